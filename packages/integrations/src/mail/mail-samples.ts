import type { Money } from '@sweetspot/domain/money/money';
import type {
  MailChange,
  MailDataByKind,
  MailDrawing,
  MailLine,
  OrderMail,
  OrderWithLines,
  RecipientMail,
  StoreOrderMail,
} from './mail-data.ts';

/** One full example of every mail, for golden files and for looking at. */
const drawing: MailDrawing = { src: 'cid:drawing-1', description: 'A round two-tier chocolate cake with raspberry drip and five candles' };

const rupees = (amount: number): Money => ({ amount, currency: 'INR' });

const truffle: MailLine = {
  quantity: 1,
  cakeName: 'Midnight chocolate truffle',
  choices: [
    { group: 'Size', choice: '1.5 kg, serves 15' },
    { group: 'Flavour', choice: 'Belgian chocolate' },
    { group: 'Frosting', choice: 'Raspberry drip' },
    { group: 'Toppings', choice: 'Fruits, nuts' },
  ],
  photos: [],
  inscription: ['Happy birthday', 'Aarohi'],
  contains: ['gluten', 'milk', 'nuts'],
  mayContain: ['eggs', 'soybeans'],
  drawing,
};

const order: OrderMail = {
  audience: 'buyer',
  contactName: 'Meera Kulkarni',
  orderNumber: 'SW-10427',
  storeName: 'SweetSpot Kolhapur',
  storePhone: '+91 98220 12345',
  fulfilment: 'delivery',
  promise: 'Saturday 14 March, 4 to 6 pm',
  trackingUrl: '/track/7f3k9q2m',
  receivedBy: null,
  drawing,
};

const withLines: OrderWithLines = {
  ...order,
  lines: [
    truffle,
    { ...truffle, quantity: 2, cakeName: 'Plain vanilla bento', choices: [], inscription: [], contains: [], mayContain: [], drawing: null },
  ],
  breakdown: [
    { label: 'Midnight chocolate truffle', amount: rupees(149_900), isTotal: false },
    { label: '2 × Plain vanilla bento', amount: rupees(69_800), isTotal: false },
    { label: 'Delivery, 4.2 km', amount: rupees(6_000), isTotal: false },
    { label: 'Discount WELCOME', amount: rupees(-10_050), isTotal: false },
    { label: 'Total, tax included', amount: rupees(215_650), isTotal: true },
  ],
};

const ladder = ['Free until Thursday 12 March, 6 pm', 'Half until Friday 13 March, 9 am', 'Nothing back after that'];

export const GIFT_SAMPLE: RecipientMail = {
  audience: 'recipient',
  recipientName: 'Aarohi',
  storeName: 'SweetSpot Kolhapur',
  storePhone: '+91 98220 12345',
  promise: 'Saturday 14 March, 4 to 6 pm',
  trackingUrl: '/gift/2m9q',
  giftMessage: 'Happy birthday!\nSee you on Sunday.',
  drawing,
};

const storeOrder: StoreOrderMail = {
  orderNumber: 'SW-10427',
  storeName: 'SweetSpot Kolhapur',
  fulfilment: 'delivery',
  promise: 'Saturday 14 March, 4 to 6 pm',
  consoleUrl: '/console/orders/SW-10427',
};

const change: MailChange = {
  slots: null,
  quantity: 1,
  cakeName: 'Midnight chocolate truffle',
  differences: [
    { group: 'Size', was: '1 kg, serves 10', will: '1.5 kg, serves 15' },
    { group: 'Message', was: null, will: 'Happy birthday / Aarohi' },
  ],
  difference: rupees(55_000),
  totalBefore: rupees(160_650),
  totalAfter: rupees(215_650),
};
const cheaperChange: MailChange = {
  ...change,
  differences: [{ group: 'Candles', was: 'Two', will: null }],
  difference: rupees(-4_000),
  totalBefore: rupees(215_650),
  totalAfter: rupees(211_650),
};

