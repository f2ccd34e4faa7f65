import type { AccountWords } from './words.ts';

export const EN_ACCOUNT: AccountWords = {
  verify_email: {
    subject: () => 'Confirm your e-mail address',
    title: () => 'Is this your address?',
    paragraphs: ({ validFor }) => [`Confirm it, and order mails and receipts will reach you here. The link works for ${validFor}.`],
    button: () => 'Confirm this address',
  },
  reset_password: {
    subject: () => 'Choose a new password',
    title: () => 'Choose a new password',
    paragraphs: ({ validFor }) => [
      `The link below lets you choose a new password. It works once, for ${validFor}.`,
      'If you did not ask for it, leave it: your password stays as it is.',
    ],
    button: () => 'Choose a new password',
  },
  new_email: {
    subject: () => 'Confirm your new e-mail address',
    title: () => 'Is this your new address?',
    paragraphs: ({ validFor }) => [
      `Somebody with an account on SweetSpot wants its mails to come here. If it was you, open the link where you are signed in; it works for ${validFor}.`,
      'If it was not you, leave it: nothing changes.',
    ],
    button: () => 'Use this address',
  },
  email_changed: {
    subject: () => 'Your account has a new e-mail address',
    title: () => 'Your e-mail address was changed',
    paragraphs: ({ newEmail, validFor }) => [
      `Your account signs in with ${newEmail} now, and its mails go there.`,
      `If it was you, no step is needed. If it was not, take your account back: the link brings this address back, signs everybody out, and lets you choose a new password. It works for ${validFor}.`,
    ],
    button: () => 'This was not me',
  },
  account_leaving: {
    subject: () => 'Your account will be deleted',
    title: ({ leavesOn }) => `Your account will be deleted on ${leavesOn}`,
    paragraphs: ({ leavesOn, openOrders, keptYears }) => [
      `Somebody who knows its password asked for that. Until ${leavesOn} it cannot be used, only kept: one press keeps it as it was.`,
      ...(openOrders.length === 0
        ? []
        : [`Orders that are not over yet (${openOrders.join(', ')}) are finished first; it waits for them.`]),
      `Then your profile, addresses, allergies, designs and messages are gone for good. Your orders stay without your name, and their invoices as they were issued, for ${keptYears} years, because tax law asks for it.`,
    ],
    button: () => 'Keep my account',
  },
  account_second_factor: {
    subject: ({ change }) => FACTOR_EN[change],
    title: ({ change }) => FACTOR_EN[change],
    paragraphs: ({ change, codesLeft }) => [
      {
        on: 'From now on signing in asks for a code of your app after the password. Keep the recovery codes where you find them without your telephone.',
        off: 'Signing in asks for the password alone again.',
        codes_renewed: 'You have new recovery codes. Those before open nothing any more.',
        code_used: `Somebody signed in, or changed something, with one of your recovery codes. ${codesLeft} are left.`,
        cleared:
          'SweetSpot took it off your account because you could not give a code any more. You are signed out everywhere, and sign in with the password alone.',
      }[change],
      'If it was not you, choose a new password and write to us at once.',
    ],
    button: () => 'Your account',
  },
  account_passkey: {
    subject: ({ change }) => PASSKEY_EN[change],
    title: ({ change }) => PASSKEY_EN[change],
    paragraphs: ({ change, passkey }) => [
      {
        added: `“${passkey}” opens your account from now on, without the password and without a code.`,
        removed: `“${passkey}” opens nothing any more, and whoever had signed in with it is signed out.`,
        copied: `“${passkey}” was used in a way that only a copy of it explains. It opens nothing any more, and whoever had signed in with it is signed out. Remove it, and add a new one where you trust the device.`,
      }[change],
      'If it was not you, choose a new password, look through your passkeys, and write to us at once.',
    ],
    button: () => 'Your account',
  },
  account_picture_removed: {
    subject: () => 'Your picture was taken down',
    title: () => 'Your picture was taken down',
    paragraphs: () => [
      'The picture of yourself is deleted and shown to nobody any more. Your account and your reviews stay as they are, and you may choose another picture. The reason:',
    ],
    button: () => 'Your account',
  },
  account_kept: {
    subject: () => 'Your account stays',
    title: () => 'Your account stays',
    paragraphs: () => [
      'Its deletion was taken back, and nothing is lost. Sign in as before; if it was not you who asked, choose a new password.',
    ],
    button: () => 'Sign in',
  },
};

const FACTOR_EN = {
  on: 'Signing in to your account has a second step now',
  off: 'Signing in to your account has no second step any more',
  codes_renewed: 'You have new recovery codes',
  code_used: 'A recovery code of your account was used',
  cleared: 'The second step was taken off your account',
} as const;

const PASSKEY_EN = {
  added: 'A passkey was added to your account',
  removed: 'A passkey was removed from your account',
  copied: 'A passkey of your account was stopped',
} as const;
