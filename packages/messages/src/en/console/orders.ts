import type { Deadline } from '@sweetspot/domain/kitchen/next-deadline';
import { counted, type Locale } from '../../language.ts';
import { durationWords } from '../../dates.ts';
import { LATE } from '../late.ts';

const EN: Locale = 'en';

const due: Readonly<Record<Deadline, (time: string) => string>> = {
  answer_by: (time) => `Answer by ${time}`,
  start_by: (time) => `Start by ${time}`,
  decorate_by: (time) => `Decorate by ${time}`,
  box_by: (time) => `Box by ${time}`,
  leave_by: (time) => `Leave by ${time}`,
  collect_from: (time) => `Collected from ${time}`,
  arrive_by: (time) => `Arrive by ${time}`,
};

const minutes = (count: number): string => durationWords(count, EN);
const DAY_MINUTES = 24 * 60;
/** Nobody counts 289 hours: from two days on it is days. */
const span = (count: number): string =>
  count < 2 * DAY_MINUTES ? minutes(count) : counted(Math.floor(count / DAY_MINUTES), EN, { one: 'day', other: 'days' });

const moneyBack = (isCash: boolean): string =>
  isCash ? 'The customer has paid nothing yet, and reads your reason.' : 'The customer gets all the money back and reads your reason.';

