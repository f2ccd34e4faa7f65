import { randomInt, randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { newPerson, onTrackingPage, procedures, putTwoDesignsInCart, STORE } from './buying.ts';

/** Two cakes ordered by a guest, to be collected, and called off. */
async function endedOrder(page: Page, serverUrl: string) {
  const shop = procedures(page.request, serverUrl);
  const person = newPerson();
  const { cakeName, storeId } = await putTwoDesignsInCart(page, serverUrl);
  const { days } = await shop.stores.slots.query({ storeId, fulfilment: 'pickup', point: null, cake: null });
  const free = days.flatMap(({ slots }) => slots.filter(({ isOffered }) => isOffered));
  const slot = free[randomInt(Math.floor(free.length / 2), free.length)];
  if (slot === undefined) throw new Error('The store has no free slot.');
  const held = await shop.checkout.holdSlot.mutate({ storeId, fulfilment: 'pickup', slotId: slot.id, point: null });
  const { number, next } = await shop.checkout.place.mutate({
    storeId,
    holdId: held.holdId,
    fulfilment: 'pickup',
    contact: person,
    address: null,
    paymentMethod: 'cod',
    expectedTotalMinor: held.breakdown.total.amount,
    idempotencyKey: randomUUID(),
  });
  if (next.type !== 'track') throw new Error('Cash is paid at the counter.');
  const secret = new URL(next.path, serverUrl).searchParams.get('secret');
  const { version } = await shop.orders.track.query({ number, secret });
  await shop.orders.cancel.mutate({ number, secret, expectedVersion: version });
  return { number, person, cakeName };
}

test('a guest who lost the link of their order gets it by mail, and orders the same cakes again', async ({
  page,
  server,
  mailbox,
  consoleGuard,
}) => {
  // Without its link the order is not there.
  consoleGuard.expectComplaint(/404 \(Not Found\)/);
  const { number, person, cakeName } = await endedOrder(page, server.url);

  await test.step('the order’s page does not open without its link, and says how to get it', async () => {
    await page.goto(`/orders/${number}`);
    await page.getByRole('link', { name: 'Send my order links again' }).click();
    await expect(page.getByRole('heading', { name: 'Send my order links again' })).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step('its link comes by mail', async () => {
    await page.getByRole('textbox', { name: 'E-mail' }).fill(person.email);
    await page.getByRole('button', { name: 'Send my links' }).click();
    await expect(page.getByText('Look in your mail')).toBeVisible();
    const { text } = await mailbox.waitFor(person.email, 'order_links');
    const link = /https?:\/\/\S+\/orders\/\S+secret=\S+/.exec(text)?.[0] ?? '';
    await page.goto(`${new URL(link).pathname}${new URL(link).search}`);
    await page.waitForURL(onTrackingPage);
    await expect(page.getByRole('heading', { name: `Order ${number}` })).toBeVisible();
  });

  await test.step('its cakes are shown as they are today, and go into the cart together', async () => {
    await page.getByRole('link', { name: 'Order again' }).click();
    await expect(page.getByRole('heading', { name: 'Order again' })).toBeVisible();
    await expect(page.getByText('As it was, at the same price.')).toHaveCount(2);
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Put 2 cakes in the cart' }).click();
    await page.waitForURL(/\/cart$/);
    await expect(page.getByRole('main').getByText(cakeName).first()).toBeVisible();
    await expect(page.getByText(STORE.name).first()).toBeVisible();
  });
});
