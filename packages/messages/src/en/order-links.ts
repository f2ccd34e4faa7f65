/** Asking for the links of one's orders again. */
export const words = {
  title: 'Send my order links again',
  lede: 'Tell us the e-mail address you ordered with. We send it the links of your recent orders; no account is needed.',
  email: 'E-mail',
  send: 'Send my links',
  sent: 'Look in your mail',
  sentHelp: (email: string) =>
    `If cakes were ordered with ${email} in the last half year, their links are on their way. It can take a minute; look among unwanted mail, too.`,
  unexpected: 'That did not work, through no fault of yours. Try again.',
  other: 'Another address',
};
