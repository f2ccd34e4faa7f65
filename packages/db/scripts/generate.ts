import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSchema } from '../src/migrate/prisma-files.ts';

const output = fileURLToPath(new URL('../src/generated', import.meta.url));
const config = fileURLToPath(new URL('../../../prisma/prisma.config.ts', import.meta.url));
const prismaDir = dirname(createRequire(import.meta.url).resolve('prisma/package.json'));
const { version } = JSON.parse(readFileSync(join(prismaDir, 'package.json'), 'utf8')) as { version: string };

const stamp = createHash('sha256')
  .update(JSON.stringify([version, readSchema()]))
  .digest('hex');
const stampFile = join(output, '.made-from');

// Every start passes here, and generating takes longer than all the rest of a warm one.
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  execFileSync(process.execPath, [join(prismaDir, 'build/index.js'), 'generate', '--config', config, '--no-hints'], {
    stdio: 'pipe',
    // `generate` never runs the engine binary but insists on finding one, which it would download: any file will do.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
  writeFileSync(stampFile, stamp);
}
