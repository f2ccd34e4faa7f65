import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { nameAndPhone } from '@sweetspot/domain/text/name-and-phone';
import type { MoneyBack, ReleaseCause } from '../mail-data.ts';
import { EN_ACCOUNT } from './en-account.ts';
import { EN_AFTER } from './en-after.ts';
import { EN_CONTACT } from './en-contact.ts';
import { EN_CHANGES } from './en-changes.ts';
import { EN_PROBLEMS } from './en-problems.ts';
import type { MoneyWords, Words } from './words.ts';

const PAPERS = { tax_invoice: 'Tax invoice', bill_of_supply: 'Bill of supply', credit_note: 'Credit note' };

const handedOver = (fulfilment: Fulfilment): string => (fulfilment === 'pickup' ? 'collected' : 'delivered');

export const EN: Words = {
  common: {
    locale: 'en-IN',
    greeting: (name) => `Hello ${name},`,
    order: 'Order',
    store: 'Store',
    delivery: 'Delivery',
    pickup: 'Pick-up',
    earlierTime: 'Instead of',
    acceptBy: 'Accept by',
    collectUntil: 'Open until',
    address: 'Address',
    phone: 'Phone',
    accountHolder: 'Account holder',
    accountNumber: 'Account number',
    ifsc: 'IFSC',
    changedBy: 'Changed by',
    changedAt: 'Changed',
    paper: 'Your papers',
    howWasIt: 'How was it? One tap on the stars',
    stars: { 1: 'Not good', 2: 'Could be better', 3: 'All right', 4: 'Good', 5: 'Wonderful' },
    papers: PAPERS,
    paperNote: 'The link opens for a week; your order’s page has it for longer.',
    goesTo: 'Goes to',
    collectAt: 'Collect it at',
    receivedBy: 'Received by',
    onCard: 'On the card',
    signedBy: 'Signed',
    note: 'Your note',
    yourMobile: 'Your mobile',
    cakes: 'The cakes',
    price: 'What it costs',
    inscription: 'Written on it',
    contains: 'Contains',
    mayContain: 'May contain',
    ownPhoto: 'your own, which the bakery has (mails do not show it)',
    noDeclared: 'none of the listed allergens',
    ladder: 'If you need to cancel',
    change: 'The change',
    cake: 'Cake',
    nothing: 'nothing',
    orderTotal: 'Order total',
    difference: 'Difference',
    dearer: (amount) => `${amount} more`,
    cheaper: (amount) => `${amount} less`,
    samePrice: 'the same price',
    answerBy: 'Answer by',
    alternatives: 'Cakes like it, nearby, for the same day',
    alternativeNote: (storeName, price) => `${storeName}, ${price}`,
    questions: (storeName, phone) => `Questions about the cake? ${storeName} answers at ${phone}.`,
    whyOrder: (orderNumber) => `You get this because you placed order ${orderNumber} on SweetSpot.`,
    whyGift: 'You get this because somebody ordered a cake for you on SweetSpot.',
    whyAccount: 'You get this because somebody used this address on SweetSpot. If it was not you, no step is needed.',
    whyOwnAccount: 'You get this because this is the address of your account on SweetSpot.',
    whyFormerAddress: 'You get this because this was the address of your account on SweetSpot.',
    whyLinks:
      'You get this because somebody asked on SweetSpot for the orders placed with this address. If it was not you, no step is needed.',
    whyOccasion: 'You get this because you keep this day among the occasions of your account on SweetSpot.',
    yourOccasions: 'Your occasions',
    sameAgain: 'The same as last year',
    whyContact: 'You get this because this address was given in the contact form of SweetSpot. If it was not you, there is nothing to do.',
    whyStore: (storeName) => `You get this because you look after ${storeName} on SweetSpot.`,
    whyAdmin: 'You get this as an administrator of SweetSpot.',
    unsubscribe: 'No more mails of this kind',
  },
  kinds: {
    ...EN_AFTER,
    ...EN_CHANGES,
    ...EN_PROBLEMS,
    ...EN_ACCOUNT,
    ...EN_CONTACT,
    order_placed: {
      subject: ({ orderNumber, storeName }) => `Order ${orderNumber} is with ${storeName}`,
      title: () => 'Your order is placed',
      paragraphs: ({ storeName, acceptBy, payment, recipient, isSurprise }) => [
        `${storeName} has your design and answers by ${acceptBy}.`,
        payment === 'cash'
          ? 'You pay in cash when the cake is handed over.'
          : 'The money is set aside and taken only when the store accepts. If it cannot, nothing is taken.',
        ...(recipient === null ? [] : [`It is for ${recipient.name}. Nothing they get from us shows a price or your contact.`]),
        ...(isSurprise ? ['It is a surprise: nothing reaches them before the day.'] : []),
      ],
      button: () => 'Follow your order',
    },
    payment_received: {
      subject: ({ orderNumber }) => `Payment received for order ${orderNumber}`,
      title: ({ orderNumber }) => `Paid: order ${orderNumber}`,
      paragraphs: ({ storeName, amount, orderTotal, isForChange }, money) => [
        isForChange
          ? `We received ${money(amount)} for your change. Your order at ${storeName} is changed and costs ${money(orderTotal)} in all. Thank you.`
          : amount.amount === orderTotal.amount
            ? `We received ${money(amount)} for your order at ${storeName}. Thank you.`
            : `We received ${money(amount)} of the ${money(orderTotal)} that your order at ${storeName} costs. Thank you.`,
      ],
      button: () => 'Open your order',
    },
    payment_failed: {
      subject: ({ orderNumber }) => `Please pay again for order ${orderNumber}`,
      title: () => 'Your payment did not go through',
      paragraphs: ({ storeName, amount, isForChange, hasStarted }, money) => [
        `${storeName} accepted your ${isForChange ? 'change' : 'order'}, but ${money(amount)} could not be taken. Nothing was charged.`,
        hasStarted
          ? 'The store has started and goes on with your cake. Please pay again.'
          : 'Your slot is kept. Pay again, and baking can start.',
      ],
      button: () => 'Pay again',
    },
    payment_released: {
      subject: ({ orderNumber }) => `Your payment for order ${orderNumber} is released`,
      title: () => 'Nothing was taken from you',
      paragraphs: ({ orderNumber, amount, because, storeName }, money) => [
        releasedBecause(because, { orderNumber, storeName }),
        `The ${money(amount)} you approved for order ${orderNumber} is released. It was set aside and never taken; banks take up to a week to show it as free.`,
      ],
      button: () => 'See what happened',
    },
    order_accepted: {
      subject: ({ storeName, orderNumber }) => `${storeName} accepted order ${orderNumber}`,
      title: () => 'Your cake is on the plan',
      paragraphs: ({ storeName }) => [`${storeName} accepted your order and has planned its work back from your time.`],
      button: () => 'Follow your order',
    },
    order_rejected: {
      subject: ({ storeName, orderNumber }) => `${storeName} cannot make order ${orderNumber}`,
      title: ({ storeName }) => `${storeName} cannot make this one`,
      paragraphs: ({ storeName, reason, moneyBack }, money) => [
        `We are sorry. ${storeName} could not take your order: ${reason}`,
        ...moneyBackWords(moneyBack, money),
      ],
      button: () => 'See your order',
    },
    order_baking: {
      subject: ({ orderNumber }) => `Order ${orderNumber} is being made`,
      title: () => 'Your cake is being made',
      paragraphs: ({ storeName }) => [`${storeName} has started on it. From here on it can no longer be cancelled.`],
      button: () => 'Watch it come along',
    },
    order_out_for_delivery: {
      subject: (data) => (data.audience === 'recipient' ? 'A cake is on its way to you' : `Order ${data.orderNumber} is on its way`),
      title: (data) => (data.audience === 'recipient' ? 'A cake is on its way to you' : 'Your cake is on its way'),
      paragraphs: (data) => {
        if (data.audience === 'recipient') return [`${data.storeName} made it and has just sent it out.`];
        const arrival = data.estimatedArrival === null ? [] : [`It should be there around ${data.estimatedArrival}.`];
        return [`${data.storeName} has just sent it out.`, ...arrival];
      },
      button: () => 'See where it is',
    },
    order_delivered: {
      subject: (data) =>
        data.audience === 'recipient' ? 'Your cake has arrived' : `Order ${data.orderNumber} was ${handedOver(data.fulfilment)}`,
      title: (data) => (data.audience === 'buyer' && data.receivedBy !== null ? 'Your gift has arrived' : 'Enjoy every slice'),
      paragraphs: (data) => [
        data.audience === 'buyer' && data.receivedBy !== null
          ? `The cake that ${data.storeName} made for ${data.receivedBy} was delivered.`
          : `Your cake from ${data.storeName} was ${data.audience === 'recipient' ? 'delivered' : handedOver(data.fulfilment)}. Keep it cool and enjoy it soon.`,
      ],
      button: (data) => (data.audience === 'recipient' ? 'See your cake' : 'See your order'),
    },
    tax_document_issued: {
      subject: ({ orderNumber, paper }) => `${PAPERS[paper.kind]} for order ${orderNumber}`,
      title: () => 'Your bill is here',
      paragraphs: ({ storeName, orderNumber }) => [`${storeName} issued it for order ${orderNumber}. It is yours to read, print and keep.`],
      button: () => 'See your order',
    },
    order_ready_to_collect: {
      subject: ({ orderNumber }) => `Order ${orderNumber} is ready to collect`,
      title: () => 'Your cake is boxed and ready',
      paragraphs: ({ storeName, orderNumber }) => [
        `It waits for you at ${storeName}. Say your order number, ${orderNumber}, at the counter.`,
      ],
      button: () => 'Open your order',
    },
    delivery_failed: {
      subject: ({ orderNumber }) => `Order ${orderNumber} could not be handed over`,
      title: () => 'We could not hand over your cake',
      paragraphs: ({ storeName, reason }) => [
        reason === null
          ? `${storeName} was at the door, and nobody could take the cake.`
          : `${storeName} was at the door and could not hand over the cake. The reason: ${reason}`,
        'The cake is safe with the store. Call to agree on when it comes again.',
      ],
      button: () => 'See your order',
    },
    order_cancelled: {
      subject: ({ orderNumber }) => `Order ${orderNumber} is cancelled`,
      title: () => 'Your order is cancelled',
      paragraphs: ({ cancelledBy, storeName, reason, moneyBack }, money) => {
        const by = {
          customer: 'You cancelled this order.',
          store: `${storeName} had to cancel this order.`,
          admin: 'SweetSpot had to cancel this order.',
        };
        return [by[cancelledBy], ...(reason === null ? [] : [`The reason: ${reason}`]), ...moneyBackWords(moneyBack, money)];
      },
      button: () => 'See your order',
    },
    order_refunded: {
      subject: ({ orderNumber }) => `Refund for order ${orderNumber}`,
      title: ({ isByHand }) => (isByHand ? 'You get money back' : 'Your money is on its way back'),
      paragraphs: ({ amount, paid, orderNumber, reason, isForChange, isByHand, storeName }, money) => [
        isByHand
          ? `You get ${money(amount)} of the ${money(paid)} you paid in cash for order ${orderNumber}. ${storeName} gives it back to you in cash.`
          : amount.amount === paid.amount
            ? `We refunded ${money(amount)}, all that you paid for order ${orderNumber}, to the way you paid. Banks take up to a week to show it.`
            : `We refunded ${money(amount)} of the ${money(paid)} you paid for order ${orderNumber}, to the way you paid. Banks take up to a week to show it.`,
        ...(isForChange ? ['Your change made the order cheaper.'] : []),
        ...(reason === null ? [] : [`The reason: ${reason}`]),
      ],
      button: () => 'See your order',
    },
    refund_failed: {
      subject: ({ orderNumber }) => `The refund for order ${orderNumber} is delayed`,
      title: () => 'Your refund is delayed',
      paragraphs: ({ amount, orderNumber }, money) => [
        `The ${money(amount)} that go back to you for order ${orderNumber} were refused by your bank or wallet. You do not need to do anything.`,
        'SweetSpot has been told, sees to it by hand and will write to you.',
      ],
      button: () => 'See your order',
    },
    order_not_collected: {
      subject: ({ orderNumber }) => `Order ${orderNumber} was not collected`,
      title: () => 'Your cake is still at the store',
      paragraphs: ({ storeName, storePhone, payment }) => [
        `Nobody came for your cake. Call ${storeName} at ${storePhone} to agree on what happens with it.`,
        payment === 'paid'
          ? 'It was made and is paid, so nothing is refunded by itself. The store decides with you.'
          : 'You were to pay at the counter, so nothing was paid.',
      ],
      button: () => 'See your order',
    },
    new_time: {
      subject: ({ orderNumber, promise }) => `Order ${orderNumber}: does ${promise} suit you?`,
      title: () => 'Does a later time suit you?',
      paragraphs: ({ storeName, promise, previousPromise, answerBy }) => [
        `${storeName} takes your order, but can only make it for ${promise}, not for ${previousPromise} as promised.`,
        `Please answer by ${answerBy}: agree to the new time, or cancel. If we hear nothing by then, the order is cancelled. Either way it costs you nothing unless you agree: whatever you have paid comes back.`,
      ],
      button: () => 'Agree or cancel',
    },
    store_new_order: {
      subject: ({ orderNumber, promise }) => `New order ${orderNumber} for ${promise}`,
      title: ({ orderNumber }) => `New order ${orderNumber}`,
      paragraphs: ({ acceptBy }) => [`A customer waits for your answer. Accept or reject it by ${acceptBy}.`],
      button: () => 'Open it in the console',
    },
    store_order_cancelled: {
      subject: ({ orderNumber, promise }) => `Order ${orderNumber} for ${promise} is cancelled`,
      title: ({ orderNumber }) => `Order ${orderNumber} is cancelled`,
      paragraphs: ({ reason }) => [
        'Stop work on it. Its place in your plan is free again.',
        ...(reason === null ? [] : [`The reason: ${reason}`]),
      ],
      button: () => 'Open it in the console',
    },
    store_acceptance_running_out: {
      subject: ({ orderNumber, acceptBy }) => `Order ${orderNumber} waits for you until ${acceptBy}`,
      title: ({ orderNumber }) => `Order ${orderNumber} still waits for you`,
      paragraphs: ({ acceptBy }) => [
        `Nobody has answered it yet. At ${acceptBy} it is rejected by itself, and the customer is offered other stores.`,
      ],
      button: () => 'Answer it now',
    },
    store_approved: {
      subject: ({ storeName, isAgain }) => `${storeName} is open on SweetSpot${isAgain ? ' again' : ''}`,
      title: ({ storeName, isAgain }) => `Welcome${isAgain ? ' back' : ''}, ${storeName}`,
      paragraphs: ({ isAgain }) => [
        isAgain
          ? 'Your store is no longer suspended: its cakes are back in the shop, and customers can order them. Keep the console open for orders.'
          : 'Your store is approved and customers can find it. Put your first cakes in the window, set your hours, and keep the console open for orders.',
      ],
      button: () => 'Open the console',
    },
    store_bank_account: {
      subject: ({ storeName }) => `The bank account of ${storeName} was changed`,
      title: () => 'Your payouts go to this account now',
      paragraphs: ({ storeName }) => [
        `The bank account that ${storeName} is paid to was changed in the console. Payouts made from now on go to it.`,
        'If it was none of you, answer this mail at once: we stop the payouts. Then choose a new password.',
      ],
      button: () => 'See your payouts',
    },
    store_suspended: {
      subject: ({ storeName }) => `${storeName} is suspended`,
      title: ({ storeName }) => `${storeName} is suspended`,
      paragraphs: ({ reason }) => [
        `Customers cannot find your store or order from it for now. The reason: ${reason}`,
        'Orders you have accepted stay yours to make. Answer this mail, and we will look at it together.',
      ],
      button: () => 'See your store',
    },
    admin_store_awaiting: {
      subject: ({ storeName, city }) => `${storeName} in ${city} awaits approval`,
      title: ({ storeName }) => `${storeName} awaits approval`,
      paragraphs: ({ storeName, city }) => [`${storeName} in ${city} registered and waits for someone to go through the checklist.`],
      button: () => 'Review the store',
    },
    admin_money_stuck: {
      subject: ({ orderNumber, what }) => `${STUCK[what].subject} order ${orderNumber}`,
      title: ({ orderNumber, what }) => `${STUCK[what].subject} order ${orderNumber}`,
      paragraphs: ({ amount, what, issue, storeName, contactName, contactMobile }, money) => [
        `The gateway refused: ${money(amount)}${issue === null ? '' : ` (${issue})`}. It is not asked again by itself.`,
        STUCK[what].help,
        `The store is ${storeName}, the customer ${nameAndPhone(contactName, contactMobile)}.`,
      ],
      button: () => 'Open the order',
    },
    admin_acceptance_running_out: {
      subject: ({ orderNumber, storeName, acceptBy }) => `${storeName} has not answered order ${orderNumber}; deadline ${acceptBy}`,
      title: ({ orderNumber }) => `Order ${orderNumber} has no answer`,
      paragraphs: ({ storeName, storePhone, acceptBy }) => [
        `${storeName} was rung and mailed and has not answered. Call ${storePhone}; at ${acceptBy} the order is rejected by itself.`,
      ],
      button: () => 'Open the order',
    },
  },
};

