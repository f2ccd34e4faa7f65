import { randomInt, randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { newPerson, onTrackingPage, pick, procedures, STORE } from './buying.ts';

type Procedures = ReturnType<typeof procedures>;

/** A cake of the store that comes in two sizes as it is, and the two. */
async function cakeInSizes(shop: Procedures) {
  const { id: storeId } = await shop.stores.bySlug.query({ slug: STORE.slug });
  const { items } = await shop.cakes.list.query({ storeId, limit: 100 });
  for (const { slug, isSoldOut } of items) {
    if (isSoldOut) continue;
    const { id: cakeId, customizable } = await shop.cakes.bySlug.query({ storeSlug: STORE.slug, cakeSlug: slug });
    const size = customizable.groups.find(({ role, kind }) => role === 'size' && kind === 'single');
    const [smaller, larger] = size?.options.filter((option) => !option.isSoldOut) ?? [];
    if (size === undefined || smaller === undefined || larger === undefined) continue;
    const inSize = ({ id }: typeof smaller) => ({ selections: { [size.id]: { optionIds: [id] } } });
    const quotes = await Promise.all([smaller, larger].map((one) => shop.cakes.quote.query({ cakeId, customization: inSize(one) })));
    if (quotes.every(({ isOrderable }) => isOrderable)) return { storeId, cakeId, smaller, larger, customization: inSize(smaller) };
  }
  throw new Error(`The demo data has no cake of ${STORE.name} that comes in two sizes as it is.`);
}

/** An order of the smaller size, paid by the wallet, its page open. */
async function orderSmaller(page: Page, serverUrl: string) {
  const shop = procedures(page.request, serverUrl);
  const person = newPerson();
  const { storeId, cakeId, smaller, larger, customization } = await cakeInSizes(shop);
  await shop.carts.addLine.mutate({ cakeId, customization, quantity: 1 });
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
    paymentMethod: 'test',
    expectedTotalMinor: held.breakdown.total.amount,
    idempotencyKey: randomUUID(),
  });
  if (next.type !== 'approve') throw new Error('The wallet is to be asked.');
  await page.goto(next.url);
  await page.getByRole('button', { name: 'Approve the payment' }).click();
  await page.waitForURL(onTrackingPage);
  return { storeId, number, person, smaller, larger };
}

/** From the order's page: another size, read back, and asked for. */
async function askForSize(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: /^Ask for a change of/ }).click();
  await pick(page.getByRole('radio', { name: new RegExp(`^${name}`) }));
  await page.getByRole('button', { name: 'Review it' }).click();
  await page.getByRole('dialog', { name: 'Ask for this change?' }).getByRole('button', { name: 'Ask the store' }).click();
  await page.waitForURL(onTrackingPage);
  await expect(page.getByText('You asked for a change')).toBeVisible();
}

test('a customer asks for a dearer and a cheaper cake and another time, pays and gets back the difference, and hears a no', async ({
  page,
  server,
  mailbox,
  openBrowserOf,
}) => {
  // Four changes, each the whole way to the store and back.
  test.slow();
  const { storeId, number, person, smaller, larger } = await orderSmaller(page, server.url);
  const kitchen = procedures((await openBrowserOf('baker')).request, server.url, 'console');
  const answer = async (decision: 'accept' | 'decline', reason: string | null = null) => {
    const secret = new URL(page.url()).searchParams.get('secret');
    const { changes } = await procedures(page.request, server.url).orderChanges.list.query({ number, secret });
    await kitchen.storeOrders.answerChange.mutate({ storeId, number, id: changes[0]?.id ?? '', decision, reason });
  };

  await test.step('before the store has accepted there is no change, and with its yes the page offers one', async () => {
    await expect(page.getByText('The store has not accepted the order yet.')).toBeVisible();
    const { version } = await kitchen.storeOrders.byNumber.query({ storeId, number });
    const tap = { commandId: randomUUID(), tappedAt: new Date().toISOString() };
    await kitchen.storeOrders.move.mutate({ storeId, number, event: 'accept', expectedVersion: version, ...tap });
    await expect(page.getByRole('link', { name: /^Ask for a change of/ })).toBeVisible();
  });

  await test.step('a larger one is priced while it is chosen, read back and asked for', async () => {
    await page.getByRole('link', { name: /^Ask for a change of/ }).click();
    await expect(page.getByText('Nothing is different yet')).toBeVisible();
    await expectNoAxeViolations(page);
    await pick(page.getByRole('radio', { name: new RegExp(`^${larger.name}`) }));
    await expect(page.getByText(/^₹[\d,]+ more$/)).toBeVisible();
    await page.getByRole('button', { name: 'Review it' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask for this change?' });
    for (const said of [smaller.name, larger.name]) await expect(dialog.getByText(said, { exact: true })).toBeVisible();
    await expectNoAxeViolations(page);
    await dialog.getByRole('button', { name: 'Ask the store' }).click();
    await page.waitForURL(onTrackingPage);
    await expect(page.getByText('You asked for a change')).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step('taken by the store it waits for its money; declined at the wallet it can be tried again', async () => {
    await answer('accept');
    await page.getByRole('button', { name: /^Pay ₹/ }).click();
    await page.getByRole('button', { name: 'Decline' }).click();
    await expect(page.getByText('The payment was declined')).toBeVisible();
    await expectNoAxeViolations(page);
    const mail = await mailbox.waitFor(person.email, 'change_accepted');
    expect(mail.text).toContain(new URL(page.url()).search);
    await page.getByRole('button', { name: /^Pay ₹/ }).click();
    await page.getByRole('button', { name: 'Approve the payment' }).click();
    await page.waitForURL(onTrackingPage);
    await expect(page.getByText('Your order is changed')).toBeVisible();
    await expect(page.getByRole('region', { name: 'What you ordered' })).toContainText(larger.name);
  });

  await test.step('a no comes with its reason, and leaves the order as it is', async () => {
    await askForSize(page, smaller.name);
    await answer('decline', 'It is in the oven already');
    await expect(page.getByText('The store says: “It is in the oven already”')).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step('a smaller one holds at once, and the difference comes back', async () => {
    await askForSize(page, smaller.name);
    await answer('accept');
    await expect(page.getByText('Your order is changed')).toBeVisible();
    await expect(page.getByText(/^₹[\d,]+ was paid back to you\.$/)).toBeVisible();
    await expect(page.getByText('Because your change made the order cheaper.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Earlier changes' })).toContainText('Declined by the store');
  });

  await test.step('another time is chosen among those that are free, asked for, and stands once the store says yes', async () => {
    await page.getByRole('link', { name: 'Ask for another day or time' }).click();
    await expect(page.getByRole('heading', { name: 'Another day or time' })).toBeVisible();
    await pick(page.getByRole('radio', { name: /(?:am|pm)/, disabled: false }).first());
    await expect(page.getByText('The price stays the same.')).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Ask the store' }).click();
    await page.waitForURL(onTrackingPage);
    await expect(page.getByText('You asked for a change')).toBeVisible();
    await expect(page.getByText(/^Day and time: /)).toBeVisible();
    await answer('accept');
    await expect(page.getByText('Your order is changed')).toBeVisible();
    await expect(page.getByText(/^First promised: /)).toBeVisible();
    await expectNoAxeViolations(page);
  });
});
