import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'schema',
  migrations: { path: 'migrations' },
  // Needed by `prisma migrate status` and `deploy` alone; our own commands pass the address themselves.
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
});
