import { ENGLISH_UI_WORDS } from './ui.ts';

/** The frame around every page of the shop. */
export const words = {
  home: 'SweetSpot, home',
  cakes: 'Cakes',
  stores: 'Stores',
  mainNavigation: 'Main',
  footNavigation: 'More of SweetSpot',
  searchLabel: 'Search cakes, flavours and stores',
  searchHint: 'Truffle, eggless, Kolhapur …',
  cart: 'Cart',
  cartHolds: (count: number) => (count === 1 ? 'with 1 cake' : `with ${count} cakes`),
  signIn: 'Sign in',
  account: (name: string) => `Your account, ${name}`,
  near: (place: string) => `Near ${place}`,
  choosePlace: 'Choose a place',
  loadingPage: 'Loading the page',
  footPromise: 'Cakes made to order by bakeries near you. Every allergen and every rupee is shown before you pay.',
  favourites: 'Favourites',
  sell: 'Sell your cakes here',
  footMore: {
    '/about': 'About us',
    '/how-it-works': 'How it works',
    '/delivery-areas': 'Where we deliver',
    '/help': 'Help',
    '/contact': 'Write to us',
    '/grievance-officer': 'Grievance officer',
    '/privacy': 'Privacy',
    '/terms': 'Terms',
    '/cookies': 'Cookies',
  },
  language: 'Language',
  faultTitle: 'This page could not be made ready',
  faultText: 'Something failed on our side, not yours. Try again in a moment. If it stays like this, tell us the reference.',
  offlineTitle: 'You are offline',
  offlineText: 'This page has not been loaded yet. It opens as soon as the connection is back.',
  loadAgain: 'Load it again',
  scriptsOff: 'This needs scripts, and they are switched off in this browser. Switch them on and open this page again.',

  unnamed: { you: 'Where you are now', pin: 'Where your pin is' },

  /** What the design system's components say by themselves. */
  ui: ENGLISH_UI_WORDS,
};
