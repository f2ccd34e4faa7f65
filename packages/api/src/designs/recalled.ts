import type { Prisma } from '@sweetspot/db';
import { choiceDifferences } from '@sweetspot/domain/amendments/choice-differences';
import type { CustomizableCake, Evaluation } from '@sweetspot/domain/customization/customization';
import { designLink } from '@sweetspot/domain/customization/design-link';
import { customizationInput } from '@sweetspot/domain/customization/inputs';
import { recallDesign, withoutWords } from '@sweetspot/domain/designs/recall-design';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { z } from 'zod';
import { asWire, money } from '../http/index.ts';
import type { savedDesignView, sharedDesignView } from './design-view.ts';

export type SavedDesign = z.output<typeof savedDesignView>;
export type SharedDesign = z.output<typeof sharedDesignView>;

export const DESIGN_SELECT = {
  id: true,
  cakeId: true,
  customization: true,
  choices: true,
  name: true,
  unitPriceMinor: true,
  code: true,
  sharesWords: true,
  createdAt: true,
  cake: {
    select: {
      slug: true,
      name: true,
      status: true,
      isSoldOut: true,
      currency: true,
      store: { select: { slug: true, name: true, city: true, status: true } },
    },
  },
} satisfies Prisma.SavedDesignSelect;
export type DesignRow = Prisma.SavedDesignGetPayload<{ select: typeof DESIGN_SELECT }>;

/** What is kept of each choice: enough to say what is gone. */
const keptChoices = z.array(z.object({ groupId: z.string(), role: z.string(), group: z.string(), choice: z.string() }));

export function toSavedDesign(row: DesignRow, cake: CustomizableCake): SavedDesign {
  const kept = customizationInput.parse(row.customization);
  const evaluation = recallDesign(cake, kept);
  const before = evaluation.unitPriceMinor === row.unitPriceMinor ? null : row.unitPriceMinor;
  return {
    ...recalled(row, { cake, evaluation }),
    id: row.id,
    createdAt: row.createdAt.toISOString(),
    priceBefore: before === null ? null : money(before, row.cake.currency as CurrencyCode),
    words: wordsOf(cake, evaluation),
    link: row.code === null ? null : { path: designPath(row.code), showsWords: row.sharesWords },
  };
}

/**
 * What was written is known by the design as it was kept: its cake may have another name for that question by now, or none, and then what is
 * gone would tell it.
 */
export function toSharedDesign(row: DesignRow, cake: CustomizableCake): SharedDesign {
  const kept = customizationInput.parse(row.customization);
  const written = new Map(Object.entries(kept.selections).flatMap(([id, given]) => ('text' in given ? [[id, given.text] as const] : [])));
  if (row.sharesWords || [...written.values()].every((text) => text === ''))
    return { ...recalled(row, { cake, evaluation: recallDesign(cake, kept) }), hidesWords: false };
  const choices = keptChoices.parse(row.choices).filter(({ groupId }) => !written.has(groupId));
  const wordless = recallDesign(cake, withoutWords(cake, kept));
  return { ...recalled({ ...row, choices }, { cake, evaluation: wordless }), name: null, hidesWords: true };
}

export const designPath = (code: string): string => `/d/${code}`;

function wordsOf({ groups }: CustomizableCake, { customization: { selections } }: Evaluation): string[] {
  const textGroups = groups.filter(({ kind }) => kind === 'text');
  return textGroups.flatMap(({ id }) => {
    const given = selections[id];
    return given && 'text' in given && given.text !== '' ? [given.text] : [];
  });
}

function recalled({ name, choices, cake: row }: DesignRow, { cake, evaluation }: { cake: CustomizableCake; evaluation: Evaluation }) {
  const { store } = row;
  const isOffered = store.status === 'approved' && row.status === 'published' && evaluation.unitPriceMinor > 0;
  const query = new URLSearchParams({ design: designLink(cake, evaluation.customization) });
  return {
    name,
    cake: { slug: row.slug, name: row.name },
    store: { slug: store.slug, name: store.name, city: store.city, hasPage: store.status === 'approved' },
    standing: isOffered ? (row.isSoldOut ? ('sold_out' as const) : ('offered' as const)) : ('off_menu' as const),
    design: asWire<SavedDesign['design']>(evaluation.design),
    choices: evaluation.choices.map(({ group, role, choice }) => ({ group, role, choice })),
    unitPrice: money(evaluation.unitPriceMinor, row.currency as CurrencyCode),
    allergens: evaluation.allergens,
    mark: evaluation.mark,
    claims: [...evaluation.claims],
    serves: evaluation.serves,
    differences: [...choiceDifferences(keptChoices.parse(choices), evaluation.choices)],
    problems: asWire<SavedDesign['problems']>(evaluation.problems.map(({ phrase }) => phrase)),
    path: isOffered ? `/stores/${store.slug}/${row.slug}?${query}` : null,
  };
}