/** The queue board and the ticket. */
export const words = {
  title: 'Orders',
  /** For a cake on its way. */
  nearlyThere: {
    tell: 'Five minutes away',
    help: 'Tells the customer now. By itself it is told five minutes before the estimated arrival.',
    told: (time: string) => `The customer was told at ${time} that it is nearly there.`,
    done: 'The customer is told.',
    offline: 'Without a connection the customer cannot be told from here.',
  },
  columns: { new: 'New', accepted: 'Accepted', baking: 'Baking', ready: 'Ready', out: 'Out', done: 'Finished' },
  columnCount: (name: string, count: number) => `${name}, ${counted(count, EN, { one: 'order', other: 'orders' })}`,
  empty: {
    new: 'No new orders',
    accepted: 'Nothing waiting',
    baking: 'Nothing in the making',
    ready: 'Nothing boxed',
    out: 'Nobody on the road',
  },
  allClear: 'All clear',
  allClearText: 'Every order is done. New ones ring.',
  nothingOnDay: 'Nothing to make then.',
  loading: 'Loading the orders',
  days: { all: 'All days', today: 'Today', tomorrow: 'Tomorrow', later: 'Later', label: 'Which day' },
  dayHeading: (name: string, date: string) => `${name}, ${date}`,
  search: {
    label: 'Find an order by number or name',
    placeholder: 'Number or name',
    none: 'No order with this number or name.',
    results: 'Found',
    onBoard: 'on the board',
  },
  allDay: {
    open: 'All-day counts',
    title: 'Still to make',
    none: 'Nothing left to make.',
    line: (count: number, what: string) => `${count} × ${what}`,
  },
  clock: {
    due,
    left: (count: number) => (count === 0 ? 'now' : `${span(count)} left`),
    late: (count: number) => `${span(count)} late`,
    since: (count: number) => `waiting for ${span(count)}`,
    soonWord: 'Soon',
    lateWord: LATE,
    calmWord: 'On time',
  },
  until: (time: string) => `to ${time}`,
  quantity: (count: number, what: string) => (count === 1 ? what : `${count} × ${what}`),
  /** "1.5 kg", "750 g". */
  weight: (grams: number) =>
    grams >= 1000 ? `${new Intl.NumberFormat('en-IN', { maximumFractionDigits: 2 }).format(grams / 1000)} kg` : `${grams} g`,
  serves: (count: number) => `serves ${count}`,
  inscription: 'Writes',
  spelled: 'Letter by letter',
  noInscription: 'Nothing written',
  photo: {
    alt: (group: string) => `${group}: the customer's picture`,
    open: 'Open it large',
    print: 'Open it for printing',
    onPaper: (group: string) => `${group}: print the picture from the order's page`,
  },
  piece: (number: number, of: number) => (of === 1 ? 'Cake' : `Cake ${number} of ${of}`),
  tier: (number: number, of: number, sponge: string) => `Tier ${number} of ${of}, ${sponge}`,
  tick: (verb: string, what: string) => `${verb}: ${what}`,
  tickBack: (what: string, state: string) => `Back to ${state}: ${what}`,
  tickAll: (verb: string, count: number) => (count === 1 ? verb : `${verb} (${count})`),
  ticked: (order: string, state: string) => `${order}: ${state}`,
  moved: (order: string, status: string) => `${order} is now “${status}”`,
  doneByOthers: (number: string) => `Order ${number}: somebody else had done that already.`,
  undo: 'Undo',
  movedOn: (number: string) => `Order ${number} has moved on meanwhile. Nothing was done here.`,
  tooLate: 'Too late to undo',
  undoOver: (number: string) => `Order ${number}: it is too late to undo. Change it on its page, or call the customer.`,
  more: (number: string) => `More for order ${number}`,
  open: 'Open the ticket',
  print: 'Print the ticket',
  printLabel: 'Print the label',
  recall: 'Bring back to the board',
  putAway: 'Put away',
  recalled: 'Brought back',
  /** Why baking cannot start. */
  unpaid: 'Payment failed. The customer is asked to pay again.',
  silence: 'I have seen it',
  laterTime: {
    before: (slot: string) => `Instead of ${slot}`,
    asked: (by: string) => `The customer is asked. Do not start yet; with no answer by ${by} it cancels itself.`,
    agreed: 'The customer agreed.',
  },
  accept: {
    action: 'Accept',
    title: (number: string) => `Accept order ${number}?`,
    text: (name: string, when: string, isCash: boolean) =>
      `${name}, promised for ${when}. ${isCash ? 'It is paid in cash when handed over.' : 'The payment is taken.'} The customer is told.`,
    time: 'When can it be there?',
    asPromised: (window: string) => `As promised, ${window}`,
    later: (window: string, byMinutes: number) => `${window} (${minutes(byMinutes)} later)`,
    full: (window: string) => `${window} (full)`,
    sameDay: 'The same day',
    overbooks: 'The kitchen has no room left then. Accepting it overbooks that time.',
    overbook: 'Accept and overbook',
    onlyOwner: 'A time that is full can be taken by the owner only.',
    offline: 'Without a connection only times within the promise can be offered.',
    asks: 'This is past what was promised: the customer is asked, may cancel free of charge, and must agree before you start.',
    confirm: 'Accept the order',
    keep: 'Not yet',
  },
  reason: {
    titles: {
      reject: (number: string) => `Decline order ${number}?`,
      cancel: (number: string) => `Cancel order ${number}?`,
      fail_delivery: (number: string) => `Could ${number} not be delivered?`,
      other: (number: string) => `Order ${number}`,
    },
    texts: {
      reject: moneyBack,
      cancel: moneyBack,
      fail_delivery: () => 'The customer is told. You can send it out again.',
      other: () => 'Say why; it stays with the order.',
    },
    label: 'Why',
    quick: {
      reject: ['We are full that day', 'An ingredient has run out', 'We cannot make this design'],
      cancel: ['The oven broke down', 'An ingredient has run out', 'Agreed with the customer'],
      fail_delivery: ['Nobody opened', 'The address was not found', 'The customer asked for later'],
      other: [],
    } as Readonly<Record<'reject' | 'cancel' | 'fail_delivery' | 'other', readonly string[]>>,
    back: 'Go back',
  },
  refused: {
    title: 'Not done',
    tap: (number: string, what: string) => `Order ${number}, “${what}”`,
    read: 'Understood',
    fault: (requestId: string | null) =>
      requestId === null ? 'Something failed on our side.' : `Something failed on our side (reference ${requestId}).`,
  },
  ticket: {
    title: (number: string) => `Order ${number}`,
    back: 'All orders',
    promised: 'Promised',
    customer: 'Ordered by',
    recipient: 'For',
    surprise: 'A surprise: say nothing of the price or the buyer.',
    gift: 'Gift card',
    signed: (name: string) => `Signed: ${name}`,
    noPrices: 'A gift: no bill and no prices in the box.',
    notBefore: (when: string) => `Do not call or tell them before ${when}.`,
    address: 'Deliver to',
    pickup: 'Collected at the store',
    instructions: 'Instructions',
    call: (mobile: string) => `Call ${mobile}`,
    payment: 'Payment',
    paid: 'Paid',
    notPaid: 'Not paid yet',
    cashDue: (amount: string) => `Take ${amount} in cash`,
    timeline: 'Times',
    times: { startBy: 'Start by', decorateBy: 'Decorate by', boxBy: 'Box by', leaveBy: 'Leave by' },
    progress: 'Cakes and tiers',
    reason: 'Reason',
    gone: 'There is no such order here.',
    labelPrinted: 'The label is on its way to the printer.',
    printed: 'The ticket is on its way to the printer.',
    notPrinted: 'The ticket could not be printed. Look at the printer and try again.',
    label: {
      gift: 'A gift',
      surprise: 'A surprise',
      order: (number: string) => `Order ${number}`,
      callOnArrival: (mobile: string) => `Call on arrival: ${mobile}`,
      collected: 'Collected at the store',
      card: 'For the card in the box',
      forThem: (name: string) => `For ${name}`,
      from: (name: string) => `From ${name}`,
      scan: 'Scan it: what is in your cake, and more.',
    },
    drawing: (what: string) => `Drawing of ${what}`,
  },
};
