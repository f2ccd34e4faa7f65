import { counted } from '../language.ts';

/** Deleting one's account, and taking that back. */
export const words = {
  title: 'Delete your account',
  lede: 'Everything of yours goes for good, after some days in which you can still change your mind.',
  open: 'Delete my account',
  failed: 'What that would mean did not load',
  goes: 'What goes',
  goesList:
    'Your profile, addresses and allergies; saved designs and your cart; photos; messages to us; choices of mails; every device you are signed in on. Reviews stay without your name.',
  stays: 'What stays',
  staysList: (orders: number, years: number) =>
    orders === 0
      ? 'Nothing: you have not ordered with this account.'
      : `${counted(orders, 'en', { one: 'order', other: 'orders' })}, without name, address, telephone and what was written on the cakes, and the invoices as they were issued. Tax law asks for them for ${years} years.`,
  when: 'When',
  whenList: (days: number) =>
    `After ${days} days. Until then the account cannot be used, but signing in offers to keep it, and so does the mail we send you. Afterwards your e-mail address can be used for a new account.`,
  waits: 'It waits for',
  waitsList: (orders: readonly string[]) => `These orders are not over, and are finished first: ${orders.join(', ')}.`,
  neededStores: (stores: readonly string[]) => `Nobody else owns ${stores.join(', ')}`,
  neededStoresHelp:
    'Customers order there. Write to us first: we hand the store to somebody else, or close it. Then you can delete your account.',
  neededAdmin: 'You are the last admin',
  neededAdminHelp: 'Somebody else has to be one first.',
  write: 'Write to us',
  cancel: 'Leave it',
  unexpected: 'That did not work, through no fault of yours. Try again.',

  keepTitle: 'Keep your account',
  keepLede: 'Its deletion was asked for. One press takes that back, and everything stays as it was.',
  keep: 'Keep my account',
  kept: 'Your account stays',
  keptHelp: 'Nothing is lost. If it was not you who asked for its deletion, choose a new password.',
  signIn: 'Sign in',
  newPassword: 'Choose a new password',
  linkBroken: 'This link no longer works',
  linkBrokenHelp: 'It was used, or the account is deleted by now. Try to sign in.',
  asked: 'Your account waits to be deleted',
  askedHelp:
    'You are signed out everywhere. We have sent you a mail that says when it goes, with a link that keeps it; signing in offers that too.',
  toShop: 'To the shop',
};
