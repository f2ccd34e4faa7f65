import type { Settings } from './settings.ts';

const accounts = [
  ['customer@sweetspot.test', 'customer'],
  ['baker@sweetspot.test', 'owner of SweetSpot Kolhapur'],
  ['staff@sweetspot.test', 'staff of SweetSpot Kolhapur'],
  ['admin@sweetspot.test', 'admin'],
  ['admin2@sweetspot.test', 'a second admin'],
] as const;

/** What a person who just started SweetSpot wants to know, and nothing else. */
export function announcement(settings: Settings, startedIn: string): string {
  const lines = [
    `SweetSpot is running (started in ${startedIn})`,
    '',
    `Shop      ${settings.publicUrl}`,
    `Console   ${settings.publicUrl}/console`,
    `Admin     ${settings.publicUrl}/admin`,
    ...(settings.appEnv === 'development' ? [`Mailbox   ${settings.publicUrl}/dev/mail`] : []),
    ...(settings.demoData
      ? ['', 'Demo accounts, all with the password sweetspot-demo', ...accounts.map(([email, role]) => `${email.padEnd(25)} ${role}`)]
      : []),
    '',
    settings.databaseUrl ? 'Ctrl-C stops the server.' : `Ctrl-C stops everything. Your data stays in ${settings.dataDir}`,
  ];
  const width = Math.max(...lines.map((line) => line.length));
  const body = lines.map((line) => `│  ${line.padEnd(width)}  │`);
  return [`╭${'─'.repeat(width + 4)}╮`, ...body, `╰${'─'.repeat(width + 4)}╯`].join('\n');
}
