import { choiceDifferences } from '@sweetspot/domain/amendments/choice-differences';
import type { CustomizableCake, Evaluation } from '@sweetspot/domain/customization/customization';
import { fitToToday } from '@sweetspot/domain/customization/fit-to-today';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { ReadClient } from '@sweetspot/db';
import { createHash } from 'node:crypto';
import { loadCustomizableCakes } from '../cakes/index.ts';
import { designKey, sortedJson } from '../carts/index.ts';
import type { Context } from '../context.ts';
import { asWire, money } from '../http/index.ts';
import { findVisibleOrder, lineAsItStands, standingLineSchema, type OrderRef, type StandingLine } from '../orders/index.ts';
import type { AgainLine, AgainView } from './again-view.ts';

const STORE_SELECT = { name: true, slug: true, status: true } as const;
const LOOKED_SELECT = {
  currency: true,
  store: { select: STORE_SELECT },
  lines: {
    orderBy: { position: 'asc' },
    include: { cake: { select: { id: true, slug: true, status: true, isSoldOut: true } } },
  },
} as const;

type Reader = Pick<ReadClient, 'order' | '$queryRaw'>;

/** A line of the past, and what would go into the cart for it today. */
export interface LineAgain {
  readonly view: AgainLine;
  readonly cakeId: string | null;
  readonly customizable: CustomizableCake | null;
  readonly evaluation: Evaluation | null;
}

/** The order as it could be ordered today: what each of its cakes would be and cost, and what about it is another. */
export async function lookAgain(ctx: Context, ref: OrderRef): Promise<AgainView> {
  const orderId = await findVisibleOrder(ctx, ref);
  const { store, lines } = await linesAgain(ctx.db.prisma, orderId);
  return { store, lines: lines.map(({ view }) => view) };
}

export async function linesAgain(reader: Reader, orderId: string): Promise<{ store: AgainView['store']; lines: readonly LineAgain[] }> {
  const order = await reader.order.findUniqueOrThrow({ where: { id: orderId }, select: LOOKED_SELECT });
  const isOpen = order.store.status === 'approved';
  const cakes = await loadCustomizableCakes(
    reader,
    order.lines.flatMap(({ cakeId }) => cakeId ?? []),
  );
  const lines = order.lines.map((placed) => {
    const { cake, position, cakeName, quantity } = placed;
    const standing = standingLineSchema.parse(lineAsItStands(placed));
    const customizable = cake === null ? null : (cakes.get(cake.id) ?? null);
    const evaluation =
      customizable === null || !isOpen || cake?.status !== 'published' ? null : fitToToday(customizable, standing.customization);
    const inCurrency = (minor: number) => money(minor, order.currency as CurrencyCode);
    const today = { evaluation, isOpen, isSoldOut: cake?.isSoldOut === true };
    const view: AgainLine = {
      position,
      cakeName,
      quantity,
      ...comparedLine(standing, today, { cakeId: cake?.id ?? '' }),
      priceBefore: inCurrency(standing.unitPriceMinor),
      priceNow: isOrderable(today) && evaluation !== null ? inCurrency(evaluation.unitPriceMinor) : null,
      cakeSlug: evaluation === null ? null : (cake?.slug ?? null),
    };
    return { view, cakeId: cake?.id ?? null, customizable, evaluation };
  });
  return { store: { name: order.store.name, slug: order.store.slug, hasPage: isOpen }, lines };
}

interface Today {
  /** Null where the cake is on no menu. */
  readonly evaluation: Evaluation | null;
  readonly isOpen: boolean;
  readonly isSoldOut: boolean;
}

const isOrderable = ({ evaluation, isSoldOut }: Today): boolean =>
  evaluation !== null && !isSoldOut && evaluation.isOrderable && evaluation.unitPriceMinor > 0;

function comparedLine(
  standing: StandingLine,
  today: Today,
  { cakeId }: { cakeId: string },
): Omit<AgainLine, 'position' | 'cakeName' | 'quantity' | 'priceBefore' | 'priceNow' | 'cakeSlug'> {
  const { evaluation } = today;
  if (evaluation === null || !isOrderable(today)) {
    return {
      standing: standingOf(today),
      design: standing.design,
      customization: standing.customization,
      ...inWords(standing),
      differences: [],
      otherContents: null,
      problems: asWire<AgainLine['problems']>(evaluation?.problems.map(({ phrase }) => phrase) ?? []),
      key: null,
    };
  }
  const differences = [...choiceDifferences(standing.choices, evaluation.choices)];
  const isOther = sortedJson(evaluation.allergens) !== sortedJson(standing.allergens);
  const isAsItWas = differences.length === 0 && !isOther && evaluation.unitPriceMinor === standing.unitPriceMinor;
  return {
    standing: isAsItWas ? 'as_it_was' : 'changed',
    design: asWire<AgainLine['design']>(evaluation.design),
    customization: asWire<AgainLine['customization']>(evaluation.customization),
    ...inWords(evaluation),
    differences,
    otherContents: isOther ? evaluation.allergens : null,
    problems: [],
    key: keyOf(cakeId, evaluation),
  };
}

const inWords = ({ choices, allergens, mark }: Pick<Evaluation, 'choices' | 'allergens' | 'mark'> | StandingLine) => ({
  choices: choices.map(({ group, role, choice }) => ({ group, role, choice })),
  allergens,
  mark,
});

function standingOf({ evaluation, isOpen, isSoldOut }: Today): AgainLine['standing'] {
  if (!isOpen) return 'store_closed';
  if (evaluation === null || evaluation.unitPriceMinor === 0) return 'off_menu';
  return isSoldOut ? 'sold_out' : 'design_anew';
}

/** Names the design, what it contains and what it costs, so that nothing else goes into the cart than was shown. */
function keyOf(cakeId: string, { customization, unitPriceMinor, allergens }: Evaluation): string {
  return createHash('sha256')
    .update(`${designKey(cakeId, customization)} ${unitPriceMinor} ${sortedJson(allergens)}`)
    .digest('base64url');
}
