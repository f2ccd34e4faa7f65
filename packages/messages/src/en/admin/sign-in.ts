/** The door of the office. */
export const words = {
  title: 'Sign in to the office',
  lede: 'For the people who keep SweetSpot running.',
  email: 'E-mail address',
  password: 'Password',
  codeTitle: 'One more step',
  codeLede: 'Open the app on your telephone and give the code that it says, or one of your recovery codes.',
  code: 'Code',
  codeHint: 'Six digits, or a recovery code.',
  codeSubmit: 'Go on',
  codeBack: 'Sign in as somebody else',
  codeOver: 'That took too long. Give your password once more.',
  codeLost: 'Lost the telephone and the recovery codes? Write to us.',
  submit: 'Sign in',
  notAdmin: 'This account has no place in the office. Customers sign in at the shop, bakers at their console.',
  toShop: 'Go to the shop',
  toConsole: 'Go to the console',
};
