import type { ContactTopic } from '@sweetspot/domain/contact/contact-topic';
import type { Money } from '@sweetspot/domain/money/money';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import type { Stars } from '@sweetspot/domain/reviews/review';
import type { TaxDocumentKind } from '@sweetspot/domain/tax/tax-document';

/**
 * What each mail is made from. Whatever a screen says too (the promise, choices, allergens, the breakdown's labels, the
 * cancellation ladder, reasons) arrives here as words in the reader's language, so that mail and screen cannot differ.
 * Addresses of pages may be paths; they are made absolute from the public URL.
 */
export interface MailDataByKind {
  readonly verify_email: { readonly name: string; readonly verifyUrl: string; readonly validFor: string };
  readonly reset_password: { readonly name: string; readonly resetUrl: string; readonly validFor: string };

  /** Asked for by whoever lost them: the newest of the orders that were placed with this address. */
  readonly order_links: { readonly orders: readonly LinkedOrder[] };

  /** To the new address. */
  readonly new_email: { readonly name: string; readonly confirmUrl: string; readonly validFor: string };
  /** To the one before. */
  readonly email_changed: { readonly name: string; readonly newEmail: string; readonly takeBackUrl: string; readonly validFor: string };

  /** Its deletion was asked for. */
  readonly account_leaving: {
    readonly name: string;
    readonly leavesOn: string;
    /** It waits for these. */
    readonly openOrders: readonly string[];
    readonly keptYears: number;
    readonly keepUrl: string;
  };
  /** Of what is asked beside the password. */
  readonly account_second_factor: {
    readonly name: string;
    readonly change: 'on' | 'off' | 'codes_renewed' | 'code_used' | 'cleared';
    readonly codesLeft: number;
    readonly accountUrl: string;
  };
  readonly account_passkey: {
    readonly name: string;
    readonly change: 'added' | 'removed' | 'copied';
    /** As its owner calls it. */
    readonly passkey: string;
    readonly accountUrl: string;
  };
  /** An admin took the picture of themselves down. */
  readonly account_picture_removed: { readonly name: string; readonly reason: string; readonly accountUrl: string };
  /** The deletion was taken back. */
  readonly account_kept: { readonly name: string; readonly accountUrl: string };

  readonly order_placed: OrderWithLines &
    TypedByBuyer & {
      readonly cancellationLadder: readonly string[];
      readonly acceptBy: string;
      /** A wallet's money is set aside until the store accepts; cash is due at the door. */
      readonly payment: 'set_aside' | 'cash';
    };
  readonly payment_received: OrderMail & {
    readonly amount: Money;
    /** Of what a change made dearer; the order stands with it. */
    readonly isForChange: boolean;
    readonly orderTotal: Money;
    readonly breakdown: readonly BreakdownRow[];
  };
  /** The store accepted, but the money could not be taken. */
  readonly payment_failed: OrderMail & { readonly amount: Money; readonly isForChange: boolean; readonly hasStarted: boolean };
  /** Money came for an order that will not be made: it is released. */
  readonly payment_released: OrderMail & { readonly amount: Money; readonly because: ReleaseCause };
  readonly order_accepted: OrderWithLines & { readonly cancellationLadder: readonly string[] };
  readonly order_rejected: OrderMail & {
    readonly reason: string;
    readonly moneyBack: MoneyBack;
    readonly alternatives: readonly {
      readonly cakeName: string;
      readonly storeName: string;
      readonly price: Money;
      readonly url: string;
    }[];
  };
  readonly order_baking: OrderMail;
  readonly order_out_for_delivery: (OrderMail & { readonly estimatedArrival: string | null }) | RecipientMail;
  /** Its way out is nearly over. */
  readonly order_nearly_there: OrderMail & { readonly estimatedArrival: string };
  /** Handed over: brought, or collected. With what the tax law asks for, unless the store has to answer first. */
  readonly order_delivered:
    | (OrderMail & {
        readonly paper: MailPaper | null;
        /** Where its cakes are reviewed; null where nothing can be, or nobody wants to be asked. */
        readonly starUrls: Readonly<Record<Stars, string>> | null;
      })
    | RecipientMail;
  /** Before a day that they keep. */
  readonly occasion_reminder: {
    readonly name: string;
    readonly occasion: string;
    readonly date: string;
    readonly daysAway: number;
    readonly forWhom: string;
    /** Theirs to themselves. */
    readonly note: string;
    /** Cakes for it that can be ready by the day, near there where they have saved an address. */
    readonly cakesUrl: string;
    readonly place: string | null;
    /** What they had for it a year ago. */
    readonly again: { readonly cakes: string; readonly url: string } | null;
    readonly occasionsUrl: string;
  };
  /** The store answered what was said of its cake. */
  readonly review_replied: OrderMail & { readonly cakeName: string; readonly reply: string; readonly reviewUrl: string };
  /** An admin took it from the page. */
  readonly review_hidden: OrderMail & { readonly cakeName: string; readonly reason: string; readonly reviewUrl: string };
  /** An admin took its photo from the page, and left its words. */
  readonly review_photo_removed: OrderMail & { readonly cakeName: string; readonly reason: string; readonly reviewUrl: string };
  /** It came later than the mail that told of the handing over. */
  readonly tax_document_issued: OrderMail & { readonly paper: MailPaper };
  readonly order_ready_to_collect: OrderMail & { readonly collectUntil: string; readonly storeAddress: readonly string[] };
  readonly delivery_failed: OrderMail & { readonly reason: string | null };
  readonly order_cancelled: OrderMail & {
    readonly cancelledBy: 'customer' | 'store' | 'admin';
    readonly reason: string | null;
    readonly moneyBack: MoneyBack;
  };
  /** Of what was paid: a part of it says so. */
  readonly order_refunded: OrderMail & {
    readonly amount: Money;
    readonly paid: Money;
    readonly reason: string | null;
    /** Nobody asked for it: a change made the order cheaper. */
    readonly isForChange: boolean;
    /** Cash, which the store gives back. */
    readonly isByHand: boolean;
    /** Its credit note, where the order has a document that it corrects. */
    readonly paper: MailPaper | null;
  };
  readonly refund_failed: OrderMail & { readonly amount: Money };
  readonly order_not_collected: OrderMail & { readonly payment: 'paid' | 'cash' };
  /** The store accepted for a time beyond the promised one, and the customer is asked. */
  readonly new_time: OrderMail & { readonly previousPromise: string; readonly answerBy: string };

