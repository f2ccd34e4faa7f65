import { maskedEmail } from '@sweetspot/domain/accounts/masked-email';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { refundDue } from '@sweetspot/domain/orders/cancellation';
import { timeAskedUntil } from '@sweetspot/domain/orders/revised-time';
import { OPEN_OPERATION_STATES } from '@sweetspot/domain/payments/operation-table';
import { isPaidInCash } from '@sweetspot/domain/payments/payment-state';
import type { MailDataByKind, MailKind, MoneyBack } from '@sweetspot/integrations/mail';
import { exactWords, orderWords, phoneWords, timeWords, whenWords, durationWords } from '@sweetspot/messages';
import { z } from 'zod';
import { money } from '../http/index.ts';
import { findPlacedInstead, ladderOf, moneyOf, owedMinorOf, UNPLACED_CAUSES } from '../orders/index.ts';
import { linkSecret } from '../sessions/index.ts';
import { ACCOUNT_LETTER_DATA } from './account-letter-data.ts';
import { AFTER_LETTER_DATA } from './after-letter-data.ts';
import { findStarUrls, REVIEW_LETTER_DATA } from './review-letter-data.ts';
import { CHANGE_LETTER_DATA } from './change-letter-data.ts';
import { CONTACT_LETTER_DATA } from './contact-letter-data.ts';
import { PROBLEM_LETTER_DATA } from './problem-letter-data.ts';
import { findAlternatives } from './find-alternatives.ts';
import {
  breakdownRows,
  ladderLines,
  linesOf,
  orderMail,
  orderWithLines,
  promiseOf,
  storeOrderMail,
  typedByBuyer,
  type LetterSource,
} from './order-letter-data.ts';
import { findCreditNote, findSoldPaper, getPaper } from './paper-letter-data.ts';
import type { Writing } from './writing.ts';

const linkData = z.object({ userId: z.uuid() });
const verificationData = linkData.extend({ next: z.string().optional() });
/** A mail that was queued by an older version does not say. */
const approvalData = z.object({ decision: z.string().default('approve') });
const releaseData = z.object({ because: z.enum(['other_order', 'called_off', 'change_over', ...UNPLACED_CAUSES]) });
const storeData = z.object({ storeId: z.uuid() });

async function nameOf({ services }: Writing, userId: string): Promise<string> {
  const { name } = await services.db.prisma.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  return name;
}

async function storeOf({ services, mail }: Writing) {
  const { storeId } = storeData.parse(mail.data);
  return services.db.prisma.store.findUniqueOrThrow({ where: { id: storeId }, select: { name: true, city: true, statusReason: true } });
}

/** A mail about money is about one question to the gateway, and tells its own amount. */
function operationOf({ services, mail }: Writing) {
  const select = {
    kind: true,
    amountMinor: true,
    issue: true,
    refund: { select: { reason: true, amendmentId: true } },
    payment: { select: { method: true, amendmentId: true } },
  } as const;
  return services.db.prisma.paymentOperation.findUniqueOrThrow({ where: { id: mail.subjectId }, select });
}

/** A mail about a change is about one amendment. */
async function changeIn(writing: Writing) {
  return { services: writing.services, source: await writing.order(), amendmentId: writing.mail.subjectId };
}

async function operationMinor(writing: Writing): Promise<number> {
  return (await operationOf(writing)).amountMinor;
}

const moment = ({ row, now }: LetterSource) => ({ timeZone: row.timeZone, now });

function acceptByWords(source: LetterSource): string {
  const { row, locale } = source;
  return row.acceptBy === null ? '' : whenWords(row.acceptBy, locale, moment(source));
}

