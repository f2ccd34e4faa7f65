import { isAwaitingMoney } from '@sweetspot/domain/amendments/amendment-state';
import { choiceDifferences } from '@sweetspot/domain/amendments/choice-differences';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { orderTotalSchema } from '@sweetspot/domain/orders/inputs';
import { isPaidInCash } from '@sweetspot/domain/payments/payment-state';
import type { ChangeMoney, MailChange, MailDataByKind } from '@sweetspot/integrations/mail';
import { exactSlotWords, exactWords } from '@sweetspot/messages';
import { z } from 'zod';
import type { Services } from '../context.ts';
import { money } from '../http/index.ts';
import { amendedSlotSchema, standingLineSchema } from '../orders/index.ts';
import { orderMail, storeOrderMail, type LetterSource } from './order-letter-data.ts';

/** A mail about a change is about one amendment. */
interface AboutChange {
  readonly services: Services;
  readonly source: LetterSource;
  readonly amendmentId: string;
}

type ChangeKind = Extract<keyof MailDataByKind, `change_${string}` | 'store_change_asked'>;

export const CHANGE_LETTER_DATA: { readonly [Kind in ChangeKind]: (about: AboutChange) => Promise<MailDataByKind[Kind]> } = {
  store_change_asked: async (about) => {
    const { source } = about;
    const amendment = await loadAmendment(about);
    const answerBy = exactWords(amendment.answerBy ?? source.row.startByAt, source.locale, source.row.timeZone);
    return { ...storeOrderMail(source), change: changeOf(amendment, source), answerBy };
  },
  change_accepted: async (about) => {
    const amendment = await loadAmendment(about);
    return { ...buyerMail(about), change: changeOf(amendment, about.source), money: moneyOfChange(amendment, about.source) };
  },
  change_declined: async (about) => {
    const amendment = await loadAmendment(about);
    return { ...buyerMail(about), change: changeOf(amendment, about.source), reason: amendment.reason ?? '' };
  },
  change_lapsed: async (about) => {
    const amendment = await loadAmendment(about);
    const because = amendment.payBy === null ? 'unanswered' : 'unpaid';
    return { ...buyerMail(about), change: changeOf(amendment, about.source), because };
  },
};

const buyerMail = ({ services, source }: AboutChange) => orderMail(services, source);

function loadAmendment({ services, amendmentId }: AboutChange) {
  return services.db.prisma.orderAmendment.findUniqueOrThrow({
    where: { id: amendmentId },
    select: {
      state: true,
      appliedAt: true,
      answerBy: true,
      payBy: true,
      position: true,
      before: true,
      after: true,
      differenceMinor: true,
      reason: true,
    },
  });
}
type Amendment = Awaited<ReturnType<typeof loadAmendment>>;

const comparedSchema = z.object({ line: standingLineSchema.pick({ choices: true }).optional(), total: orderTotalSchema });

function changeOf({ before, after, position, differenceMinor }: Amendment, { row, locale }: LetterSource): MailChange {
  const currency = row.currency as CurrencyCode;
  const [was, will] = [comparedSchema.parse(before), comparedSchema.parse(after)];
  const line = row.lines[position ?? 0];
  const slotWords = (side: unknown) => {
    const { slot } = amendedSlotSchema.parse(side);
    return exactSlotWords(slot.startAt, slot.endAt, locale, row.timeZone);
  };
  return {
    slots: position === null ? { was: slotWords(before), will: slotWords(after) } : null,
    quantity: line?.quantity ?? 1,
    cakeName: line?.cakeName ?? '',
    differences: choiceDifferences(was.line?.choices ?? [], will.line?.choices ?? []),
    difference: money(differenceMinor, currency),
    totalBefore: money(was.total.totalMinor, currency),
    totalAfter: money(will.total.totalMinor, currency),
  };
}

function moneyOfChange({ differenceMinor, payBy, after, ...facts }: Amendment, { row, locale }: LetterSource): ChangeMoney {
  const currency = row.currency as CurrencyCode;
  if (isPaidInCash(row.paymentMethod)) return { type: 'cash', amount: money(comparedSchema.parse(after).total.totalMinor, currency) };
  if (differenceMinor === 0) return { type: 'same' };
  const amount = money(Math.abs(differenceMinor), currency);
  if (differenceMinor < 0) return { type: 'back', amount };
  const isOwed = isAwaitingMoney({ ...facts, payBy, answerBy: facts.answerBy ?? row.startByAt });
  return isOwed && payBy !== null ? { type: 'pay', amount, payBy: exactWords(payBy, locale, row.timeZone) } : { type: 'paid', amount };
}
