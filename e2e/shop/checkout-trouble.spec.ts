import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import {
  checkOutTo,
  chooseMethod,
  FAR_PIN,
  goOn,
  NEAR_PIN,
  newPerson,
  onTrackingPage,
  orderAsGuest,
  procedures,
  putTwoDesignsInCart,
  raisePrice,
  typeAddress,
} from './buying.ts';

test(
  'a wallet that declines costs nothing: the slot stays held and cash completes the order',
  { tag: '@any-width' },
  async ({ page, server, mailbox }) => {
    const person = newPerson();
    const { storeId } = await putTwoDesignsInCart(page, server.url);
    await checkOutTo(page, person, storeId);
    await chooseMethod(page, 'Test wallet');
    await page.getByRole('button', { name: /^Pay ₹/ }).click();
    await page.getByRole('button', { name: 'Decline' }).click();
    await expect(page.getByText('The payment was declined')).toBeVisible();
    await expect(page.getByRole('timer')).toContainText('minutes left');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Pay cash instead' }).click();
    await page.waitForURL(onTrackingPage);
    await expect(page.getByText('Cash. To be paid when the cake is handed over')).toBeVisible();
    await mailbox.waitFor(person.email, 'order_placed');
  },
);

test('a customer who turns back at the wallet can go on where they stopped', { tag: '@any-width' }, async ({ page, server }) => {
  const { storeId } = await putTwoDesignsInCart(page, server.url);
  await checkOutTo(page, newPerson(), storeId);
  await chooseMethod(page, 'Test wallet');
  await page.getByRole('button', { name: /^Pay ₹/ }).click();
  await page.getByRole('button', { name: /abandon|back|leave/i }).click();
  await expect(page.getByText('You left before paying')).toBeVisible();
  await page.getByRole('button', { name: 'Pay with the test wallet' }).click();
  await page.getByRole('button', { name: 'Approve the payment' }).click();
  await page.waitForURL(onTrackingPage);
});

test(
  'an impatient double press and a lost answer make one order',
  { tag: '@any-width' },
  async ({ page, server, mailbox, consoleGuard }) => {
    consoleGuard.expectComplaint(/ERR_FAILED/);
    const person = newPerson();
    const { storeId } = await putTwoDesignsInCart(page, server.url);
    await checkOutTo(page, person, storeId);
    await chooseMethod(page, 'Cash');
    let sent = 0;
    await page.route('**/trpc/checkout.place*', async (route) => {
      sent += 1;
      if (sent > 1) return route.continue();
      // The server does its work; only the answer never arrives.
      await route.fetch();
      return route.abort();
    });
    await page.getByRole('button', { name: /^Order for ₹/ }).dblclick();
    await page.waitForURL(onTrackingPage);
    expect(sent).toBe(2);
    await mailbox.waitFor(person.email, 'order_placed');
    expect(await mailbox.sentTo(person.email, 'order_placed')).toHaveLength(1);
  },
);

test(
  'a price that rose meanwhile is told, and only what was told is ordered',
  { tag: '@any-width' },
  async ({ page, server, openBrowserOf, consoleGuard }) => {
    consoleGuard.expectComplaint(/409/);
    const { cakeId, cakeName, storeId } = await putTwoDesignsInCart(page, server.url);
    await checkOutTo(page, newPerson(), storeId);
    await chooseMethod(page, 'Cash');
    const before = await page.getByRole('button', { name: /^Order for ₹/ }).textContent();
    const baker = await openBrowserOf('baker');
    await raisePrice(procedures(baker.request, server.url, 'console'), { storeId, cakeId, byMinor: 10_000 });
    await page.getByRole('button', { name: /^Order for ₹/ }).click();
    await expect(page.getByText('Something changed while you were here')).toBeVisible();
    await expect(page.getByText(new RegExp(`^${cakeName} cost ₹.* and now costs ₹`)).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Order for ₹/ })).not.toHaveText(before ?? '');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: /^Order for ₹/ }).click();
    await page.waitForURL(onTrackingPage);
  },
);

test('an address out of reach is refused in words beside the map, and collecting is one press away', async ({ page, server }) => {
  const { storeId } = await putTwoDesignsInCart(page, server.url);
  await page.goto(`/checkout/${storeId}`);
  await orderAsGuest(page, newPerson());
  await typeAddress(page, FAR_PIN);
  await expect(page.getByText(/The store delivers within 8 km, and this address is \d+(\.\d)? km away/)).toBeVisible();
  await expectNoAxeViolations(page);
  await goOn(page);
  await expect(page.getByRole('heading', { name: /^How and where/ })).toBeVisible();
  await page.getByRole('button', { name: 'Collect it instead' }).click();
  await goOn(page);
  await expect(page.getByRole('group', { name: 'Which day?' })).toBeVisible();
});

test('a hold that ran out asks for a time again and keeps everything else', { tag: '@any-width' }, async ({ page, server }) => {
  await page.clock.install();
  const person = newPerson();
  const { storeId } = await putTwoDesignsInCart(page, server.url);
  await checkOutTo(page, person, storeId);
  await page.clock.fastForward('10:30');
  await expect(page.getByText('The ten minutes are over')).toBeVisible();
  await expect(page.getByText(`${person.name}, ${person.email}`)).toBeVisible();
  await expect(page.getByText('12 Lake Road')).toBeVisible();
});

test(
  'what is missing is said beside its field, and the first such field takes the focus',
  { tag: '@any-width' },
  async ({ page, server }) => {
    const { storeId } = await putTwoDesignsInCart(page, server.url);
    await page.goto(`/checkout/${storeId}`);
    await page.getByRole('textbox', { name: 'Your name' }).fill('Meera');
    await page.getByRole('textbox', { name: 'Mobile' }).fill('12');
    await goOn(page);
    await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeFocused();
    await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveAccessibleDescription(/Give an e-mail address/);
    await expect(page.getByRole('textbox', { name: 'Mobile' })).toHaveAccessibleDescription(/ten digits/);
    await orderAsGuest(page, newPerson());
    await typeAddress(page, NEAR_PIN);
    await page.getByRole('checkbox', { name: /Somebody else receives it/ }).check({ force: true });
    await goOn(page);
    await expect(page.getByRole('textbox', { name: 'Their name' })).toBeFocused();
  },
);
