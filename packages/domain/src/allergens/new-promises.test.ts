import { expect, test } from 'vitest';
import { newPromises, type SafetyStatements } from './new-promises.ts';

const said: SafetyStatements = { allergens: { nuts: 'contains', milk: 'may_contain', eggs: 'free' }, claims: ['jain'], mark: 'egg' };

test.each<[string, Partial<SafetyStatements>, Partial<ReturnType<typeof newPromises>>]>([
  ['nothing changed', {}, {}],
  ['a warning taken back', { allergens: { ...said.allergens, nuts: 'free' } }, { allergens: ['nuts'] }],
  ['a warning softened', { allergens: { ...said.allergens, nuts: 'may_contain', milk: 'free' } }, { allergens: ['milk', 'nuts'] }],
  ['a warning added', { allergens: { ...said.allergens, eggs: 'contains', fish: 'free' } }, {}],
  ['a claim more', { claims: ['jain', 'gluten_free'] }, { claims: ['gluten_free'] }],
  ['a claim less', { claims: [] }, {}],
  ['a milder mark', { mark: 'veg' }, { mark: 'veg' }],
  ['a stricter mark', { mark: 'non_veg' }, {}],
])('%s', (_, changed, promised) => {
  const found = newPromises(said, { ...said, ...changed });
  expect({ ...found, allergens: found.allergens.toSorted() }).toEqual({ allergens: [], claims: [], mark: null, ...promised });
});