  readonly change_accepted: OrderMail & { readonly change: MailChange; readonly money: ChangeMoney };
  readonly change_declined: OrderMail & { readonly change: MailChange; readonly reason: string };
  readonly change_lapsed: OrderMail & { readonly change: MailChange; readonly because: 'unanswered' | 'unpaid' };

  readonly store_change_asked: StoreOrderMail & { readonly change: MailChange; readonly answerBy: string };
  /** Whoever ordered reported a problem: the store has so long to answer. */
  readonly store_problem_reported: StoreOrderMail & { readonly what: string; readonly text: string; readonly answerBy: string };
  /** The store's words, and what it offers to give back; null where it gives nothing. */
  readonly problem_answered: OrderMail & { readonly answer: string; readonly offer: Money | null; readonly answerBy: string };
  readonly problem_passed_on: OrderMail;
  /** What was accepted is not given, and another problem of the order goes on. */
  readonly problem_refund_refused: OrderMail;
  readonly problem_decided: OrderMail & { readonly answer: string; readonly refund: Money | null };
  readonly admin_problem: {
    readonly orderNumber: string;
    readonly storeName: string;
    readonly what: string;
    readonly adminUrl: string;
  };
  readonly store_new_order: StoreOrderMail & { readonly lines: readonly MailLine[]; readonly acceptBy: string };
  readonly store_order_cancelled: StoreOrderMail & { readonly reason: string | null };
  readonly store_acceptance_running_out: StoreOrderMail & { readonly acceptBy: string };
  readonly store_approved: {
    readonly storeName: string;
    readonly consoleUrl: string;
    /** After a suspension. */ readonly isAgain: boolean;
  };
  /** Where it is paid was changed. */
  readonly store_bank_account: {
    readonly storeName: string;
    readonly holder: string;
    /** Of its number, the last four digits. */
    readonly numberEnding: string;
    readonly ifsc: string;
    readonly changedBy: string;
    readonly changedAt: string;
    readonly consoleUrl: string;
  };
  readonly store_suspended: { readonly storeName: string; readonly reason: string; readonly contactUrl: string };

  /** To the address that was typed: nothing of what was written, for whoever wrote it may have given another's. */
  readonly contact_received: { readonly number: string; readonly settleBy: string | null; readonly threadUrl: string };
  readonly contact_answered: {
    readonly name: string;
    readonly number: string;
    /** By paragraphs. */
    readonly answer: string;
    readonly threadUrl: string;
  };
  readonly admin_contact: {
    readonly number: string;
    readonly name: string;
    readonly topic: ContactTopic;
    readonly text: string;
    readonly isReply: boolean;
    readonly settleBy: string | null;
    readonly adminUrl: string;
  };

  readonly admin_store_awaiting: { readonly storeName: string; readonly city: string; readonly adminUrl: string };
  /** The gateway refused to move money: only a person can see to it. */
  readonly admin_money_stuck: {
    readonly orderNumber: string;
    readonly storeName: string;
    readonly contactName: string;
    readonly contactMobile: string;
    readonly what: 'capture' | 'void' | 'refund';
    readonly amount: Money;
    readonly issue: string | null;
    readonly adminUrl: string;
  };
  readonly admin_acceptance_running_out: {
    readonly orderNumber: string;
    readonly storeName: string;
    readonly storePhone: string;
    readonly fulfilment: Fulfilment;
    readonly promise: string;
    readonly acceptBy: string;
    readonly adminUrl: string;
  };
}

