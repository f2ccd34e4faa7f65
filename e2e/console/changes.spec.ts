import { randomUUID } from 'node:crypto';
import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { procedures, STORE } from '../shop/buying.ts';
import { openColumn, orderCake, ticketOf } from './ordering.ts';

const WORDS = 'Happy birthday Leela';

test('a customer’s change comes to the board by itself, is taken in one tap, and the ticket has the cake as it stands', async ({
  page,
  signInAs,
  server,
}) => {
  await signInAs('baker');
  const ordered = await orderCake(server.url, 'pickup');
  const { number } = ordered;
  const store = procedures(page.request, server.url, 'console');
  const shop = procedures(page.request, server.url);
  const { id: storeId } = await shop.stores.bySlug.query({ slug: STORE.slug });
  const { version } = await store.storeOrders.byNumber.query({ storeId, number });
  const tapped = { commandId: randomUUID(), tappedAt: new Date().toISOString() };
  await store.storeOrders.move.mutate({ storeId, number, event: 'accept', expectedVersion: version, ...tapped });

  await page.goto('/console');
  await openColumn(page, 'Accepted');
  const ticket = ticketOf(page, ordered);
  await expect(ticket).toBeVisible();

  const secret = new URL(ordered.trackingPath, server.url).searchParams.get('secret') ?? '';
  const line = { number, secret, position: 0 };
  const { cake, customization } = await shop.orderChanges.line.query(line);
  const inscription = cake.groups.find(({ role }) => role === 'inscription')?.id ?? '';
  const wanted = { ...line, customization: { selections: { ...customization.selections, [inscription]: { text: WORDS } } } };
  const { difference } = await shop.orderChanges.quote.query(wanted);
  const asking = { ...wanted, expectedDifferenceMinor: difference.amount, commandId: randomUUID() };
  await shop.orderChanges.propose.mutate(asking);

  await expect(ticket.getByText('Change asked for')).toBeVisible();
  await expect(page.getByRole('region', { name: /waits? for your answer/ })).toContainText(ordered.customer);
  await expectNoAxeViolations(page);
  await ticket.getByRole('button', { name: `Accept the change of order ${number}` }).click();
  await expect(ticket.getByText('This order was changed')).toBeVisible();
  await expect(ticket.getByText(`“${WORDS}”`)).toBeVisible();

  await page.goto(`/console/orders/${number}`);
  await expect(page.locator('mark').filter({ hasText: 'Writes' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: `I have seen the change of order ${number}` }).click();
  await expect(page.locator('mark')).toHaveCount(0);
  // What the taps did is what the server has.
  await expect
    .poll(async () => (await store.storeOrders.byNumber.query({ storeId, number })).changes[0]?.acknowledgedAt ?? null)
    .not.toBeNull();
});
