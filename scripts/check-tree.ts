import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.ts';

/*
 * What no linter looks at: a tracked file that names the machine it was made on, and a lockfile bound to one registry's host.
 * Other machines could not install or read it.
 */
const checks: { files: string[]; forbidden: RegExp; because: string }[] = [
  { files: ['pnpm-lock.yaml', '.npmrc'], forbidden: /https?:\/\//, because: 'binds the install to one host' },
  {
    files: [':!pnpm-lock.yaml', ':!scripts/check-tree.ts'],
    forbidden: new RegExp(`${escape(root)}/|(?<![\\w.])(?:/home/\\w+/|/Users/\\w+/|/root/)`),
    because: 'is a path of one machine',
  },
];

const findings = checks.flatMap(({ files, forbidden, because }) =>
  tracked(files).flatMap((file) =>
    readText(file)
      .split('\n')
      .flatMap((line, index) => (forbidden.test(line) ? [`${file}:${index + 1} ${because}: ${line.trim().slice(0, 120)}`] : [])),
  ),
);
if (findings.length > 0) {
  console.error(findings.join('\n'));
  process.exit(1);
}

function tracked(pathspecs: string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--', ...pathspecs], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((file) => file !== '' && !/\.(?:png|jpe?g|webp|avif|ico|woff2?|ttf|mp3|wav)$/.test(file));
}

function readText(file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    // Deleted but not yet committed.
    return '';
  }
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
