import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OPEN_OPERATION_STATES, OPERATION_MOVES, operationAfter } from './operation-table.ts';
import { PAYMENT_OPERATION_STATES } from './payment-state.ts';

test('an operation ends in the same state whatever late answers follow a final one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PAYMENT_OPERATION_STATES)),
      fc.constantFrom('succeeded' as const, 'failed' as const),
      (late, final) => {
        expect(late.reduce(operationAfter, final)).toBe(final);
      },
    ),
  );
});

test('exactly the operations that the gateway still owes an answer are open, each with a way to both ends', () => {
  expect([...OPEN_OPERATION_STATES].sort()).toEqual(['pending', 'requested', 'unknown']);
  for (const state of OPEN_OPERATION_STATES) expect(OPERATION_MOVES[state]).toEqual(expect.arrayContaining(['succeeded', 'failed']));
});

test.each([
  ['requested', 'pending', 'pending'],
  ['requested', 'unknown', 'unknown'],
  ['unknown', 'pending', 'pending'],
  ['unknown', 'succeeded', 'succeeded'],
  ['unknown', 'requested', 'unknown'],
  ['pending', 'unknown', 'pending'],
  ['pending', 'requested', 'pending'],
  ['succeeded', 'unknown', 'succeeded'],
] as const)('%s, then an answer of %s, is %s: a lost or late answer hides none that came', (known, answered, after) => {
  expect(operationAfter(known, answered)).toBe(after);
});
