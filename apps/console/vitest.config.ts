import { preset } from '@sweetspot/config/vitest';

export default preset;