/** What an order that was called off gives back: done or under way, in words the customer can check. */
function moneyBackOf({ row }: LetterSource): MoneyBack {
  const currency = row.currency as CurrencyCode;
  const { capturedMinor, heldMinor } = moneyOf(row);
  const operations = row.payments.flatMap((payment) => payment.operations);
  const taking = operations.find(({ kind, state }) => kind === 'capture' && OPEN_OPERATION_STATES.includes(state));
  if (capturedMinor > 0) {
    // One that the gateway refused is owed all the same.
    const refunds = row.payments.flatMap((payment) => payment.refunds);
    const sum = (amounts: typeof refunds) => amounts.reduce((total, { amountMinor }) => total + amountMinor, 0);
    // What a change made cheaper went back before, and for good.
    const paidMinor = capturedMinor - sum(refunds.filter(({ amendmentId }) => amendmentId !== null));
    const backMinor = sum(refunds.filter(({ amendmentId }) => amendmentId === null));
    const paid = money(paidMinor, currency);
    return backMinor === 0
      ? { type: 'kept', amount: paid }
      : { type: 'refund', amount: money(Math.min(backMinor, paidMinor), currency), paid };
  }
  if (taking)
    return { type: 'under_way', amount: money(taking.amountMinor, currency), back: money(backOf(row, taking.amountMinor), currency) };
  if (isPaidInCash(row.paymentMethod)) return { type: 'cash' };
  const releasedMinor = heldMinor > 0 ? heldMinor : operations.findLast(({ kind }) => kind === 'void')?.amountMinor;
  return releasedMinor === undefined ? { type: 'nothing_taken' } : { type: 'released', amount: money(releasedMinor, currency) };
}

function backOf(row: LetterSource['row'], capturedMinor: number): number {
  const [last] = row.moves;
  if (last === undefined) return capturedMinor;
  const ladder = ladderOf(row);
  return refundDue(ladder, {
    by: last.actor,
    isAccepted: row.acceptedAt !== null,
    isTimeAsked: timeAskedUntil(row) !== null,
    at: last.createdAt,
    capturedMinor,
  });
}

const CANCELLERS = { customer: 'customer', store: 'store', admin: 'admin', system: 'store' } as const;

/** By itself an order is cancelled for one reason only. */
const cancellationReason = ({ row, locale }: LetterSource): string | null =>
  row.statusReason ?? (row.moves[0]?.actor === 'system' ? orderWords(locale).timeUnanswered : null);