export const MAIL_SAMPLES: MailDataByKind = {
  verify_email: { name: 'Meera', verifyUrl: '/verify?token=t0ken', validFor: '24 hours' },
  reset_password: { name: 'Meera', resetUrl: '/reset?token=t0ken', validFor: '30 minutes' },
  new_email: { name: 'Meera', confirmUrl: '/change-email?secret=t0ken', validFor: '24 hours' },
  email_changed: { name: 'Meera', newEmail: 'k•••@example.test', takeBackUrl: '/take-back-email?secret=t0ken', validFor: '7 days' },
  order_placed: {
    ...withLines,
    cancellationLadder: ladder,
    acceptBy: 'today, 11:30 am',
    payment: 'set_aside',
    contactMobile: '+91 98220 54321',
    address: ['Flat 4, Shalini Apartments, Rajarampuri 8th Lane', 'Near Maruti Mandir', 'Kolhapur 416008', 'Maharashtra'],
    instructions: 'The bell does not work.\nPlease call from the gate.',
    recipient: { name: 'Aarohi', mobile: '+91 90000 12345' },
    isSurprise: true,
    giftFrom: 'Your Ravi',
    giftMessage: 'Happy birthday!\nSee you on Sunday.',
  },
  payment_received: { ...order, amount: rupees(215_650), isForChange: false, orderTotal: rupees(215_650), breakdown: withLines.breakdown },
  payment_failed: { ...order, amount: rupees(215_650), isForChange: false, hasStarted: false },
  payment_released: { ...order, amount: rupees(215_650), because: { type: 'other_order', placedNumber: 'SW-10428' } },
  order_accepted: { ...withLines, cancellationLadder: ladder },
  order_rejected: {
    ...order,
    reason: 'The oven is being repaired on Saturday.',
    moneyBack: { type: 'released', amount: rupees(215_650) },
    alternatives: [
      { cakeName: 'Dark truffle', storeName: 'Crumb & Co', price: rupees(139_900), url: '/cakes/dark-truffle' },
      { cakeName: 'Raspberry noir', storeName: 'Sugar Lane', price: rupees(154_950), url: '/cakes/raspberry-noir' },
      { cakeName: 'Cocoa garden', storeName: 'Bake My Day', price: rupees(129_900), url: '/cakes/cocoa-garden' },
    ],
  },
  order_baking: order,
  order_out_for_delivery: { ...order, estimatedArrival: '4:35 pm' },
  order_delivered: {
    ...order,
    paper: { kind: 'tax_invoice', number: 'T2627/1A/0042', url: '/papers/9d1f/2971-seal?lang=en' },
    starUrls: {
      1: '/orders/SW-10427/review/1?secret=sample',
      2: '/orders/SW-10427/review/2?secret=sample',
      3: '/orders/SW-10427/review/3?secret=sample',
      4: '/orders/SW-10427/review/4?secret=sample',
      5: '/orders/SW-10427/review/5?secret=sample',
    },
  },
  occasion_reminder: {
    name: 'Meera Kulkarni',
    occasion: 'Aarohi’s birthday',
    date: 'Sat 14 Mar',
    daysAway: 7,
    forWhom: 'Aarohi',
    note: 'Less sugar.\nRaspberries again?',
    cakesUrl: '/cakes?occasion=birthday&readyBy=2026-03-14&place=16.705%2C74.243%2CKolhapur',
    place: 'Kolhapur',
    again: { cakes: 'Midnight chocolate truffle', url: '/orders/SW-10427/again?secret=sample' },
    occasionsUrl: '/occasions',
  },
  review_replied: {
    ...order,
    cakeName: 'Chocolate truffle',
    reply: 'Thank you! We bake it again on Sunday.',
    reviewUrl: '/orders/SW-10427/review?secret=sample',
  },
  review_hidden: {
    ...order,
    cakeName: 'Chocolate truffle',
    reason: 'It names a member of the staff and where she lives.',
    reviewUrl: '/orders/SW-10427/review?secret=sample',
  },
  review_photo_removed: {
    ...order,
    cakeName: 'Chocolate truffle',
    reason: 'It shows somebody who was not asked.',
    reviewUrl: '/orders/SW-10427/review?secret=sample',
  },
  tax_document_issued: { ...order, paper: { kind: 'bill_of_supply', number: 'B2627/1B/0007', url: '/papers/9d1f/2971-seal?lang=en' } },
  order_ready_to_collect: {
    ...order,
    fulfilment: 'pickup',
    collectUntil: '9 pm',
    storeAddress: ['12 Rajarampuri 5th Lane', 'Kolhapur 416008'],
  },
  delivery_failed: { ...order, reason: 'Nobody answered the door or the telephone.' },
  order_cancelled: {
    ...order,
    cancelledBy: 'store',
    reason: 'The cake was damaged in the kitchen.',
    moneyBack: { type: 'refund', amount: rupees(215_650), paid: rupees(215_650) },
  },
  order_refunded: {
    ...order,
    amount: rupees(107_825),
    paid: rupees(215_650),
    reason: 'Half back, as the cancellation terms say.',
    isForChange: false,
    isByHand: false,
    paper: { kind: 'credit_note', number: 'C2627/1A/0003', url: '/papers/9d1f/2971-seal?lang=en' },
  },
  refund_failed: { ...order, amount: rupees(107_825) },
  order_not_collected: { ...order, fulfilment: 'pickup', payment: 'paid' },
  new_time: {
    ...order,
    promise: 'Saturday 14 March, 6 to 8 pm',
    previousPromise: 'Saturday 14 March, 4 to 6 pm',
    answerBy: 'Saturday 14 March, 2:30 pm',
  },
  order_nearly_there: { ...order, estimatedArrival: '4:35 pm' },
  order_links: {
    orders: [
      {
        orderNumber: 'SW-10427',
        storeName: 'SweetSpot Kolhapur',
        promise: 'Saturday 14 March, 4 to 6 pm',
        status: 'Accepted',
        trackingUrl: '/track/7f3k9q2m',
      },
      {
        orderNumber: 'SW-10311',
        storeName: 'Crumb & Co',
        promise: 'Sunday 1 March, 10 am to 12',
        status: 'Delivered',
        trackingUrl: '/track/2b8',
      },
    ],
  },
  change_accepted: {
    ...order,
    change,
    money: { type: 'pay', amount: rupees(55_000), payBy: 'Thursday 12 March, 5:40 pm' },
  },
  change_declined: { ...order, change: cheaperChange, reason: 'The candles are already packed.' },
  change_lapsed: { ...order, change, because: 'unpaid' },
  store_change_asked: { ...storeOrder, change, answerBy: 'Friday 13 March, 2 pm' },
  store_problem_reported: {
    ...storeOrder,
    what: 'The writing on it was wrong',
    text: 'It says Aarohi with one a.\nWe saw it when the box was opened.',
    answerBy: 'Sunday 15 March, 6:10 pm',
  },
  problem_answered: {
    ...order,
    answer: 'We are sorry: we read the name wrong.\nPlease take back what the writing cost, and more.',
    offer: rupees(40_000),
    answerBy: 'Sunday 22 March, 6:10 pm',
  },
  problem_passed_on: order,
  problem_refund_refused: order,
  problem_decided: { ...order, answer: 'The photo shows that the name is wrong, so half of it goes back.', refund: rupees(107_825) },
  admin_problem: {
    orderNumber: 'SW-10427',
    storeName: 'SweetSpot Kolhapur',
    what: 'The writing on it was wrong',
    adminUrl: '/admin/problems',
  },
  store_new_order: { ...storeOrder, lines: [truffle], acceptBy: 'today, 11:30 am' },
  store_order_cancelled: { ...storeOrder, reason: 'The customer changed their mind.' },
  store_acceptance_running_out: { ...storeOrder, acceptBy: 'today, 11:30 am' },
  store_approved: { storeName: 'SweetSpot Kolhapur', consoleUrl: '/console', isAgain: false },
  store_bank_account: {
    storeName: 'SweetSpot Kolhapur',
    holder: 'SweetSpot Kolhapur Foods LLP',
    numberEnding: '4417',
    ifsc: 'SBIN0011523',
    changedBy: 'Anjali Patil',
    changedAt: 'Saturday 14 March, 4:05 pm',
    consoleUrl: '/console/payouts',
  },
  store_suspended: { storeName: 'SweetSpot Kolhapur', reason: 'The food licence ended on 1 March.', contactUrl: '/contact' },
  account_leaving: {
    name: 'Meera Kulkarni',
    leavesOn: 'Fri 11 Dec',
    openOrders: ['SW-10427'],
    keptYears: 8,
    keepUrl: '/keep-account?secret=sample',
  },
  account_second_factor: { name: 'Meera Kulkarni', change: 'code_used', codesLeft: 9, accountUrl: '/account' },
  account_passkey: { name: 'Meera Kulkarni', change: 'added', passkey: 'Chrome, Android', accountUrl: '/account' },
  account_picture_removed: { name: 'Meera Kulkarni', reason: 'It shows somebody else.', accountUrl: '/account' },
  account_kept: { name: 'Meera Kulkarni', accountUrl: '/sign-in' },
  contact_received: { number: 'K7M2QX9P', settleBy: 'Sunday 27 December 2026, 10:30 am', threadUrl: '/contact/K7M2QX9P?secret=sample' },
  contact_answered: {
    name: 'Meera Kulkarni',
    number: 'K7M2QX9P',
    answer: 'Thank you for writing.\nThe store brings a new cake today, free of charge.',
    threadUrl: '/contact/K7M2QX9P?secret=sample',
  },
  admin_contact: {
    number: 'K7M2QX9P',
    name: 'Meera Kulkarni',
    topic: 'complaint',
    text: 'The cake came an hour late.\nNobody answered the telephone.',
    isReply: false,
    settleBy: 'Sunday 27 December 2026, 10:30 am',
    adminUrl: '/admin/contact/sample',
  },
  admin_store_awaiting: { storeName: 'Crumb & Co', city: 'Pune', adminUrl: '/admin/stores/crumb-co' },
  admin_money_stuck: {
    orderNumber: 'SW-10427',
    storeName: 'SweetSpot Kolhapur',
    contactName: 'Meera Kulkarni',
    contactMobile: '+91 98765 43210',
    what: 'refund',
    amount: rupees(107_825),
    issue: 'CAPTURE_CLOSED',
    adminUrl: '/admin/orders/SW-10427',
  },
  admin_acceptance_running_out: {
    orderNumber: 'SW-10427',
    storeName: 'SweetSpot Kolhapur',
    storePhone: '+91 98220 12345',
    fulfilment: 'delivery',
    promise: 'Saturday 14 March, 4 to 6 pm',
    acceptBy: 'today, 11:30 am',
    adminUrl: '/admin/orders/SW-10427',
  },
};
