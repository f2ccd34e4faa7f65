import type { Page, Request } from '@playwright/test';
import superjson, { type SuperJSONResult } from 'superjson';
import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { builtChunk } from '../fixtures/built-shop.ts';
import { holdScripts } from '../fixtures/hold-scripts.ts';
import { expect, test } from '../fixtures/test.ts';
import { goOn, NEAR_PIN, newPerson, orderAsGuest, procedures, STORE, typeAddress } from './buying.ts';

const CLASSIC = '/stores/sweetspot-kolhapur/rajarampuri-birthday-classic';

test('a visitor says where and for how many, finds a cake, and Back brings the list as it was', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByLabel('Where?').fill('416008');
  await page.getByLabel('For how many?').fill('10');
  await page.getByRole('button', { name: 'Show cakes' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cakes, for 10 guests, near Kolhapur');
  await expectNoAxeViolations(page);
  await openFilters(page);
  await page.getByRole('group', { name: 'Must not contain' }).getByLabel('Peanuts').check();
  await expect(page).toHaveURL(/freeFrom=peanuts/);
  await openFilters(page);
  // Each choice says how many cakes it leaves.
  await expect(page.getByLabel('Diet')).toContainText(/Eggless \(\d+\)/);
  await page.getByLabel('Diet').selectOption('eggless');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Eggless cakes without peanuts, for 10 guests, near Kolhapur');
  const listed = page.url();

  const first = page.getByRole('region', { name: 'Cakes found' }).getByRole('article').first().getByRole('link');
  const name = await first.innerText();
  await first.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^${name} by `));
  await page.goBack();
  await expect(page).toHaveURL(listed);
  await expect(page.getByRole('link', { name: 'Take off: Eggless' })).toBeVisible();
  await page.getByRole('link', { name: 'Take off: Eggless' }).click();
  await expect(page).not.toHaveURL(/diet=/);
});

test(
  'the day and the guests asked for at home go along: to cards, cake, cart and slots, and Back finds them',
  { tag: '@any-width' },
  async ({ page, server }) => {
    const shop = procedures(page.request, server.url);
    const { id: storeId } = await shop.stores.bySlug.query({ slug: STORE.slug });
    const { days } = await shop.stores.slots.query({ storeId, fulfilment: 'delivery' });
    const day = days.findLast(({ slots }) => slots.some(({ isOffered }) => isOffered))?.date ?? '';
    await page.goto('/');
    await page.getByLabel('Which day?').fill(day);
    await page.getByLabel('For how many?').fill('18');
    await page.getByRole('button', { name: 'Show cakes' }).click();
    const card = page.getByRole('article').filter({ has: page.getByRole('link', { name: 'Rajarampuri Birthday Classic' }) });
    await expect(card).toContainText('2 kg, for 20');
    const price = /₹[\d,]+/.exec(await card.innerText())?.[0] ?? '';

    await card.getByRole('link').click();
    await expect(page.getByLabel('How many guests?')).toHaveValue('18');
    await expect(page.getByRole('radio', { name: /^Two kilos/ })).toBeChecked();
    await expect.poll(priceOf(page)).toBe(price);
    await expect(page.getByText(/^On your day: /).first()).toBeVisible();
    await page.getByRole('radio', { name: /^Half a kilo/ }).check({ force: true });
    await expect(page).toHaveURL(/design=/);
    await page.reload();
    await expect(page.getByRole('radio', { name: /^Half a kilo/ })).toBeChecked();

    await page.goBack();
    await expect(card).toContainText(price);
    await page.goBack();
    await expect(page.getByLabel('Which day?')).toHaveValue(day);
    await expect(page.getByLabel('For how many?')).toHaveValue('18');

    await page.getByRole('button', { name: 'Show cakes' }).click();
    await card.getByRole('link').click();
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await page.getByRole('link', { name: 'Cart with 1 cake' }).click();
    await page.getByRole('link', { name: /^Check out/ }).click();
    await orderAsGuest(page, newPerson());
    await typeAddress(page, NEAR_PIN);
    await goOn(page);
    await expect(page.getByRole('group', { name: 'Which day?' }).locator('input:checked')).toHaveValue(day);
  },
);

test(
  'filters asked for by keyboard leave the keyboard where it was, and Back shows what was asked before',
  { tag: '@any-width' },
  async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('/cakes');
    const guests = page.getByRole('textbox', { name: 'Guests' });
    await page.waitForLoadState('networkidle');
    await guests.fill('12');
    await guests.press('Tab');
    await expect(page.getByRole('link', { name: 'Take off: 12 guests' })).toBeVisible();
    await expect(page.getByLabel('How you get it')).toBeFocused();
    for (const [name, asked] of [
      ['Diet', /diet=/],
      ['Sort by', /sort=/],
    ] as const) {
      await page.getByLabel(name).focus();
      await page.keyboard.press('ArrowDown');
      await expect(page).toHaveURL(asked);
      await expect(page.getByLabel(name)).toBeFocused();
    }
    await page.goBack();
    await page.goBack();
    await expect(page.getByLabel('Diet')).toHaveValue('');
    await expect(guests).toHaveValue('12');
  },
);

test('every kind of choice changes the drawing, the price and what is in it, and the price is the server’s', async ({ page, server }) => {
  await page.goto(CLASSIC);
  await expectNoAxeViolations(page);
  const pricedAt = priceOf(page);
  let before = await pricedAt();
  const changes = async (choose: () => Promise<unknown>) => {
    await choose();
    await expect.poll(pricedAt).not.toBe(before);
    before = await pricedAt();
  };

  await changes(() => page.getByLabel('How many guests?').fill('18'));
  await expect(page.getByText('Two kilos cuts into 20 slices')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Two kilos/ })).toBeChecked();
  await changes(() => pick(page, 'Flavour', 'Pistachio and rose'));
  await expect(page.getByText(/Contains .*tree nuts/)).toBeVisible();
  await changes(() => pick(page, 'Egg or eggless', 'With egg'));
  await expect(page.getByText('Contains egg', { exact: true })).toBeVisible();
  await changes(() => pick(page, 'Shape', 'Heart'));
  await changes(() => pick(page, 'Tiers', 'Two'));
  await expect(page.getByRole('group', { name: 'Flavour of the second tier' })).toBeVisible();
  await changes(() => pick(page, 'Frosting', 'Rosettes'));
  await pick(page, 'Colour', 'Blush');
  await expect(page.getByRole('img', { name: /Drawing of your .*heart.*rosettes.*blush/ }).first()).toBeVisible();
  await changes(() => pick(page, 'Toppings', 'Fruits'));
  const candles = page.getByRole('spinbutton', { name: 'Candle', exact: true });
  await changes(async () => {
    await candles.fill('5');
    await candles.press('Enter');
  });
  const asked = page.waitForRequest(isSlotsFor('Happy birthday Asha'));
  await changes(() => inscription(page).fill('Happy birthday Asha\nfrom all of us'));

  const { cakeId, customization } = designIn(await asked);
  const quote = await quoteFor(page, server.url, { cakeId, customization });
  expect(quote.isOrderable).toBe(true);
  await expect.poll(pricedAt).toBe(rupees(quote.unitPrice.amount));
  await expect(page.getByText(/^Earliest: /).first()).toBeVisible();
  await expectNoAxeViolations(page);
});

test('everything a choice did is said beside it, with what it costs, and Undo takes all of it back', async ({ page }) => {
  await page.goto(CLASSIC);
  const pricedAt = priceOf(page);
  const before = await pricedAt();
  const tiers = page.getByRole('group', { name: 'Tiers', exact: true });
  await pick(page, 'Tiers', 'Three');
  await expect(tiers.getByText(/^Size is now Two kilos\..*\(\+ ₹/)).toBeInViewport({ ratio: 1 });
  await expect.poll(pricedAt).not.toBe(before);
  await expect(tiers.getByText(`${await pricedAt()} instead of ${before}.`)).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('status').filter({ hasText: 'Size is now Two kilos.' })).toHaveText(/Undo stands below the choice\.$/);
  await expectNoAxeViolations(page);

  await tiers.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(tiers.getByRole('radio', { name: /^One/ })).toBeFocused();
  await expect(page.getByRole('radio', { name: /^Two kilos/ })).not.toBeChecked();
  await expect(page.getByRole('status').filter({ hasText: 'Undone.' })).toBeAttached();
  await expect.poll(pricedAt).toBe(before);

  await pick(page, 'Shape', 'Heart');
  await expect(page.getByText(/Three: A heart stands in two tiers at most/)).toBeVisible();
  await pick(page, 'Tiers', 'Three');
  await expect(tiers.getByText(/^Shape is now Round\. A heart stands in two tiers at most\./)).toBeVisible();
});

test('drawing and price stay beside the choices, and off what follows them', { tag: '@any-width' }, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(CLASSIC);
  const follows = page.getByRole('heading', { name: 'What people say' });
  const beside = [page.getByRole('img', { name: /^Drawing of your/ }).first(), page.getByRole('button', { name: 'Add to cart' })];
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  // The drawing takes the place of the server's picture of it meanwhile.
  await expect(async () => {
    const topOfNext = (await follows.boundingBox())?.y ?? 0;
    for (const each of beside) {
      const { y, height } = (await each.boundingBox()) ?? { y: Infinity, height: 0 };
      expect(y + height).toBeLessThanOrEqual(topOfNext);
    }
  }).toPass();
});

test('on a narrow screen the cake stays in sight while its choices are made', { tag: '@any-width' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(CLASSIC);
  await pick(page, 'Frosting', 'Rosettes');
  const small = page.locator('.cake-in-view svg');
  await expect(small).toBeInViewport({ ratio: 1 });
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await expect(small).toBeHidden();
});

test('the inscription has the room that the size gives it', { tag: '@any-width' }, async ({ page }) => {
  await page.goto(CLASSIC);
  await page.getByRole('radio', { name: /^Half a kilo/ }).check({ force: true });
  await inscription(page).fill('Happy birthday to you\nand many more');
  await expect(page.getByText(/this size has room for/i).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeHidden();
  await page.getByRole('button', { name: /to settle first/ }).click();
  await expect(inscription(page)).toBeFocused();
  await inscription(page).fill('Happy birthday');
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible();
});

test('what is chosen before the scripts have come is not lost', { tag: '@any-width' }, async ({ page }) => {
  const letScriptsCome = await holdScripts(page);
  await page.goto(CLASSIC, { waitUntil: 'commit' });
  await pick(page, 'Shape', 'Star');
  await pick(page, 'Frosting', 'Rosettes');
  await inscription(page).fill('Happy birthday');
  letScriptsCome();
  await expect(page.getByRole('img', { name: /Drawing of your .*star.*rosettes.*Happy birthday/i }).first()).toBeVisible();
  await expect(page).toHaveURL(/design=/);
  await expect(inscription(page)).toHaveValue('Happy birthday');
});

test('what is asked of the cakes before what hears it has come is not lost', { tag: '@any-width' }, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const letFormCome = await holdScripts(page, `**/${builtChunk('src/features/browse/filter-form.tsx').file}`);
  await page.goto('/cakes');
  await page.getByRole('textbox', { name: 'Guests' }).fill('12');
  await page.getByLabel('Diet').selectOption({ index: 1 });
  letFormCome();
  await expect(page.getByRole('link', { name: 'Take off: 12 guests' })).toBeVisible();
  await expect(page).toHaveURL(/diet=/);
});

test('two designs of one cake are two lines, and a design survives a reload and a link', { tag: '@any-width' }, async ({ page }) => {
  await page.goto(CLASSIC);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('link', { name: 'Cart with 1 cake' })).toBeVisible();
  await pick(page, 'Shape', 'Star');
  await expect(page).toHaveURL(/design=/);
  await page.reload();
  await expect(page.getByRole('radio', { name: /^Star/ })).toBeChecked();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('link', { name: 'Cart with 2 cakes' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('with scripts off every page shows its content', { tag: '@any-width' }, async ({ browser, server, viewport }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url, viewport });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel('Where?').fill('Kolhapur');
  await page.getByRole('button', { name: 'Show cakes' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cakes, near Kolhapur');
  await page.getByRole('link', { name: 'Rajarampuri Birthday Classic' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Rajarampuri Birthday Classic' })).toBeVisible();
  // The browser under test still parses as if scripts ran, so what stands in `noscript` is read from the page as it is sent.
  expect(await (await page.request.get(page.url())).text()).toContain('Choosing and ordering need scripts');
  await expect(page.getByText(/^Contains /)).toBeVisible();
  await expect(page.getByText('Pistachio and rose').first()).toBeVisible();
  expect(await priceOf(page)()).toMatch(/^₹/);
  await page.getByRole('link', { name: 'SweetSpot Kolhapur' }).first().click();
  await expect(page.getByText(/FSSAI licence \d{14}/)).toBeVisible();
  await context.close();
});

test('an address that leads nowhere answers 404 with a way on', { tag: '@any-width' }, async ({ page, consoleGuard }) => {
  consoleGuard.expectComplaint(/404/);
  for (const path of ['/no/such/page', '/stores/nobody', '/stores/sweetspot-kolhapur/no-such-cake']) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'This plate is empty', level: 2 })).toBeVisible();
  }
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'See all cakes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cakes' })).toBeVisible();
});

/** On a phone the filters fold away. */
async function openFilters(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Filters/ });
  // Pressed before the scripts came it does nothing.
  await expect(async () => {
    if ((await button.isVisible()) && (await button.getAttribute('aria-expanded')) === 'false') await button.click();
    await expect(page.getByLabel('Diet')).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

async function pick(page: Page, group: string, option: string): Promise<void> {
  await page.getByRole('group', { name: group, exact: true }).getByText(option, { exact: true }).click();
}

const inscription = (page: Page) => page.getByRole('textbox', { name: 'Inscription' });

const priceOf = (page: Page) => async (): Promise<string> => {
  const bar = page.getByText('Total', { exact: true }).locator('..');
  return (await bar.innerText()).replace('Total', '').trim();
};

const rupees = (minor: number): string =>
  new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR', trailingZeroDisplay: 'stripIfInteger' }).format(minor / 100);

interface Designed {
  cakeId: string;
  customization: unknown;
}

function slotsInput(request: Request): { cake: Designed } | null {
  const url = new URL(request.url());
  const at = url.pathname.replace('/trpc/', '').split(',').indexOf('stores.slots');
  if (at < 0) return null;
  const inputs = JSON.parse(url.searchParams.get('input') ?? '{}') as Record<string, SuperJSONResult>;
  const input = inputs[String(at)];
  return input ? superjson.deserialize(input) : null;
}

const isSlotsFor = (words: string) => (request: Request) => JSON.stringify(slotsInput(request)).includes(words);

function designIn(request: Request): Designed {
  const input = slotsInput(request);
  if (!input) throw new Error('The page asked for slots without a design.');
  return input.cake;
}

/** What the server itself says of the design. */
async function quoteFor(page: Page, serverUrl: string, input: Designed): Promise<{ isOrderable: boolean; unitPrice: { amount: number } }> {
  const query = new URLSearchParams({ input: JSON.stringify(superjson.serialize(input)) });
  const answer = await page.request.get(`${serverUrl}/trpc/cakes.quote?${query}`);
  const { result } = (await answer.json()) as { result: { data: SuperJSONResult } };
  return superjson.deserialize(result.data);
}
