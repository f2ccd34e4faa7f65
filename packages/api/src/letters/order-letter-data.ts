import type { Prisma, ReadClient } from '@sweetspot/db';
import { ALLERGENS, type AllergenProfile } from '@sweetspot/domain/allergens/allergen';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { OrderTotal } from '@sweetspot/domain/orders/order-total';
import { isPaidInCash } from '@sweetspot/domain/payments/payment-state';
import type {
  BreakdownRow,
  MailDrawing,
  MailLine,
  OrderMail,
  OrderWithLines,
  StoreOrderMail,
  TypedByBuyer,
} from '@sweetspot/integrations/mail';
import { capitalised, designLook, dietWords, exactSlotWords, moneyWords, numberFormat, phoneWords, type Locale } from '@sweetspot/messages';
import { cashCancelSentence, ladderSentence } from '@sweetspot/messages/cancellation-ladder';
import { ladderOf, lineView, ORDER_SELECT, readOrder, toLadderView, totalAsItStands, trackingPath } from '../orders/index.ts';
import type { Services } from '../context.ts';
import { money } from '../http/index.ts';

/** No letter tells of the kitchen or of the slot's hold. */
const { pieces: _pieces, hold: _hold, ...TOLD_SELECT } = ORDER_SELECT;
const LETTER_SELECT = {
  ...TOLD_SELECT,
  payments: {
    ...TOLD_SELECT.payments,
    select: { ...TOLD_SELECT.payments.select, refunds: { select: { state: true, amountMinor: true, amendmentId: true } } },
  },
} satisfies Prisma.OrderSelect;

/** An order as its letters tell it: everything already in words, in the reader's language and the store's zone. */
export interface LetterSource {
  readonly row: Prisma.OrderGetPayload<{ select: typeof LETTER_SELECT }>;
  readonly locale: Locale;
  readonly now: Date;
}

export async function loadLetterRow(reader: ReadClient, orderId: string): Promise<LetterSource['row']> {
  const row = await readOrder(reader, LETTER_SELECT, orderId);
  if (row === null) throw new Error(`There is no order ${orderId}.`);
  return row;
}

/** The name of a line's picture in the mail, counted from the order's first line. */
export const drawingCid = (position: number): string => `cake-${position}`;

export function promiseOf({ row, locale }: LetterSource): string {
  return exactSlotWords(row.revisedStartAt ?? row.promisedStartAt, row.revisedEndAt ?? row.promisedEndAt, locale, row.timeZone);
}

export function orderMail(services: Pick<Services, 'sessionSecret'>, source: LetterSource): OrderMail {
  const { row } = source;
  return {
    audience: 'buyer',
    contactName: row.contactName,
    orderNumber: row.number,
    storeName: row.store.name,
    storePhone: phoneWords(row.store.phone),
    fulfilment: row.fulfilment,
    promise: promiseOf(source),
    trackingUrl: trackingPath(services, row),
    receivedBy: row.fulfilment === 'delivery' ? row.recipientName : null,
    drawing: linesOf(source)[0]?.drawing ?? null,
  };
}

export function orderWithLines(services: Pick<Services, 'sessionSecret'>, source: LetterSource): OrderWithLines {
  return { ...orderMail(services, source), lines: linesOf(source), breakdown: breakdownRows(source) };
}

/** What was typed at checkout, for the one who typed it. */
export function typedByBuyer({ market }: Pick<Services, 'market'>, { row }: LetterSource): TypedByBuyer {
  const { store, recipientName, recipientMobile } = row;
  const state = market.states.find(({ code }) => code === row.state)?.name ?? row.state;
  const door = [row.addressLine1, row.addressLine2, [row.city, row.postalCode].filter(Boolean).join(' '), state];
  return {
    contactMobile: phoneWords(row.contactMobile),
    address: row.addressLine1 === null ? [store.name, store.addressLine, store.city] : door.flatMap((line) => line || []),
    instructions: row.instructions,
    recipient: recipientName === null ? null : { name: recipientName, mobile: phoneWords(recipientMobile ?? '') },
    isSurprise: row.isSurprise,
    giftMessage: row.giftMessage,
    giftFrom: row.giftFrom,
  };
}

export function storeOrderMail(source: LetterSource): StoreOrderMail {
  const { row } = source;
  return {
    orderNumber: row.number,
    storeName: row.store.name,
    fulfilment: row.fulfilment,
    promise: promiseOf(source),
    consoleUrl: `/console/orders/${row.number}`,
  };
}

export function linesOf({ row, locale }: LetterSource): MailLine[] {
  const { allergens: names } = dietWords(locale);
  const named = (profile: AllergenProfile, presence: 'contains' | 'may_contain') =>
    ALLERGENS.filter((allergen) => profile[allergen] === presence).map((allergen) => names[allergen]);
  return row.lines.map((line, position) => {
    const { allergens, cakeName, quantity, choices, inscription, design } = lineView(line, row.currency as CurrencyCode);
    const drawing: MailDrawing = { src: `cid:${drawingCid(position)}`, description: capitalised(designLook(design, locale).join(', ')) };
    return {
      quantity,
      cakeName,
      choices: choices.filter(({ role }) => role !== 'photo'),
      photos: choices.flatMap(({ role, group }) => (role === 'photo' ? [group] : [])),
      inscription,
      contains: named(allergens, 'contains'),
      mayContain: named(allergens, 'may_contain'),
      drawing,
    };
  });
}

/** The one breakdown: the same rows, in the same order, as the screens. */
export function breakdownRows({ row, locale }: LetterSource): BreakdownRow[] {
  const total: OrderTotal = totalAsItStands(row);
  const words = moneyWords(locale);
  const rate = numberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const plain = (label: string, amountMinor: number): BreakdownRow => ({
    label,
    amount: money(amountMinor, total.currency),
    isTotal: false,
  });
  return [
    ...total.lines.map((line, index) => plain(`${line.quantity} × ${row.lines[index]?.cakeName ?? ''}`, line.totalMinor)),
    ...(row.fulfilment === 'delivery' ? [plain(words.delivery, total.deliveryMinor)] : []),
    ...(total.discountMinor > 0 ? [plain(words.discount(total.promoCode), -total.discountMinor)] : []),
    { label: words.total, amount: money(total.totalMinor, total.currency), isTotal: true },
    ...total.taxes
      .filter(({ rateBp }) => rateBp > 0)
      .map(({ rateBp, taxMinor }) => plain(words.taxIncluded(rate.format(rateBp / 10_000)), taxMinor)),
  ];
}

/** The ladder in the words of the checkout page: "Free until Thursday, 6 pm; half comes back until Friday, 9 am; then nothing." */
export function ladderLines({ row, now, locale }: LetterSource): string[] {
  if (isPaidInCash(row.paymentMethod)) return [cashCancelSentence(locale)];
  const steps = toLadderView(ladderOf(row), row.currency as CurrencyCode);
  return [ladderSentence(steps, row.acceptedAt !== null, { timeZone: row.timeZone, now }, locale)];
}
