import { nameAndPhone } from '@sweetspot/domain/text/name-and-phone';
import { slotWords, timeWords, whenWords, type Moment } from '../dates.ts';
import { nearness, promiseOf, type OrderProgress } from '../order-progress.ts';

/** One plain sentence: where the order stands and what comes next. */
function progressSentence(order: OrderProgress, at: Moment): string {
  const { status, store, payment } = order;
  const cake = order.kitchen.pieces > 1 ? 'your cakes' : 'your cake';
  const capitalCake = order.kitchen.pieces > 1 ? 'Your cakes are' : 'Your cake is';
  const { start, end } = promiseOf(order);
  const slot = slotWords(start, end, 'en', at);
  switch (status) {
    case 'awaiting_payment':
      return 'Your slot is held while you pay.';
    case 'expired':
      return endedSentence(order);
    case 'placed':
      return order.acceptBy === null
        ? `${store.name} has your order and will answer soon.`
        : `${store.name} has your order and answers by ${whenWords(new Date(order.acceptBy), 'en', at)}.`;
    case 'accepted':
      if (order.answerTimeBy !== null) return `${store.name} can make ${cake} later than promised: ${slot}. Does that suit you?`;
      return payment.state === 'failed'
        ? `${store.name} has accepted, but the payment did not go through. Pay again, and baking can start.`
        : `${store.name} will make ${cake} for ${slot}.`;
    case 'rejected':
      return `${store.name} could not take this order. You are not charged.`;
    case 'cancelled':
      return 'This order is cancelled.';
    case 'baking':
      return `${store.name} is ${kitchenVerb(order.kitchen)} ${cake}. ${handover(order, at)}`;
    case 'ready':
      return order.fulfilment === 'pickup' ? `${capitalCake} ready to collect: ${slot}.` : `${capitalCake} boxed. ${handover(order, at)}`;
    case 'out_for_delivery':
      return (
        nearSentence(order, at, capitalCake) ??
        (order.estimatedArrivalAt === null
          ? `${capitalCake} on the way.`
          : `${capitalCake} on the way and should arrive at about ${timeWords(new Date(order.estimatedArrivalAt), 'en', at.timeZone)}.`)
      );
    case 'delivery_failed':
      return `Nobody could take ${cake} at the door. ${store.name} will be in touch.`;
    case 'delivered':
      return `${capitalCake} delivered. Enjoy!`;
    case 'collected':
      return `${capitalCake} collected. Enjoy!`;
    case 'not_collected':
      return `${capitalCake} still at the store. Call ${store.name} to arrange it.`;
  }
}

function nearSentence(order: OrderProgress, { now }: Moment, capitalCake: string): string | null {
  const near = nearness(order, now);
  if (near === null) return null;
  return near === 'near' ? `${capitalCake} about five minutes away.` : `${capitalCake} due at the door any moment.`;
}

function endedSentence({ placedInstead, payment }: OrderProgress): string {
  const money = payment.state === 'voided' || payment.state === 'authorized' ? 'What you approved is released; nothing was taken.' : null;
  if (placedInstead !== null)
    return `You ordered these cakes with order ${placedInstead}, so this one ended. ${money ?? 'Nothing was taken for it.'}`;
  return money === null
    ? 'The payment did not arrive in time, and the slot was given back. Nothing was charged.'
    : `The payment arrived when the order could no longer be placed. ${money}`;
}

function kitchenVerb({ pieces, baked, decorated }: OrderProgress['kitchen']): string {
  if (pieces > 0 && decorated >= pieces) return 'boxing';
  return baked > 0 ? 'decorating' : 'baking';
}

function handover(order: OrderProgress, at: Moment): string {
  const { start, end } = promiseOf(order);
  const isOne = order.kitchen.pieces <= 1;
  if (order.fulfilment === 'pickup') return `You can collect ${isOne ? 'it' : 'them'} ${slotWords(start, end, 'en', at)}.`;
  return `${isOne ? 'It leaves' : 'They leave'} ${leaving(new Date(order.leaveByAt), at)}.`;
}

function leaving(date: Date, at: Moment): string {
  const when = whenWords(date, 'en', at);
  return when.startsWith('today, ') ? `at ${when.slice('today, '.length)}` : when;
}

