/** Changing the address of an account, and what the mails about it open. */
export const words = {
  title: 'E-mail address',
  now: (email: string) => `You sign in with ${email}, and your mails go there.`,
  change: 'Change the address',
  newEmail: 'New e-mail address',
  newEmailHint: 'We send a link there. Until you open it nothing changes.',
  password: 'Your password',
  passwordWrong: 'This is not your password.',
  send: 'Send the link',
  cancel: 'Leave it',
  sent: 'Look in your mail',
  sentHelp: (email: string) =>
    `A link is on its way to ${email}. Open it on a device where you are signed in; it works for a day. Until then your address stays as it is.`,
  unexpected: 'That did not work, through no fault of yours. Try again.',

  confirmTitle: 'Your new e-mail address',
  confirmLede: 'From now on you sign in with the address that the link was sent to. You will be signed out everywhere else.',
  confirm: 'Use the new address',
  confirmed: 'Your e-mail address is changed',
  confirmedHelp: (email: string) => `You sign in with ${email} now, and your mails go there.`,
  toAccount: 'Your account',
  taken: 'This address belongs to another account',
  takenHelp: 'Your address stays as it was. Sign in with this one, or choose another.',
  linkBroken: 'This link no longer works',
  linkBrokenHelp: 'It was used, replaced by a newer one, has run out, or belongs to another account than the one you are signed in to.',

  backTitle: 'Take your account back',
  backLede:
    'This address becomes your account’s again. Everybody is signed out, the password stops working, and we send you a link to choose a new one.',
  back: 'Take it back',
  backDone: 'Your account is yours again',
  backDoneHelp: 'Look in your mail: the link there lets you choose a new password.',
  backBrokenHelp: 'It was used or has run out. If somebody has your account, write to us.',
};
