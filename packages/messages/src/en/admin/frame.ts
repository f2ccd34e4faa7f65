import { plain } from '../../stored-key.ts';
import { ENGLISH_UI_WORDS } from '../ui.ts';

/** What stands around every admin screen, and what several of them say. */
export const words = {
  pageTitle: (page: string) => `${page} · SweetSpot office`,
  appName: 'Office',
  nav: 'Sections',
  openNav: 'Open the menu',
  sections: {
    dashboard: 'Dashboard',
    orders: 'Orders',
    stores: 'Stores',
    cakes: 'Cakes',
    promoCodes: 'Promo codes',
    users: 'People',
    mails: 'Mails',
    jobs: 'Failed jobs',
    audit: 'Audit log',
  },
  signOut: 'Sign out',
  language: 'Language',
  loading: 'Loading',
  loadFailed: 'This did not come through',
  loadFailedHint: 'Nothing is changed. Try again; if it stays like this, pass on the reference below.',
  noConnection: 'The server does not answer. Check the connection and try again.',
  notThere: 'This page is not here',
  notThereHint: 'The address may be incomplete, or what it showed is gone.',
  nothingYet: 'Nothing here yet',
  nothingYetHint: 'It fills by itself as things happen.',
  toDashboard: 'To the dashboard',
  crashed: 'This page stopped working',
  crashedHint: 'Load it again. If it happens twice, tell whoever looks after the office app what you did.',
  search: 'Search',
  clearFilters: 'Clear filters',
  filters: 'Filters',
  anyStore: 'Any store',
  chooseStore: 'Choose a store',
  findStore: 'Find a store by name or city',
  noStoreFound: 'No store goes by these words.',
  reason: {
    label: 'Reason',
    hint: 'Kept in the audit log with your name.',
    optionalHint: 'Kept with your name. You may leave it empty.',
    keep: 'Leave as it is',
  },
  none: '—',
  back: (to: string) => `All ${to}`,
  plain,

  /** What the design system's components say by themselves. */
  ui: ENGLISH_UI_WORDS,
};
