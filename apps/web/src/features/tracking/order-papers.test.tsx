// @vitest-environment happy-dom
import type { RouterOutputs } from '@sweetspot/api';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { loadWords } from '../../app/words.ts';
import { inr } from '../../testing/cart-fixture.ts';
import { openShop } from '../../testing/open-shop.tsx';
import { aTrackedOrder, NUMBER } from '../../testing/tracked-order-fixture.ts';
import type { TrackedOrder } from './tracking-steps.ts';

await loadWords(['tracking'], 'en');

type Papers = RouterOutputs['taxDocuments']['ofOrder'];

const INVOICE = { id: 'an-invoice', kind: 'tax_invoice', number: 'T2627/1A/0042', issuedAt: '2026-11-24T10:00:00.000Z' } as const;
const NOTE = { id: 'a-note', kind: 'credit_note', number: 'C2627/1A/0003', issuedAt: '2026-11-25T10:00:00.000Z' } as const;

async function openOrder(status: TrackedOrder['status'], papers: () => Papers) {
  const shop = await openShop({
    at: `/orders/${NUMBER}?secret=the-link`,
    answers: { orders: { track: () => ({ ...aTrackedOrder(), status }) }, taxDocuments: { ofOrder: papers } },
  });
  await screen.findByRole('heading', { level: 1 });
  return shop;
}

test('an order that was handed over leads to its invoice and its credit notes, in the reader’s language', async () => {
  const documents = [INVOICE, NOTE].map((paper) => ({ ...paper, total: inr(77_000), path: `/papers/${paper.id}/seal` }));
  using _shop = await openOrder('delivered', () => ({ documents, isWaiting: false }));
  const hrefs = [/Tax invoice T2627/, /Credit note C2627/].map((name) => screen.findByRole('link', { name }));
  expect((await Promise.all(hrefs)).map((link) => link.getAttribute('href'))).toEqual([
    '/papers/an-invoice/seal?lang=en',
    '/papers/a-note/seal?lang=en',
  ]);
});

test('a bill that waits for its store says so', async () => {
  using _shop = await openOrder('collected', () => ({ documents: [], isWaiting: true }));
  expect(await screen.findByText(/has yet to answer a question about tax/)).toBeTruthy();
});

test('before it is handed over nothing is said or asked of papers', async () => {
  using shop = await openOrder('baking', () => ({ documents: [], isWaiting: false }));
  await screen.findByText(/is baking your cake/);
  expect(shop.callsOf('taxDocuments.ofOrder')).toEqual([]);
  expect(screen.queryByText('For your records')).toBeNull();
});