/** How each kind's data is gathered when it is sent, so that a mail always tells what is true by then; null where that is nothing. */
export const LETTER_DATA: { readonly [Kind in MailKind]: (writing: Writing) => Promise<MailDataByKind[Kind] | null> } = {
  ...AFTER_LETTER_DATA,
  ...REVIEW_LETTER_DATA,
  ...PROBLEM_LETTER_DATA,
  verify_email: async (writing) => {
    const { userId, next } = verificationData.parse(writing.mail.data);
    const secret = linkSecret(writing.services, writing.mail.subjectId);
    return {
      name: await nameOf(writing, userId),
      verifyUrl: `/verify-email?secret=${secret}${next === undefined ? '' : `&next=${encodeURIComponent(next)}`}`,
      validFor: durationWords(7 * 24 * 60, writing.locale),
    };
  },
  reset_password: async (writing) => {
    const { userId } = linkData.parse(writing.mail.data);
    return {
      name: await nameOf(writing, userId),
      resetUrl: `/reset-password?secret=${linkSecret(writing.services, writing.mail.subjectId)}`,
      validFor: durationWords(60, writing.locale),
    };
  },

  new_email: async (writing) => {
    const { userId } = linkData.parse(writing.mail.data);
    return {
      name: await nameOf(writing, userId),
      confirmUrl: `/change-email?secret=${linkSecret(writing.services, writing.mail.subjectId)}`,
      validFor: durationWords(24 * 60, writing.locale),
    };
  },
  email_changed: async (writing) => {
    const { userId } = linkData.parse(writing.mail.data);
    const { name, email } = await writing.services.db.prisma.user.findUniqueOrThrow({
      where: { id: userId },
      select: { name: true, email: true },
    });
    return {
      name,
      newEmail: maskedEmail(email),
      takeBackUrl: `/take-back-email?secret=${linkSecret(writing.services, writing.mail.subjectId)}`,
      validFor: durationWords(7 * 24 * 60, writing.locale),
    };
  },

  order_placed: async (writing) => {
    const source = await writing.order();
    return {
      ...orderWithLines(writing.services, source),
      cancellationLadder: ladderLines(source),
      acceptBy: acceptByWords(source),
      payment: isPaidInCash(source.row.paymentMethod) ? 'cash' : 'set_aside',
      ...typedByBuyer(writing.services, source),
    };
  },
  payment_received: async (writing) => {
    const source = await writing.order();
    const currency = source.row.currency as CurrencyCode;
    const { amountMinor, payment } = await operationOf(writing);
    return {
      ...orderMail(writing.services, source),
      amount: money(amountMinor, currency),
      isForChange: payment.amendmentId !== null,
      orderTotal: money(owedMinorOf(source.row), currency),
      breakdown: breakdownRows(source),
    };
  },
  payment_failed: async (writing) => {
    const source = await writing.order();
    const { amountMinor, payment } = await operationOf(writing);
    return {
      ...orderMail(writing.services, source),
      amount: money(amountMinor, source.row.currency as CurrencyCode),
      isForChange: payment.amendmentId !== null,
      hasStarted: source.row.status !== 'accepted',
    };
  },
  payment_released: async (writing) => {
    const source = await writing.order();
    const { id, currency } = source.row;
    const { prisma } = writing.services.db;
    const { because } = releaseData.parse(writing.mail.data);
    const placedNumber = because === 'other_order' ? await findPlacedInstead(prisma, id) : null;
    return {
      ...orderMail(writing.services, source),
      amount: money(await operationMinor(writing), currency as CurrencyCode),
      because: placedNumber !== null ? { type: 'other_order', placedNumber } : { type: because === 'other_order' ? 'slot_gone' : because },
    };
  },
  order_accepted: async (writing) => {
    const source = await writing.order();
    return { ...orderWithLines(writing.services, source), cancellationLadder: ladderLines(source) };
  },
  order_rejected: async (writing) => {
    const source = await writing.order();
    return {
      ...orderMail(writing.services, source),
      reason: source.row.statusReason ?? orderWords(writing.locale).unanswered,
      moneyBack: moneyBackOf(source),
      alternatives: await findAlternatives(writing.services.db.prisma, source.row.id, writing.now),
    };
  },
  order_baking: async (writing) => orderMail(writing.services, await writing.order()),
  order_out_for_delivery: async (writing) => {
    const source = await writing.order();
    const { row, locale } = source;
    const estimatedArrival = row.estimatedArrivalAt === null ? null : timeWords(row.estimatedArrivalAt, locale, row.timeZone);
    return { ...orderMail(writing.services, source), estimatedArrival };
  },
  order_delivered: async (writing) => ({
    ...orderMail(writing.services, await writing.order()),
    paper: await findSoldPaper(writing),
    starUrls: await findStarUrls(writing),
  }),
  tax_document_issued: async (writing) => ({
    ...orderMail(writing.services, await writing.order()),
    paper: await getPaper(writing, writing.mail.subjectId),
  }),
  order_ready_to_collect: async (writing) => {
    const source = await writing.order();
    const { row, locale } = source;
    return {
      ...orderMail(writing.services, source),
      collectUntil: exactWords(row.revisedEndAt ?? row.promisedEndAt, locale, row.timeZone),
      storeAddress: [row.store.addressLine, row.store.city],
    };
  },
  delivery_failed: async (writing) => {
    const source = await writing.order();
    return { ...orderMail(writing.services, source), reason: source.row.statusReason };
  },
  order_cancelled: async (writing) => {
    const source = await writing.order();
    const [last] = source.row.moves;
    return {
      ...orderMail(writing.services, source),
      cancelledBy: CANCELLERS[last?.actor ?? 'store'],
      reason: cancellationReason(source),
      moneyBack: moneyBackOf(source),
    };
  },
  order_refunded: async (writing) => {
    const source = await writing.order();
    const currency = source.row.currency as CurrencyCode;
    const { refund, payment, amountMinor } = await operationOf(writing);
    const paid = money(moneyOf(source.row).capturedMinor, currency);
    const reason = refund === null || refund.reason === '' ? null : refund.reason;
    return {
      ...orderMail(writing.services, source),
      amount: money(amountMinor, currency),
      paid,
      reason,
      isForChange: refund !== null && refund.amendmentId !== null,
      isByHand: isPaidInCash(payment.method),
      paper: await findCreditNote(writing),
    };
  },
  refund_failed: async (writing) => {
    const source = await writing.order();
    const amount = money(await operationMinor(writing), source.row.currency as CurrencyCode);
    return { ...orderMail(writing.services, source), amount };
  },
  order_not_collected: async (writing) => {
    const source = await writing.order();
    return { ...orderMail(writing.services, source), payment: moneyOf(source.row).capturedMinor > 0 ? 'paid' : 'cash' };
  },
  new_time: async (writing) => {
    const source = await writing.order();
    const { row, locale } = source;
    const previousPromise = promiseOf({ ...source, row: { ...row, revisedStartAt: null, revisedEndAt: null } });
    const answerBy = exactWords(row.answerTimeBy ?? row.startByAt, locale, row.timeZone);
    return { ...orderMail(writing.services, source), previousPromise, answerBy };
  },

  change_accepted: async (writing) => CHANGE_LETTER_DATA.change_accepted(await changeIn(writing)),
  change_declined: async (writing) => CHANGE_LETTER_DATA.change_declined(await changeIn(writing)),
  change_lapsed: async (writing) => CHANGE_LETTER_DATA.change_lapsed(await changeIn(writing)),
  store_change_asked: async (writing) => CHANGE_LETTER_DATA.store_change_asked(await changeIn(writing)),

  store_new_order: async (writing) => {
    const source = await writing.order();
    return { ...storeOrderMail(source), lines: linesOf(source), acceptBy: acceptByWords(source) };
  },
  store_order_cancelled: async (writing) => {
    const source = await writing.order();
    return { ...storeOrderMail(source), reason: cancellationReason(source) };
  },
  store_acceptance_running_out: async (writing) => {
    const source = await writing.order();
    return { ...storeOrderMail(source), acceptBy: acceptByWords(source) };
  },
  store_approved: async (writing) => ({
    storeName: (await storeOf(writing)).name,
    consoleUrl: '/console',
    isAgain: approvalData.parse(writing.mail.data).decision === 'reinstate',
  }),
  store_bank_account: async (writing) => {
    const { storeId } = storeData.parse(writing.mail.data);
    const account = await writing.services.db.prisma.storeBankAccount.findUniqueOrThrow({
      where: { storeId },
      select: {
        holder: true,
        number: true,
        ifsc: true,
        changedAt: true,
        changedByUserId: true,
        store: { select: { name: true, timeZone: true } },
      },
    });
    return {
      storeName: account.store.name,
      holder: account.holder,
      numberEnding: account.number.slice(-4),
      ifsc: account.ifsc,
      changedBy: await nameOf(writing, account.changedByUserId),
      changedAt: exactWords(account.changedAt, writing.locale, account.store.timeZone),
      consoleUrl: '/console/payouts',
    };
  },
  store_suspended: async (writing) => {
    const { name, statusReason } = await storeOf(writing);
    return { storeName: name, reason: statusReason ?? '', contactUrl: '/sell' };
  },

  ...CONTACT_LETTER_DATA,
  ...ACCOUNT_LETTER_DATA,

  admin_store_awaiting: async (writing) => {
    const { name, city } = await storeOf(writing);
    return { storeName: name, city, adminUrl: '/admin/stores?status=awaiting_approval' };
  },
  admin_money_stuck: async (writing) => {
    const { row } = await writing.order();
    const { kind, amountMinor, issue } = await operationOf(writing);
    return {
      orderNumber: row.number,
      storeName: row.store.name,
      contactName: row.contactName,
      contactMobile: row.contactMobile,
      what: kind === 'void' || kind === 'refund' ? kind : 'capture',
      amount: money(amountMinor, row.currency as CurrencyCode),
      issue,
      adminUrl: `/admin/orders/${row.number}`,
    };
  },
  admin_acceptance_running_out: async (writing) => {
    const source = await writing.order();
    const { row } = source;
    return {
      orderNumber: row.number,
      storeName: row.store.name,
      storePhone: phoneWords(row.store.phone),
      fulfilment: row.fulfilment,
      promise: promiseOf(source),
      acceptBy: acceptByWords(source),
      adminUrl: `/admin/orders/${row.number}`,
    };
  },
};
