import { authorMigration } from '../src/migrate/author-migration.ts';

const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  process.stderr.write('Usage: author-migration NAME (lower case, digits, underscores)\n');
  process.exit(2);
}
const written = await authorMigration(name, new Date());
process.stdout.write(
  written
    ? `Wrote ${written}: read it, and add what Prisma cannot say (checks, triggers, partial indexes).\n`
    : 'The schema has not changed.\n',
);
