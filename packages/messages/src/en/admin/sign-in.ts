/** The door of the office. */
export const words = {
  title: 'Sign in to the office',
  lede: 'For the people who keep SweetSpot running.',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  notAdmin: 'This account has no place in the office. Customers sign in at the shop, bakers at their console.',
  toShop: 'Go to the shop',
  toConsole: 'Go to the console',
};