/** What the tracking page says. */
export const words = {
  progress: progressSentence,
  title: (number: string) => `Order ${number}`,
  loading: 'Your order is on its way to this screen',
  failed: 'The order did not load',
  failedHelp: 'The kitchen goes on either way.',
  notFound: 'We cannot find this order',
  notFoundHelp: 'Open it from the link in your mail, or sign in with the account that ordered it.',
  signIn: 'Sign in',
  linksAgain: 'Send my order links again',
  standsStill: 'Scripts are switched off in this browser, so this page stands still. Open it again for news.',
  live: 'Live',
  liveHint: 'This page changes by itself.',
  reconnecting: 'Reconnecting',
  reconnectingHint: 'What you see may be a little behind.',
  steps: 'Where your order stands',
  stepNames: {
    placed: 'Ordered',
    accepted: 'Accepted',
    baking: 'In the kitchen',
    ready: 'Boxed',
    readyToCollect: 'Ready to collect',
    outForDelivery: 'On the way',
    delivered: 'Delivered',
    collected: 'Collected',
    rejected: 'Declined by the store',
    cancelled: 'Cancelled',
    expired: 'Expired',
    deliveryFailed: 'Not handed over',
    notCollected: 'Not collected',
  },
  about: (time: string) => `about ${time}`,
  reason: (reason: string) => `The store says: “${reason}”`,
  promised: { delivery: 'Arrives', pickup: 'Collect' },
  promisedOnce: 'Was promised for',
  timeAsked: {
    title: 'A later time',
    text: (before: string, now: string) => `You were promised ${before}. The store can make it ${now}.`,
    until: (by: string) =>
      `Please answer by ${by}. If you do not, the order is cancelled and costs you nothing: whatever you have paid comes back.`,
    agree: 'Agree to the new time',
    agreed: 'Agreed. The store knows.',
    free: 'You may also cancel: until you agree it costs you nothing, and whatever you have paid comes back.',
  },
  promisedBefore: (slot: string) => `First promised: ${slot}`,
  arrival: 'Expected at',
  kitchenSteps: (count: { readonly baked: number; readonly decorated: number; readonly boxed: number; readonly pieces: number }) =>
    `${count.baked} of ${count.pieces} baked, ${count.decorated} decorated, ${count.boxed} boxed`,
  store: 'The store',
  call: (phone: string) => `Call ${phone}`,
  map: 'Show on a map',
  goesTo: 'Goes to',
  wouldGoTo: 'Was to go to',
  receivedBy: nameAndPhone,
  giftMessage: 'On the card',
  giftFrom: 'Signed',
  gift: {
    title: (name: string) => `A page for ${name}`,
    shows: 'Send them a page of their own. It shows the cake, what is in it, your words and when it comes: no price, none of your contact.',
    waits: (when: string) =>
      `Send them a page of their own, with no price and none of your contact. Until ${when} it says only that something is on its way; then it shows the cake and your words.`,
    shareTitle: 'For you',
    send: 'Send them their page',
    copy: 'Copy the link for them',
    look: 'See it as they do',
  },
  instructions: { delivery: 'For the courier', pickup: 'For the store' },
  surprise: 'A surprise: nothing that reaches them shows a price or your contact.',
  cakes: 'What you ordered',
  inscription: (text: string) => `It says “${text}”`,
  lineCount: (quantity: number, cake: string) => `${quantity} × ${cake}`,
  howPriced: 'How the price comes about',
  cost: 'What it costs',
  payment: 'Payment',
  paymentBy: { test: 'Test wallet', cod: 'Cash', paypal: 'PayPal', stripe: 'Card' },
  paymentStates: {
    due: 'To be paid when the cake is handed over',
    dueOnline: 'Not paid yet',
    authorized: 'Set aside; taken when the store accepts',
    captured: 'Paid',
    partly_refunded: 'Partly paid back',
    refunded: 'Paid back',
    voided: 'Released; nothing was taken',
    failed: 'The payment did not go through',
    not_due: 'Nothing was paid, and nothing is to be paid',
    releasing: 'Being released; nothing was taken',
  },
  moneyBack: 'Money back',
  refunds: {
    sent: {
      pending: (amount: string) => `${amount} is on its way back to you.`,
      succeeded: (amount: string) => `${amount} was paid back to you.`,
      failed: (amount: string) => `${amount} could not be paid back. We are trying again; there is nothing you need to do.`,
    },
    cash: {
      pending: (amount: string) => `You get ${amount} back from the store, in cash.`,
      succeeded: (amount: string) => `You get ${amount} back from the store, in cash.`,
      failed: (amount: string) => `${amount} could not be paid back. We are looking after it; there is nothing you need to do.`,
    },
  },
  refundedBecause: (reason: string) => `Because: “${reason}”`,
  refundedFor: {
    asked: 'Because it was asked for.',
    called_off: 'Because the order was called off.',
    changed: 'Because your change made the order cheaper.',
  },
  payAgainTitle: 'The payment did not go through',
  payAgainHelp: 'Pay again, and the kitchen can start. Nothing was charged before.',
  payAgainStartedHelp: 'The store goes on with your cake. Please pay again; nothing was charged before.',
  payNowTitle: 'Not paid yet',
  payNowHelp: 'Pay now to keep your slot.',
  payNow: 'Pay now',
  cancelling: 'If you need to cancel',
  cancel: 'Cancel the order',
  cancelTitle: 'Cancel this order?',
  cancelBack: (amount: string) => `You get ${amount} back.`,
  cancelNone: 'Nothing is paid back at this point: the ladder has run out.',
  cancelNothingTaken: 'Nothing was taken from you, so nothing is paid back.',
  cancelReleased: (amount: string) => `The ${amount} set aside is released. Nothing was taken.`,
  cancelReason: 'Why? (if you like)',
  cancelReasonHint: 'The store reads it.',
  cancelYes: 'Yes, cancel it',
  cancelNo: 'Keep the order',
  cancelled: 'The order is cancelled.',
  unexpected: 'That did not work, through no fault of yours. Try again.',
  keepLinkHelp: 'It opens without an account. Share it only with whom may see what you ordered and paid.',
  sharePage: 'Share this page',
  keepLinkFrom: (name: string) =>
    `It opens without an account and shows the price and your contact. Keep it from ${name}, or it is no surprise any more.`,
  copyLink: 'Copy the link',
  copied: 'The link is copied.',
  papers: 'For your records',
  paperKinds: { tax_invoice: 'Tax invoice', bill_of_supply: 'Bill of supply', credit_note: 'Credit note' },
  paper: (kind: string, number: string) => `${kind} ${number}`,
  paperWaits: (store: string) => `${store} has yet to answer a question about tax. Then the bill appears here.`,
  howWasIt: 'How was it?',
  howWasItHint: 'Your stars and words help others to choose, and the bakery to get better.',
  yourReviews: (reviews: number) => (reviews === 1 ? 'Your review' : 'Your reviews'),
  giveStars: (stars: number) => `Give ${stars} of 5 stars`,
  print: 'Print',
  orderAgain: 'Order again',
  remindNextYear: 'Remind me next year',
  orderedAt: (when: string) => `Ordered ${when}`,
};
