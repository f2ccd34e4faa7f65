import { allOf, counted } from '../../language.ts';

export type StoreStatusWord = 'awaiting_approval' | 'approved' | 'declined' | 'suspended';

const STATUSES = {
  awaiting_approval: 'Awaiting approval',
  approved: 'Approved',
  declined: 'Declined',
  suspended: 'Suspended',
} as const satisfies Readonly<Record<StoreStatusWord, string>>;

/** Stores, and what is decided about them. */
export const words = {
  title: 'Stores',
  searchLabel: 'Search stores',
  searchHint: 'Name, city or licence',
  statusFilter: 'Status',
  anyStatus: 'Every status',
  statuses: STATUSES,
  sentence: (status: StoreStatusWord | null, words: string) => {
    const which = {
      awaiting_approval: 'Stores awaiting approval',
      approved: 'Approved stores',
      declined: 'Declined stores',
      suspended: 'Suspended stores',
    };
    const what = status === null ? 'All stores' : which[status];
    return words === '' ? what : `${what} matching “${words}”`;
  },
  awaiting: 'Awaiting approval',
  columns: { name: 'Store', city: 'City', owner: 'Owner', status: 'Status', cakes: 'Cakes', orders: 'Orders', since: 'Registered' },
  empty: 'No store matches',
  emptyHint: 'Try fewer letters, or another status.',
  review: (name: string) => `Review ${name}`,
  checklist: 'Before approving',
  checks: {
    licence: 'Licence number has 14 digits',
    pin: 'The pin stands where the address says',
    contact: 'Somebody answered at the contact',
    owner: 'The owner’s e-mail is confirmed',
  },
  licenceIs: (number: string) => `FSSAI ${number}`,
  licenceWrong: (number: string) => `“${number}” is not a licence number.`,
  ownerUnconfirmed: (email: string) => `${email} is not confirmed yet.`,
  ownerConfirmed: (email: string) => `${email} is confirmed.`,
  noOwner: 'Nobody owns this store.',
  passed: 'In order',
  open: 'Still open',
  approve: 'Approve store',
  decline: 'Decline',
  suspend: 'Suspend',
  reinstate: 'Reinstate',
  approveQuestion: (name: string) => `Approve ${name} with checks still open?`,
  approveOpen: (open: readonly string[]) => `Still open: ${allOf(open, 'en')}. Approving puts the store in the shop at once.`,
  approveAnyway: 'Approve anyway',
  declineQuestion: (name: string) => `Decline ${name}?`,
  declineMeans: 'The store stays out of the shop. It can still be approved later.',
  suspendQuestion: (name: string) => `Suspend ${name}?`,
  suspendMeans: 'Its cakes leave the shop at once and the owner gets a mail. Orders already accepted go on.',
  reinstateQuestion: (name: string) => `Reinstate ${name}?`,
  reinstateMeans: 'Its cakes return to the shop at once and the owner gets a mail.',
  done: {
    approved: (name: string) => `${name} is approved. Its owner gets a mail.`,
    declined: (name: string) => `${name} is declined.`,
    suspended: (name: string) => `${name} is suspended. Its owner gets a mail.`,
    awaiting_approval: (name: string) => `${name} still awaits approval.`,
  } satisfies Readonly<Record<StoreStatusWord, (name: string) => string>>,
  statusReason: (reason: string) => `Reason: ${reason}`,
  facts: 'About the store',
  legalName: 'Legal name',
  licence: 'Licence',
  address: 'Address',
  email: 'E-mail',
  phone: 'Phone',
  owner: 'Owner',
  registered: 'Registered',
  approvedOn: 'Approved',
  place: 'Where it is',
  /** The map drawn here shows coasts; streets are elsewhere. */
  tilesFrom: (host: string) => `Map pictures from ${host}`,
  streetMap: 'See the street on OpenStreetMap',
  mapLabel: (name: string) => `Where ${name} is`,
  seeCakes: (count: number) => counted(count, 'en', { one: 'cake', other: 'cakes' }),
  seeOrders: (count: number) => counted(count, 'en', { one: 'order', other: 'orders' }),
  seeStatement: 'Statement of a month',
  work: 'Its work',
  toShop: 'See it in the shop',
};
