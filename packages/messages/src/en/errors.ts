import type { AppErrorCode, AppErrorData } from '@sweetspot/domain/errors/app-error';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { formatMoney } from '@sweetspot/domain/money/money';
import { durationWords, whenWords } from '../dates.ts';
import { outOfRange } from '../distances.ts';
import { anyOf, counted } from '../language.ts';
import type { Reading } from '../sentences.ts';
import { moneyEn } from './money.ts';
import { ordersEn } from './orders.ts';

export interface ErrorReading extends Reading {
  /** Of the amounts in the error; without it they are left out. */
  readonly currency: CurrencyCode | null;
}

/** What happened, what it means, what to do. Never a code alone. */
export type ErrorSentences = { readonly [Code in AppErrorCode]: (data: AppErrorData[Code], reading: ErrorReading) => string };

const money = (amount: number, currency: CurrencyCode | null): string | null =>
  currency ? formatMoney({ amount, currency }, 'en-IN') : null;
const megabytes = (bytes: number): string => `${Math.max(1, Math.floor(bytes / 1_048_576))} MB`;
/** "image/jpeg" as people call it. */
const formatName = (type: string): string => type.slice(type.indexOf('/') + 1).toUpperCase();
const seconds = (count: number): string =>
  count < 90 ? counted(count, 'en', { one: 'second', other: 'seconds' }) : durationWords(count / 60, 'en');

const nextTime = ({ nextPossibleAt }: { readonly nextPossibleAt: string | null }, { at }: Reading): string => {
  if (nextPossibleAt === null) return 'No other time is free at the moment.';
  return at ? `The next one is ${whenWords(new Date(nextPossibleAt), 'en', at)}.` : 'Choose another time.';
};

