import type { RouterOutputs } from '@sweetspot/api';
import { exampleCake } from '@sweetspot/domain/customization/example-cake';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { inr } from './cart-fixture.ts';

export type SavedDesign = RouterOutputs['designs']['save'];

/** The example cake with words on it, kept as "For Asha". */
export function aSavedDesign(overrides: Partial<SavedDesign> = {}): SavedDesign {
  const { design, choices, allergens, mark, claims, serves, unitPriceMinor } = evaluateCustomization(exampleCake, {
    selections: { inscription: { text: 'Happy birthday' } },
  });
  return {
    id: '019a0000-0000-7000-8000-0000000000d1',
    name: 'For Asha',
    cake: { slug: 'celebration-cake', name: 'Celebration cake' },
    store: { slug: 'ashas-kitchen', name: 'Asha’s kitchen', city: 'Kolhapur', hasPage: true },
    standing: 'offered',
    design: structuredClone(design) as SavedDesign['design'],
    choices: choices.map(({ group, role, choice }) => ({ group, role, choice })),
    unitPrice: inr(unitPriceMinor),
    allergens,
    mark,
    claims: [...claims],
    serves,
    differences: [],
    problems: [],
    path: '/stores/ashas-kitchen/celebration-cake?design=',
    createdAt: '2026-11-24T03:30:00.000Z',
    priceBefore: null,
    words: ['Happy birthday'],
    link: null,
    ...overrides,
  };
}
