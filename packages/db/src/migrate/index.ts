export { applyMigrations, pendingMigrations } from './migrations.ts';
