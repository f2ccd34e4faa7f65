import { applyMigrations } from '../src/migrate/index.ts';

const [url] = process.argv.slice(2);
if (!url) {
  process.stderr.write('Usage: migrate postgresql://USER:PASSWORD@HOST:PORT/DATABASE\n');
  process.exit(2);
}
const { applied } = await applyMigrations(url);
process.stdout.write(applied.length > 0 ? `Applied ${applied.join(', ')}.\n` : 'Nothing to apply.\n');