export const errorsEn: ErrorSentences = {
  NOT_FOUND: () => 'We could not find this. It may have moved, or the link is not complete.',
  INPUT_MALFORMED: () => 'We could not read that. Reload the page and try again.',
  INPUT_INVALID: () => 'Something needs a correction. Look at the marked fields.',
  INPUT_TOO_LARGE: ({ limitBytes }) => `This is more than we can take at once. Keep it under ${megabytes(limitBytes)}.`,
  TOO_MANY_CALLS: ({ most }) => `That was more than we take at once. Send at most ${most} requests together.`,
  RATE_LIMITED: ({ retryAfterSeconds }) => `That was a lot of tries at once. Wait ${seconds(retryAfterSeconds)} and try again.`,
  UNAVAILABLE: () => 'Part of SweetSpot is not answering. Nothing is lost; try again in a minute.',
  NOT_SIGNED_IN: () => 'Sign in to go on.',
  FORBIDDEN: () => 'Your account may not do this. Ask the owner of the store or an admin.',
  EMAIL_TAKEN: () => 'There is an account with this e-mail address. Sign in, or reset its password.',
  CREDENTIALS_WRONG: () => 'E-mail address and password do not match. Check both, or reset the password.',
  PASSWORD_COMMON: () => 'Many people use this password, so it is easy to guess. Choose another.',
  ACCOUNT_DISABLED: () => 'This account is switched off. Write to us if you think it should not be.',
  SECOND_FACTOR_NEEDED: () => 'Give the code of your app, too.',
  CODE_WRONG: () => 'This code is wrong, or was used before. Wait for the next one, and look whether the clock of the telephone is right.',
  SIGN_IN_OVER: () => 'That took too long. Give your password once more.',
  SECOND_FACTOR_CHANGED: () => 'This has changed meanwhile. Reload the page.',
  PASSKEY_WRONG: () => 'This passkey opens no account here. Sign in with your password.',
  PASSKEY_STOPPED: () => 'This passkey may have been copied and opens nothing any more. Sign in with your password and remove it.',
  PASSKEY_REFUSED: () => 'We cannot keep this passkey. Try again, or with another device.',
  PASSKEY_OVER: () => 'That took too long. Try again.',
  ACCOUNT_LEAVING: () => 'This account waits to be deleted. Sign in at the shop to keep it.',
  ACCOUNT_NEEDED: ({ stores, isLastAdmin }) =>
    isLastAdmin
      ? 'You are the last admin. Make somebody else one first.'
      : `Without you nobody would own ${stores.join(', ')}. Write to us first: we hand it to somebody else, or close it.`,
  LIST_FULL: ({ list, most }) =>
    ({
      addresses: `An account keeps up to ${most} addresses. Delete one that you no longer need.`,
      applications: `You have ${counted(most, 'en', { one: 'application', other: 'applications' })} with us already. Wait for an answer, or write to us.`,
      passkeys: `An account keeps up to ${most} passkeys. Remove one that you no longer use.`,
      occasions: `You keep ${most} occasions, the most there is room for. Remove one that you no longer need.`,
      favourites: `You have ${most} favourites, the most there is room for. Take out one that you no longer want.`,
    })[list],
  EMAIL_NOT_VERIFIED: () => 'Confirm your e-mail address first: open the link we sent you.',
  LINK_EXPIRED: () => 'This link has been used or has run out. Ask for a new one.',
  CAKE_NOT_FOUND: () => 'We could not find this cake. It may have left the menu.',
  CAKE_UNAVAILABLE: () => 'This cake is not offered right now. Have a look at the others.',
  CUSTOMIZATION_INVALID: () => 'This cake cannot be made as it stands. Look at the marked choices.',
  CAKE_NOT_PUBLISHABLE: ({ missing }) =>
    `The cake cannot be shown yet: ${counted(missing.length, 'en', { one: 'point is', other: 'points are' })} still open.`,
  SLUG_TAKEN: ({ slug }) => `Another of your cakes already has the address “${slug}”. Choose another name.`,
  CAKE_CHANGED: () => 'Somebody saved this cake while you were editing it. Reload to see their changes.',
  LINE_NOT_FOUND: () => 'This line is no longer in the cart.',
  DESIGN_NOT_FOUND: () => 'This design is no longer kept.',
  DESIGNS_FULL: ({ most }) => `You keep ${most} designs, the most there is room for. Delete one that you no longer need.`,
  ORDER_TOO_LARGE: ({ mostMinor }, { currency }) => {
    const most = money(mostMinor, currency);
    return most
      ? `One order can cost up to ${most}. Take fewer cakes, or simpler ones, or ask the store by telephone.`
      : 'This is more than one order can cost. Take fewer cakes, or simpler ones, or ask the store by telephone.';
  },
  LINE_FULL: ({ cake, inCart, most }) => {
    const room = most - inCart;
    const already = `“${cake}” in this design is in your cart ${counted(inCart, 'en', { one: 'time', other: 'times' })} already, and ${most} is the most.`;
    return room > 0
      ? `${already} You can add ${room} more, or ask the store by telephone.`
      : `${already} For more, ask the store by telephone.`;
  },
  CART_FULL: ({ most }) => `Your cart holds ${most} different cakes, the most it takes. Order some of them first, or take one out.`,
  CART_EMPTY: () => 'The cart is empty. Add a cake first.',
  CART_CHANGED: () => 'Something in the cart has changed meanwhile. Look it over and go on.',
  PRICE_CHANGED: ({ beforeMinor, nowMinor }, { currency }) => {
    const before = money(beforeMinor, currency);
    const now = money(nowMinor, currency);
    return before && now
      ? `The total was ${before} and is now ${now}. Look it over and confirm.`
      : 'The price has changed. Look it over and confirm.';
  },
  BELOW_MINIMUM: ({ minimumMinor }, { currency }) => {
    const minimum = money(minimumMinor, currency);
    return minimum
      ? `The store takes orders from ${minimum}. Add a little more.`
      : 'The store takes larger orders only. Add a little more.';
  },
  IDEMPOTENCY_KEY_REUSED: () => 'This request was already used for something else. Reload the page and try again.',
  IDEMPOTENCY_IN_FLIGHT: () => 'Your order is being placed. One moment.',
  OUT_OF_RANGE: ({ distanceMetres, radiusMetres }) => outOfRange(distanceMetres, radiusMetres),
  FULFILMENT_UNAVAILABLE: ({ fulfilment }) =>
    fulfilment === 'delivery' ? 'This store does not deliver. You can collect the cake.' : 'This store offers no pick-up. It can deliver.',
  STALE_STATE: ({ current }) => `The order has moved on since: it is now “${ordersEn.statuses[current]}”.`,
  MOVE_NOT_ALLOWED: ({ current }) => `This step is not possible now: the order is “${ordersEn.statuses[current]}”.`,
  ORDERED_ALREADY: ({ placedNumber }) =>
    `These cakes are ordered already: order ${placedNumber} was placed first. Nothing was taken for this one.`,
  UNDO_TOO_LATE: () => 'It is too late to undo: the customer already knows.',
  PIECE_NOT_FOUND: () => 'This piece is not part of the order.',
  TICK_NOT_ALLOWED: () => 'This tick is not possible now.',
  PAYMENT_DECLINED: ({ canRetry }) =>
    canRetry
      ? 'The payment was declined and nothing was charged. Try again or choose another way.'
      : 'The payment was declined and nothing was charged. Choose another way to pay.',
  PAYMENT_METHOD_UNAVAILABLE: ({ available }) =>
    available.length > 0
      ? `This way to pay is not offered here. You can use ${anyOf(
          available.map((method) => moneyEn.methods[method]),
          'en',
        )}.`
      : 'No way to pay is offered here at the moment.',
  REFUND_TOO_LARGE: ({ refundableMinor }, { currency }) => {
    const refundable = money(refundableMinor, currency);
    return refundable ? `At most ${refundable} can be given back.` : 'This is more than can be given back.';
  },
  NOTHING_TO_REFUND: () => 'There is nothing to give back for this order.',
  REFUND_LINES_GONE: ({ left }) => `Of these cakes ${left} can still be refunded. Choose fewer, or an amount.`,
  CHANGE_NOT_FOUND: () => 'This order has no such change.',
  CHANGE_NOT_ALLOWED: ({ because }) =>
    ({
      not_accepted: 'The store has not accepted the order yet. Once it has, you can ask for a change.',
      expired: 'The order can no longer be changed: it was not paid for in time.',
      rejected: 'The order can no longer be changed: the store did not take it.',
      cancelled: 'The order can no longer be changed: it was cancelled.',
      in_the_kitchen: 'The order can no longer be changed: it is being made.',
      made: 'The order can no longer be changed: it is made.',
      handed_over: 'The order can no longer be changed: it has been handed over.',
      time_asked: 'A later time is being asked for. Once that is settled, the order can be changed.',
      too_late: 'It is too late for this change: the kitchen begins.',
      one_at_a_time: 'A change of this order is open already. Another can be asked for once it is decided or withdrawn.',
      money_open: 'The payment is not complete yet. Once it is, the order can be changed.',
    })[because],
  AGAIN_STALE: () => 'Something about these cakes has changed in this moment. Look at them, and put them in again.',
  CHANGE_STALE: () => 'The price of this change is another by now. Look at it, and ask again.',
  CHANGE_DECIDED: () => 'This change was decided already, or its time is over. Nothing was done twice.',
  REFUND_STALE: () => 'The order’s refunds changed while this form was open. Look at them, and ask again.',
  REFUND_DECIDED: () => 'This refund was decided already. Nothing was given twice.',
  REFUND_NEEDS_ANOTHER: () => 'You asked for this refund: somebody else has to approve it.',
  REFUND_NOT_FAILED: () => 'This refund was tried again already. Nothing was done.',
  PROMO_CODE_REFUSED: () => 'This code takes nothing off here.',
  PROMO_CODE_TAKEN: ({ code }) => `There is a code “${code}” already. Choose another name.`,
  NOTHING_TO_PAY_OUT: ({ storesWithoutAccount }) =>
    storesWithoutAccount > 0
      ? 'What is ready is owed to stores that have given no bank account yet. Ask them for it. Nothing was made.'
      : 'No order is ready to be paid out: they wait until the time for problems has passed.',
  PAYOUT_STALE: () => 'Something became ready, or changed, since this preview was shown. Look at it again. Nothing was made.',
  PAYOUT_PAID: ({ reference }) => `This batch was marked as paid already, with the reference “${reference}”. Nothing was booked twice.`,
  PAYOUT_DATE: () => 'This day cannot be: it has not come yet, or lies before the batch.',
  NO_CASH_TO_REMIT: () => 'This store holds no cash that it has to hand on.',
  CASH_STALE: () => 'The cash of this store changed while the form was open. Look at it again. Nothing was booked.',
  FINDING_CLOSED: () => 'Somebody has closed this finding already.',
  DISPUTE_OPEN: () => 'This order has an open dispute already.',
  DISPUTE_CLOSED: () => 'This dispute was decided already. Nothing was changed.',
  DISPUTE_TOO_LARGE: ({ capturedMinor }, { currency }) => {
    const taken = money(capturedMinor, currency);
    return taken ? `Only ${taken} was taken for this order: no more can be disputed.` : 'This is more than was taken for the order.';
  },
  SLOT_FULL: (data, reading) => `This slot has just been filled. ${nextTime(data, reading)}`,
  SLOT_GONE: (data, reading) => `This slot is no longer offered. ${nextTime(data, reading)}`,
  HOLD_EXPIRED: (data, reading) => `The slot was held for ten minutes, and they are over. ${nextTime(data, reading)}`,
  STORE_NOT_FOUND: () => 'We could not find this store.',
  STORE_SUSPENDED: () => 'This store takes no orders at the moment.',
  LICENCE_TAKEN: () => 'A store with this licence is already registered. Sign in as its owner, or write to us.',
  FILE_TYPE: ({ accepted }) => `This file is not a picture we can use. Choose ${anyOf(accepted.map(formatName), 'en')}.`,
  PICTURE_TOO_MANY_PIXELS: ({ width, height, limitPixels, isForItsKind }) =>
    `This picture is ${width} × ${height} pixels, more than the ${Math.floor(limitPixels / 1_000_000)} megapixels we can open${
      isForItsKind ? ' of this kind of file. Save it smaller, or as a standard (not progressive) JPEG,' : '. Save it smaller'
    } and choose it again.`,
  PICTURE_TOO_THIN: ({ width, height, most }) =>
    `This picture is ${width} × ${height} pixels: too thin to show or print. Cut it so that its long side is at most ${most} times its short one, and choose it again.`,
  PICTURE_DAMAGED: () => 'This picture is damaged or not complete. Save it again, or choose another.',
  PICTURE_ANIMATED: () => 'This picture moves. Choose one that stands still.',
  PHOTO_NOT_FOUND: () => 'We no longer have this photo. Choose it again.',
  FILE_TOO_LARGE: ({ limitBytes }) => `This file is too large. Keep it under ${megabytes(limitBytes)}.`,
  CONTACT_TOO_QUICK: () => 'That was quicker than anybody writes, so it was held back. Wait a few seconds and send it again.',
  CONTACT_FORM_OLD: () => 'This form was open for long, or was sent already. Your words are still here: send them once more.',
  CONTACT_LOOKS_AUTOMATIC: () =>
    'Something filled in a box that people do not see, so it was held back. Send it once more; the box is empty again.',
  CONTACT_FULL: ({ most }) => `A conversation holds ${most} messages. Write to us anew and give this one’s number.`,
  PROBLEM_NOT_FOUND: () => 'There is no such problem of this order.',
  PROBLEM_NOT_OPEN: ({ because }) =>
    ({
      not_yet: 'A problem can be reported once the cake has come, or its time is over.',
      too_late: 'The days in which a problem of this order can be reported are over. Write to us with the contact form.',
      not_brought: 'This order was not carried out, so there is nothing to report. Write to us with the contact form.',
      open: 'A problem of this order is open already. It is shown on the order’s page.',
      decided: 'We have decided about a problem of this order. If there is something new, write to us with the contact form.',
    })[because],
  PROBLEM_MOVED_ON: () => 'This problem was answered or decided meanwhile. Read it again. Nothing was changed.',
  REVIEW_NOT_OPEN: ({ because }) =>
    ({
      not_arrived: 'A cake can be reviewed once it has arrived.',
      too_late: 'It is too long ago: a cake can be reviewed for 90 days.',
      own_store: 'Whoever works for a store cannot review its cakes.',
    })[because],
  REVIEW_FIXED: ({ because }) =>
    ({
      days_over: 'A review can be changed for 14 days. They are over; it stays as it is.',
      hidden: 'This review is no longer shown, so it cannot be changed. The reason stands beside it.',
    })[because],
  REVIEW_MOVED_ON: () => 'This review was changed or decided meanwhile. Read it again, then decide.',
  CONTACT_MOVED_ON: () => 'Somebody wrote here meanwhile. Read it, then answer.',
};
