import { randomUUID } from 'node:crypto';
import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import {
  chooseMethod,
  goOn,
  holdSlot,
  NEAR_PIN,
  newPerson,
  onTrackingPage,
  orderAsGuest,
  procedures,
  putTwoDesignsInCart,
  typeAddress,
} from './buying.ts';

test('a surprise is signed at checkout, hidden on its recipient’s page, and read there with its allergens once it is delivered', async ({
  page,
  server,
  openBrowserOf,
}) => {
  // Two people and the store, from the cart to the door.
  test.slow();
  const buyer = newPerson();
  const { storeId, cakeName } = await putTwoDesignsInCart(page, server.url);

  await test.step('the buyer says who receives it, what stands on the card, and how they sign', async () => {
    await page.goto(`/checkout/${storeId}`);
    await orderAsGuest(page, buyer);
    await typeAddress(page, NEAR_PIN);
    await page.getByRole('checkbox', { name: 'Somebody else receives it' }).check({ force: true });
    await page.getByRole('textbox', { name: 'Their name' }).fill('Vasant Patil');
    await page.getByRole('textbox', { name: 'Their mobile' }).fill('90000 54321');
    await page.getByRole('textbox', { name: 'Message on the card' }).fill('Many happy returns!');
    await page.getByRole('textbox', { name: 'Sign it with' }).fill('Your Mimi');
    await page.getByRole('checkbox', { name: 'It is a surprise' }).check({ force: true });
    await expectNoAxeViolations(page);
    await goOn(page);
    await expect(page.getByText('Signed: Your Mimi')).toBeVisible();
    await holdSlot(page);
    await chooseMethod(page, 'Test wallet');
    // All of it is read back before it is paid for, also after a reload.
    await page.reload();
    await expect(page.getByRole('heading', { name: /^Pay/ })).toBeVisible();
    for (const told of [`${buyer.name}, ${buyer.email}`, 'Vasant Patil', 'Many happy returns!', 'It is a surprise', /^12 Lake Road/])
      await expect(page.getByText(told).first()).toBeVisible();
    const terms = page.getByRole('heading', { name: 'If you need to cancel' }).locator('..');
    await expect(terms).toHaveText(/free until .*, [\d:]+ [ap]m; half comes back until .*; then nothing\.$/);
    await page.getByRole('button', { name: /^Pay ₹/ }).click();
    await page.getByRole('button', { name: 'Approve the payment' }).click();
    await page.waitForURL(onTrackingPage);
    await expect(page.getByRole('heading', { name: 'A page for Vasant Patil' })).toBeVisible();
    await expectNoAxeViolations(page);
  });

  const theirs = (await page.getByRole('link', { name: 'See it as they do' }).getAttribute('href')) ?? '';
  const recipient = await openBrowserOf('visitor');

  await test.step('before its time the page, its source and its preview name no cake and nobody', async () => {
    const answer = await recipient.goto(theirs);
    await expect(recipient.getByRole('heading', { level: 1, name: 'Something is on its way to you' })).toBeVisible();
    expect(answer?.headers()).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'cache-control': 'private, no-store',
    });
    const source = (await answer?.text()) ?? '';
    expect(source).not.toMatch(/og:image|Vasant|Mimi|Meera|many happy/i);
    expect(source).not.toContain(cakeName);
    await expectNoAxeViolations(recipient);
  });

  await test.step('delivered, it shows itself', async () => {
    const kitchen = procedures((await openBrowserOf('baker')).request, server.url, 'console');
    const number = /\/for-you\/([0-9A-Z]+)/.exec(theirs)?.[1] ?? '';
    const ticket = () => kitchen.storeOrders.byNumber.query({ storeId, number });
    const tap = () => ({ commandId: randomUUID(), tappedAt: new Date().toISOString() });
    const move = async (event: 'accept' | 'send_out' | 'deliver') =>
      kitchen.storeOrders.move.mutate({ storeId, number, event, expectedVersion: (await ticket()).version, ...tap() });
    await move('accept');
    const steps = ['queued', 'started', 'baked', 'decorated', 'boxed'] as const;
    for (const [at, to] of steps.slice(1).entries())
      for (const piece of (await ticket()).pieces) {
        const parts = piece.tiers.length > 0 ? piece.tiers.map(({ tier }) => tier) : [null];
        for (const tier of parts)
          await kitchen.storeOrders.tick.mutate({ storeId, pieceId: piece.id, tier, from: steps[at] ?? 'queued', to, ...tap() });
      }
    await move('send_out');
    await move('deliver');
    await expect(recipient.getByRole('heading', { level: 1, name: 'For you, Vasant Patil' })).toBeVisible();
    await expect(recipient.getByText('Many happy returns!')).toBeVisible();
    await expect(recipient.getByText('From Your Mimi')).toBeVisible();
    await expect(recipient.getByText(/^Contains/).first()).toBeVisible();
    await expect(recipient.getByText('₹')).toHaveCount(0);
    await expect(recipient.getByText(buyer.name)).toHaveCount(0);
    await expectNoAxeViolations(recipient);
  });
});
