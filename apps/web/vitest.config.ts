export { preset as default } from '@sweetspot/config/vitest';
