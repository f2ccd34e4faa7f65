import { expect, test } from '../fixtures/test.ts';
import { translatePage } from '../fixtures/translate-page.ts';
import { openColumn, orderCake, ticketOf } from './ordering.ts';

test('a board that the browser has translated goes on: connection, ticks and moves show', async ({
  page,
  context,
  signInAs,
  server,
  consoleGuard,
}) => {
  consoleGuard.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
  await signInAs('baker');
  const ordered = await orderCake(server.url, 'pickup');
  await page.goto('/console');
  await openColumn(page, 'New');
  const ticket = ticketOf(page, ordered);
  await expect(ticket).toBeVisible();
  await translatePage(page);

  await context.setOffline(true);
  await expect(page.getByText('Offline', { exact: true })).toBeVisible();
  await translatePage(page);
  await context.setOffline(false);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await expect(page.getByText('Offline', { exact: true })).toBeHidden();
  await translatePage(page);

  await ticket.getByRole('button', { name: 'Accept' }).click();
  await translatePage(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Accept the order' }).click();
  await openColumn(page, 'Accepted');
  await translatePage(page);
  await ticket.getByRole('button', { name: 'Start baking' }).click();
  await openColumn(page, 'Baking');
  for (const done of ['Baked', 'Decorated', 'Box']) {
    await translatePage(page);
    await ticket.getByRole('button', { name: done, exact: true }).click();
  }
  await openColumn(page, 'Ready');
  await expect(ticket).toBeVisible();
  await translatePage(page);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await openColumn(page, 'Baking');
  await expect(ticket).toBeVisible();
});
