import { counted } from '../../language.ts';
import { ENGLISH_UI_WORDS } from '../ui.ts';

/** Around every page of the console: its parts, the connection, and what stands where something failed. */
export const words = {
  appName: 'SweetSpot console',
  /** Names a device that has no name of its own. */
  browser: 'A browser',
  nav: {
    board: 'Orders',
    cakes: 'Cakes',
    options: 'Options',
    promoCodes: 'Codes',
    problems: 'Problems',
    reviews: 'Reviews',
    payouts: 'Payouts',
    settings: 'Settings',
    label: 'Parts of the console',
  },
  problemsWaiting: (count: number) => counted(count, 'en', { one: 'problem waits', other: 'problems wait' }) + ' for your answer',
  signOut: 'Sign out',
  changeStore: 'Change store',
  account: (name: string) => `Account of ${name}`,
  unreachable: 'The server does not answer. Nothing is lost; check the network and try again.',
  unreachableTitle: 'No connection to SweetSpot',
  fault: (requestId: string) => `Something failed on our side. Try again, or tell us this number: ${requestId}.`,
  faultTitle: 'This page could not be loaded',
  connection: {
    starting: 'Connecting',
    live: 'Live',
    lost: 'Offline',
    retry: 'Try now',
    lostBanner: (since: string | null, waiting: number) =>
      [
        since === null ? 'No connection.' : `No connection. This is the board as of ${since}.`,
        'You can go on working.',
        waiting > 0 ? `${counted(waiting, 'en', { one: 'tap is', other: 'taps are' })} kept here and will be sent.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    waiting: (count: number) => counted(count, 'en', { one: 'tap on its way', other: 'taps on their way' }),
  },
  notices: 'Notices',
  failed: {
    page: 'This page stopped working. Orders go on ringing, and no tap is lost.',
    part: 'This part stopped working. Orders go on ringing, and no tap is lost.',
    app: 'The console stopped working. No tap is lost. Load it again, or new orders do not ring here.',
    order: (number: string, name: string) => `Order ${number}, ${name}, cannot be shown here. Open its ticket, or load the page again.`,
    reload: 'Load it again',
  },
  notFound: { title: 'Nothing here', text: 'This page does not exist, or has moved.', back: 'Back to the orders' },

  /** What the design system's components say by themselves. */
  ui: ENGLISH_UI_WORDS,
};
