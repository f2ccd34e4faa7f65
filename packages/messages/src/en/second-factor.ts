import { counted } from '../language.ts';

/** What is asked after the password, where somebody has set it up. */
export const words = {
  title: 'Second step when signing in',
  lede: 'After the password, a code that an app on your telephone says. Whoever learns your password does not get in with it.',
  failed: 'This did not load',
  setUp: 'Set it up',
  password: 'Your password',
  next: 'Go on',
  cancel: 'Leave it',
  scan: 'Scan this with the app',
  scanHelp: 'Any app for codes will do, such as Google Authenticator, Aegis or your password manager.',
  qr: 'A square code that holds the key below',
  openApp: 'Open the app on this device',
  key: 'Or type this key into it',
  code: 'The code that the app says now',
  turnOn: 'Turn it on',
  isOn: (when: string) => `On since ${when}`,
  codesLeft: (count: number) =>
    count === 0
      ? 'No recovery code is left: make new ones.'
      : `${counted(count, 'en', { one: 'recovery code is', other: 'recovery codes are' })} left.`,
  codesTitle: 'Your recovery codes',
  codesHelp:
    'Each opens your account once, if the telephone is lost. They are shown only now: print them, or keep them with your passwords.',
  copy: 'Copy them',
  copied: 'Copied.',
  kept: 'I have kept them',
  renew: 'New recovery codes',
  renewHelp: 'Those before stop working.',
  remove: 'Take it off',
  removeHelp: 'Then the password alone opens your account again.',
  proofCode: 'Code of the app, or a recovery code',
  removed: 'Signing in asks for the password alone again.',
  unexpected: 'That did not work, through no fault of yours. Try again.',
};