function releasedBecause(because: ReleaseCause, order: { readonly orderNumber: string; readonly storeName: string }): string {
  if (because.type === 'other_order')
    return `You have ordered the same cakes already: order ${because.placedNumber} was placed first, so order ${order.orderNumber} ended.`;
  if (because.type === 'slot_gone')
    return `Your payment arrived when the time of order ${order.orderNumber} had just been taken by somebody else. What you designed is still in your cart: choose another time at ${order.storeName}.`;
  if (because.type === 'store_closed')
    return `Your payment arrived when ${order.storeName} had stopped taking orders, so order ${order.orderNumber} was not placed.`;
  if (because.type === 'code_used_up')
    return `Your payment arrived when the promo code of order ${order.orderNumber} had been used up by others, so it was not placed. What you designed is still in your cart at ${order.storeName}: order it without the code.`;
  if (because.type === 'change_over')
    return `Your payment arrived when your change of order ${order.orderNumber} could no longer be made. The order stays as it was.`;
  return `Your payment arrived after order ${order.orderNumber} had been called off.`;
}

const STUCK = {
  capture: {
    subject: 'Money could not be taken for',
    help: 'The kitchen has started. The customer was asked to pay again; call them if they do not.',
  },
  void: {
    subject: 'Money could not be released for',
    help: 'Nothing was taken. The customer was told that it is released: it lapses by itself, and can be released at the gateway by hand.',
  },
  refund: {
    subject: 'A refund failed for',
    help: 'The customer was told that it is delayed and that you see to it. Refund it at the gateway or by transfer.',
  },
} as const;