export type MailKind = keyof MailDataByKind;

export interface LinkedOrder {
  readonly orderNumber: string;
  readonly storeName: string;
  readonly promise: string;
  readonly status: string;
  readonly trackingUrl: string;
}

/** A paper of the tax law, at its own address. */
export interface MailPaper {
  readonly kind: TaxDocumentKind;
  readonly number: string;
  readonly url: string;
}

export interface MailDrawing {
  /** `cid:…` of an attachment, or a page of ours. */
  readonly src: string;
  /** The cake in words, for who does not see pictures. */
  readonly description: string;
}

/** Every order mail to the person who ordered. */
export interface OrderMail {
  readonly audience: 'buyer';
  readonly contactName: string;
  readonly orderNumber: string;
  readonly storeName: string;
  readonly storePhone: string;
  readonly fulfilment: Fulfilment;
  /** The promised window in the store's zone. */
  readonly promise: string;
  readonly trackingUrl: string;
  /** Who takes it at the door in the buyer's place. */
  readonly receivedBy: string | null;
  readonly drawing: MailDrawing | null;
}

/** What the buyer typed on the way to their order, read back to them and to nobody else. */
export interface TypedByBuyer {
  readonly contactMobile: string;
  /** The door it goes to, or the counter it is collected at. */
  readonly address: readonly string[];
  readonly instructions: string | null;
  readonly recipient: { readonly name: string; readonly mobile: string } | null;
  readonly isSurprise: boolean;
  readonly giftMessage: string | null;
  readonly giftFrom: string | null;
}

/** To the recipient of a gift: by its type it has no price, no order number and nothing of the buyer but their message. */
export interface RecipientMail {
  readonly audience: 'recipient';
  readonly recipientName: string;
  readonly storeName: string;
  readonly storePhone: string;
  readonly promise: string;
  /** The recipient's own secret page. */
  readonly trackingUrl: string;
  readonly giftMessage: string | null;
  readonly drawing: MailDrawing | null;
}

export interface OrderWithLines extends OrderMail {
  readonly lines: readonly MailLine[];
  readonly breakdown: readonly BreakdownRow[];
}

export interface StoreOrderMail {
  readonly orderNumber: string;
  readonly storeName: string;
  readonly fulfilment: Fulfilment;
  readonly promise: string;
  readonly consoleUrl: string;
}

export interface MailLine {
  readonly quantity: number;
  readonly cakeName: string;
  readonly choices: readonly { readonly group: string; readonly choice: string }[];
  /** What the customer's own photos are printed as: told in words, for a mail outlives the photo and goes where its address leads. */
  readonly photos: readonly string[];
  readonly inscription: readonly string[];
  readonly contains: readonly string[];
  readonly mayContain: readonly string[];
  readonly drawing: MailDrawing | null;
}

/** What a customer asks to be different of an accepted order, of one line or its time, and what that does to its price. */
export interface MailChange {
  /** Of another time: which it was, and which it is to be; null of a line. */
  readonly slots: { readonly was: string; readonly will: string } | null;
  readonly quantity: number;
  readonly cakeName: string;
  /** Null where a question was, or will be, left open. */
  readonly differences: readonly { readonly group: string; readonly was: string | null; readonly will: string | null }[];
  /** More to pay; below zero, less. */
  readonly difference: Money;
  readonly totalBefore: Money;
  readonly totalAfter: Money;
}

/** What a change that the store took asks of its customer, or gives back; in cash what is due at the handover. */
export type ChangeMoney =
  | { readonly type: 'pay'; readonly amount: Money; readonly payBy: string }
  | { readonly type: 'paid' | 'back' | 'cash'; readonly amount: Money }
  | { readonly type: 'same' };

export interface BreakdownRow {
  readonly label: string;
  readonly amount: Money;
  readonly isTotal: boolean;
}

/**
 * Why money that came is not kept: another order of the same cakes was placed, the slot was taken, the store was closed, the promo code was
 * used up, the order was called off, or a change of it could no longer be made.
 */
export type ReleaseCause =
  | { readonly type: 'other_order'; readonly placedNumber: string }
  | { readonly type: 'slot_gone' }
  | { readonly type: 'store_closed' | 'code_used_up' }
  | { readonly type: 'called_off' | 'change_over' };

/** What happens to the money of an order that was called off. */
export type MoneyBack =
  | { readonly type: 'cash' }
  | { readonly type: 'nothing_taken' }
  | { readonly type: 'released'; readonly amount: Money }
  /** It was being taken at that moment: if it was, so much of it goes back. */
  | { readonly type: 'under_way'; readonly amount: Money; readonly back: Money }
  | { readonly type: 'kept'; readonly amount: Money }
  | { readonly type: 'refund'; readonly amount: Money; readonly paid: Money };
