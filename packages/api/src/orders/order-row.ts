import type { Prisma } from '@sweetspot/db';
import { DIETARY_CLAIMS } from '@sweetspot/domain/allergens/allergen';
import { cakeDesignInput, customizationInput } from '@sweetspot/domain/customization/inputs';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { stepBackUntil, STEP_BACK_MINUTES } from '@sweetspot/domain/kitchen/kitchen-transitions';
import { z } from 'zod';
import { allergenProfileView, choiceView } from '../cakes/index.ts';
import { money } from '../http/index.ts';
import { linePhotos, type PhotoSeal } from '../uploads/index.ts';
import { lineAsItStands } from './as-it-stands.ts';
import { FACTS_SELECT } from './order-facts.ts';
import type { orderLineView, orderSummaryView, ownOrderSummaryView, pieceView } from './order-view.ts';

export const LINE_SELECT = {
  id: true,
  cakeName: true,
  quantity: true,
  customization: true,
  choices: true,
  priceParts: true,
  unitPriceMinor: true,
  lineTotalMinor: true,
  allergens: true,
  mark: true,
  claims: true,
  design: true,
  inscription: true,
  serves: true,
  weightGrams: true,
  standing: true,
} satisfies Prisma.OrderLineSelect;

export const PIECES_SELECT = {
  orderBy: [{ line: { position: 'asc' } }, { number: 'asc' }],
  select: {
    id: true,
    lineId: true,
    number: true,
    state: true,
    tiers: { orderBy: { tier: 'asc' }, select: { tier: true, sponge: true, state: true } },
    moves: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 8, select: { tier: true, from: true, to: true, createdAt: true } },
  },
} satisfies Prisma.Order$piecesArgs;

/** What every screen's view of one order starts from. */
export const ORDER_SELECT = {
  ...FACTS_SELECT,
  userId: true,
  currency: true,
  paymentMethod: true,
  locale: true,
  contactName: true,
  contactEmail: true,
  contactMobile: true,
  recipientName: true,
  recipientMobile: true,
  giftMessage: true,
  giftFrom: true,
  isSurprise: true,
  revealAt: true,
  addressLine1: true,
  addressLine2: true,
  city: true,
  state: true,
  postalCode: true,
  instructions: true,
  timeZone: true,
  promisedDate: true,
  revisedStartAt: true,
  revisedEndAt: true,
  startByAt: true,
  decorateByAt: true,
  boxByAt: true,
  leaveByAt: true,
  estimatedArrivalAt: true,
  nearlyThereAt: true,
  cancellationLadder: true,
  breakdown: true,
  standing: true,
  commissionMinor: true,
  createdAt: true,
  placedAt: true,
  acknowledgedAt: true,
  acceptedAt: true,
  statusChangedAt: true,
  statusReason: true,
  lines: { orderBy: { position: 'asc' }, select: LINE_SELECT },
  pieces: PIECES_SELECT,
  store: {
    select: {
      id: true,
      name: true,
      slug: true,
      status: true,
      phone: true,
      addressLine: true,
      city: true,
      latitude: true,
      longitude: true,
    },
  },
} satisfies Prisma.OrderSelect;

export type OrderRow = Prisma.OrderGetPayload<{ select: typeof ORDER_SELECT }>;

/** The frozen JSON of a line, as it was written when the order was placed. */
const frozenLine = z.object({
  choices: z.array(choiceView),
  priceParts: z.array(z.object({ label: z.string(), amountMinor: z.int() })),
  allergens: allergenProfileView,
  claims: z.array(z.enum(DIETARY_CLAIMS)),
  design: cakeDesignInput,
});

type LineRow = OrderRow['lines'][number];
type LineView = z.output<typeof orderLineView>;