const BANKS = 'Banks take up to a week to show it.';

function moneyBackWords(moneyBack: MoneyBack, money: MoneyWords): readonly string[] {
  switch (moneyBack.type) {
    case 'cash':
      return ['You were to pay in cash, so nothing was paid and there is nothing to give back.'];
    case 'nothing_taken':
      return ['Nothing was taken from you.'];
    case 'released':
      return [`Nothing was taken from you. The ${money(moneyBack.amount)} set aside are released. ${BANKS}`];
    case 'under_way':
      return [
        moneyBack.back.amount === 0
          ? `The ${money(moneyBack.amount)} for it were just being taken. By the cancellation terms shown when you ordered, nothing is refunded.`
          : `The ${money(moneyBack.amount)} for it were just being taken. If they were, ${money(moneyBack.back)} go back to the way you paid, and a mail confirms it.`,
      ];
    case 'kept':
      return [`By the cancellation terms shown when you ordered, nothing of the ${money(moneyBack.amount)} you paid is refunded.`];
    case 'refund':
      return [
        moneyBack.amount.amount === moneyBack.paid.amount
          ? `The ${money(moneyBack.amount)} you paid go back to the way you paid. ${BANKS}`
          : `${money(moneyBack.amount)} of the ${money(moneyBack.paid)} you paid go back to the way you paid. ${BANKS}`,
      ];
  }
}
