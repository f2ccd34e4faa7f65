import type { RouterOutputs } from '@sweetspot/api';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { exampleCake } from '@sweetspot/domain/customization/example-cake';
import { inr } from './cart-fixture.ts';

type Changes = RouterOutputs['orderChanges']['list'];
export type Change = Changes['changes'][number];

const { design, allergens, mark, serves, weightGrams } = evaluateCustomization(exampleCake, { selections: {} });
const version = {
  choices: [],
  inscription: [],
  parts: [],
  unitPrice: inr(60_000),
  // The wire's own types are not read-only all the way down, as the domain's are.
  ...(structuredClone({ design, allergens, mark, serves, weightGrams }) as Pick<
    NonNullable<Change['before']>,
    'design' | 'allergens' | 'mark' | 'serves' | 'weightGrams'
  >),
};

/** A line as it stands, and as it would stand for ₹400 more. */
export const VERSIONS = { before: version, after: { ...version, unitPrice: inr(100_000) } };

/** From half a kilo for ₹600 to a kilo for ₹1,000, which the store has not answered. */
export function aChange(overrides: Partial<Change> = {}): Change {
  return {
    id: '019a0000-0000-7000-8000-000000000031',
    at: '2026-11-24T03:20:00.000Z',
    state: 'proposed',
    isInForce: false,
    position: 0,
    slots: null,
    cakeName: exampleCake.name,
    ...VERSIONS,
    differences: [
      { group: 'Size', role: 'size', was: 'Half a kilo', will: 'One kilo' },
      { group: 'Writing', role: 'inscription', was: null, will: 'Happy birthday' },
    ],
    difference: inr(40_000),
    totalBefore: inr(60_000),
    totalAfter: inr(100_000),
    answerBy: '2026-11-24T10:30:00.000Z',
    payBy: null,
    reason: null,
    answeredAt: null,
    allowed: ['withdraw'],
    ...overrides,
  };
}

/** An order's changes, newest first: while one is open there is no other. */
export const changesOf = (changes: readonly Change[], because: Changes['because'] = null): Changes => ({ because, changes: [...changes] });