export function lineView(placed: LineRow, currency: CurrencyCode): Omit<LineView, 'photos'> {
  const line = lineAsItStands(placed);
  const { priceParts, ...frozen } = frozenLine.parse(line);
  const { id, cakeName, quantity, inscription, mark, serves, weightGrams } = line;
  return {
    id,
    cakeName,
    quantity,
    inscription,
    mark,
    serves,
    weightGrams,
    ...frozen,
    parts: priceParts.map(({ label, amountMinor }) => ({ label, amount: money(amountMinor, currency) })),
    unitPrice: money(line.unitPriceMinor, currency),
    lineTotal: money(line.lineTotalMinor, currency),
  };
}

const photographedLine = z.object({
  customization: customizationInput,
  choices: z.array(z.object({ groupId: z.string(), group: z.string() })),
});

/** With the addresses of the customer's photos: for those who may see the order itself. */
export function lineWithPhotos(seal: PhotoSeal, line: LineRow, currency: CurrencyCode): LineView {
  return { ...lineView(line, currency), photos: linePhotos(seal, photographedLine.parse(lineAsItStands(line))) };
}

export function pieceOf(piece: OrderRow['pieces'][number]): z.output<typeof pieceView> {
  const { id, lineId, number, state, tiers, moves } = piece;
  const last = moves[0];
  const current = last === undefined || last.tier === null ? state : (tiers.find(({ tier }) => tier === last.tier)?.state ?? state);
  const lastTick = last === undefined ? null : { from: last.from, to: last.to, at: last.createdAt };
  return {
    id,
    lineId,
    number,
    state,
    tiers,
    stepBackUntil: stepBackUntil({ current, lastTick, stepBackMinutes: STEP_BACK_MINUTES })?.toISOString() ?? null,
  };
}

export const SUMMARY_SELECT = {
  id: true,
  number: true,
  status: true,
  fulfilment: true,
  currency: true,
  totalMinor: true,
  changedMinor: true,
  promisedStartAt: true,
  promisedEndAt: true,
  revisedStartAt: true,
  revisedEndAt: true,
  timeZone: true,
  createdAt: true,
  contactName: true,
  store: { select: { name: true } },
  lines: { orderBy: { position: 'asc' }, select: { cakeName: true, quantity: true, design: true, standing: true } },
} satisfies Prisma.OrderSelect;

export const OWN_SUMMARY_SELECT = {
  ...SUMMARY_SELECT,
  lines: { ...SUMMARY_SELECT.lines, select: { ...SUMMARY_SELECT.lines.select, customization: true, choices: true } },
} satisfies Prisma.OrderSelect;

/** For its customer alone: a photo's address opens it. */
export function ownSummaryOf(
  seal: PhotoSeal,
  row: Prisma.OrderGetPayload<{ select: typeof OWN_SUMMARY_SELECT }>,
): z.output<typeof ownOrderSummaryView> {
  const summary = summaryOf(row);
  const paths = row.lines.map(lineAsItStands).map((line) => linePhotos(seal, photographedLine.parse(line))[0]?.path ?? null);
  return { ...summary, cakes: summary.cakes.map((cake, at) => ({ ...cake, photoPath: paths[at] ?? null })) };
}

export function summaryOf(row: Prisma.OrderGetPayload<{ select: typeof SUMMARY_SELECT }>): z.output<typeof orderSummaryView> {
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    fulfilment: row.fulfilment,
    total: money(row.totalMinor + row.changedMinor, row.currency as CurrencyCode),
    promisedStartAt: (row.revisedStartAt ?? row.promisedStartAt).toISOString(),
    promisedEndAt: (row.revisedEndAt ?? row.promisedEndAt).toISOString(),
    timeZone: row.timeZone,
    createdAt: row.createdAt.toISOString(),
    storeName: row.store.name,
    contactName: row.contactName,
    cakes: row.lines
      .map(lineAsItStands)
      .map(({ cakeName, quantity, design }) => ({ name: cakeName, quantity, design: cakeDesignInput.parse(design) })),
  };
}
