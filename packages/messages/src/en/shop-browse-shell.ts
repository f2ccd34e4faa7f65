/** The frame around every page of the shop. */
export const shellWords = {
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
  sell: 'Sell your cakes here',
  notFoundTitle: 'This plate is empty',
  notFoundMeta: 'Page not found · SweetSpot',
  notFoundText: 'There is no page here. The link may be old, or the cake may be off the menu.',
  toCakes: 'See all cakes',
  toHome: 'Go to the start',
  faultTitle: 'This page could not be made ready',
  faultMeta: 'Something failed · SweetSpot',
  faultText: 'Something failed on our side, not yours. Try again in a moment. If it stays like this, tell us the reference.',
  awayTitle: 'We are right back',
  awayMeta: 'Right back · SweetSpot',
  awayText: 'Part of SweetSpot is not answering at the moment. Nothing is lost; try again in a minute.',
  busyTitle: 'One moment',
  busyText: 'A lot was asked from here at once. Wait a few seconds and try again.',
  offlineTitle: 'You are offline',
  offlineText: 'This page has not been loaded yet. It opens as soon as the connection is back.',
  lostTitle: 'The shop cannot be reached',
  lostText: 'The connection was lost on the way. This page opens by itself as soon as it is back.',
  loadAgain: 'Load it again',
  scriptsOff: 'This needs scripts, and they are switched off in this browser. Switch them on and open this page again.',
} as const;

/** Pages that stand where no other can be made. */
export const sorryWords = {
  away: {
    title: 'We are right back',
    text: 'Part of SweetSpot is not answering at the moment. Nothing is lost: your cart and your orders are safe. Try again in a minute.',
  },
  failed: {
    title: 'This page could not be made ready',
    text: 'Something failed on our side, not yours. Try again in a moment.',
  },
  again: 'Try again',
  reference: 'Reference',
} as const;

/** Where something did not load, or could not be sent. */
export const lostWords = {
  comesBack: 'The connection was lost on the way. It goes on by itself as soon as the shop can be reached.',
  ourSide: 'Something failed on our side, not yours. Try again in a moment.',
  unreached: 'We could not reach the shop. Check your connection and try again.',
} as const;

/** Choosing where cakes are wanted. */
export const placeWords = {
  title: 'Where shall the cake go?',
  description: 'A PIN code or a town is enough. We use it to show who delivers there and how far it is.',
  label: 'PIN code or town',
  hint: '416008 or Kolhapur',
  find: 'Find',
  forget: 'Look everywhere',
  unknown: (typed: string) => `We do not know “${typed}”. Try a six-digit PIN code or the name of a larger town nearby.`,
  choose: (name: string) => `Near ${name}`,
  saved: 'Your addresses',
  savedPlace: (label: string, city: string) => `${label}, ${city}`,
  isRough: 'This is the middle of a wide area, so distances are rough.',
  failed: 'The place could not be looked up. Check your connection and try again.',
  chosen: (name: string) => `Showing cakes near ${name}.`,
} as const;
