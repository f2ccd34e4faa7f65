import { expect, test } from 'vitest';
import { EMPTY_REFUND_DRAFT, judgeRefundDraft } from './refund-draft.ts';

const offer = { refundableMinor: 25_000, deliveryMinor: 5_000, lines: [{ position: 0, amountsMinor: [10_000, 20_000] }] };
const judge = judgeRefundDraft(offer, 'INR');

test.each([
  [{}, 25_000],
  [{ kind: 'amount', amount: '₹ 120.50' }, 12_050],
  [{ kind: 'amount', amount: '250.01' }, null],
  [{ kind: 'lines', cakes: { 0: 2 }, withDelivery: true }, 25_000],
  [{ kind: 'lines', cakes: { 0: 1 } }, 10_000],
  [{ kind: 'lines', cakes: { 0: 3 } }, null],
] as const)('the form shows what it comes to, and nothing where that is too much (%#)', (typed, amountMinor) => {
  const judged = judge({ ...EMPTY_REFUND_DRAFT, ...typed });
  expect(judged.ask).not.toBeNull();
  expect(judged.amountMinor).toBe(amountMinor);
});

test.each([
  { kind: 'amount', amount: 'much' },
  { kind: 'amount', amount: '-5' },
  { kind: 'lines', cakes: { 0: 0 } },
] as const)('what cannot be read, or is nothing, asks for nothing (%#)', (typed) => {
  expect(judge({ ...EMPTY_REFUND_DRAFT, ...typed })).toEqual({ ask: null, amountMinor: null });
});
