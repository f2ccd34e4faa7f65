import { preset } from '@sweetspot/config/vitest';
import { mergeConfig } from 'vitest/config';

export default mergeConfig(preset, { test: { globalSetup: '@sweetspot/db/testing/global-setup' } });
