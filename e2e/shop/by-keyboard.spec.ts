import { expect, type Locator, type Page } from '@playwright/test';
import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { test } from '../fixtures/test.ts';
import { NEAR_PIN, newPerson, onTrackingPage, STORE } from './buying.ts';

/** More stops than any way on one page has. */
const MOST_STOPS = 150;

/** Where the keyboard is, as somebody sees it who cannot use anything else. */
async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return 'nothing has the focus';
    const name = `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent ?? ''}`.slice(0, 60);
    const label = focused.closest('label') ?? (focused.id === '' ? null : document.querySelector(`label[for="${CSS.escape(focused.id)}"]`));
    const around = [focused, label, focused.parentElement, focused.nextElementSibling, focused.previousElementSibling].filter(
      (each) => each !== null,
    );
    const isMarked = around.some((each) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || (each === focused && boxShadow !== 'none');
    });
    // The browser rings its own button inside a field for a day.
    const isOfBrowser = focused instanceof HTMLInputElement && focused.type === 'date';
    if (!isMarked && !isOfBrowser) return `${name} shows no ring`;
    // A picture of a choice stands for an input that is drawn as nothing.
    const drawn = [focused, label, focused.parentElement]
      .filter((each) => each !== null)
      .find((each) => each.getBoundingClientRect().width > 8);
    const box = (drawn ?? focused).getBoundingClientRect();
    const left = Math.max(box.left, 0) + 4;
    const right = Math.min(box.right, innerWidth) - 4;
    const top = Math.max(box.top, 0) + 4;
    const bottom = Math.min(box.bottom, innerHeight) - 4;
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left, top],
      [right, bottom],
      [left, bottom],
    ] as const;
    const isFree =
      right > left &&
      bottom > top &&
      points.some(([x, y]) => {
        const at = document.elementFromPoint(x, y);
        return at !== null && around.some((each) => each.contains(at));
      });
    return isFree ? null : `${name} is hidden`;
  });
  expect(seen, page.url()).toBeNull();
}

/** On with Tab until the keyboard is there; every stop on the way is somewhere, marked, and in sight. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement, undefined, { timeout: 15_000 });
  await target.waitFor({ state: 'attached' });
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await isThere()) return expectFocusSeen(page);
    await page.keyboard.press('Tab');
    await expectFocusSeen(page);
  }
  throw new Error(`The keyboard never comes to ${target.toString()}.`);
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** What lies before the page is nearer by going back. */
async function pressBack(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await expectFocusSeen(page);
  }
  throw new Error(`The keyboard never comes back to ${target.toString()}.`);
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name }));
  await page.keyboard.type(text);
}

test('a whole purchase is made by keyboard alone, and a screen reader is told what changes', { tag: '@any-width' }, async ({ page }) => {
  // From the first page to the order's own, with a look at each.
  test.slow();
  const person = newPerson();
  await page.goto('/');

  await test.step('past the header, and from words to cakes', async () => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: /^Skip/ })).toBeFocused();
    const search = page.getByRole('searchbox').first();
    await tabTo(page, search);
    await page.keyboard.type('truffle');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cakes\?/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step('a cake, another size of it, and what that does to its price and to what is in it', async () => {
    await press(
      page,
      page
        .getByRole('main')
        .getByRole('link', { name: /Belgian Chocolate Truffle/ })
        .first(),
    );
    await page.waitForURL(/\/stores\/[^/]+\/[^/?]+/);
    await expect(page.getByRole('heading', { level: 1, name: /Belgian Chocolate Truffle/ })).toBeVisible();
    const bar = page.locator('[aria-live="polite"]').filter({ hasText: '₹' });
    const before = await bar.first().innerText();
    await tabTo(page, page.getByRole('group', { name: /^Size/ }).getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('group', { name: /^Size/ }).locator(':focus')).toBeChecked();
    await expect(bar.first()).not.toHaveText(before);
    // What the choice did is said where it was made, allergens too.
    const nuts = page.getByRole('checkbox', { name: /^Nuts/ });
    await press(page, nuts, 'Space');
    await expect(nuts).toBeChecked();
    await expect(page.getByRole('status').filter({ hasText: /nuts/i })).not.toHaveCount(0);
    await expectFocusSeen(page);
    await expectNoAxeViolations(page);
    await press(page, page.getByRole('button', { name: 'Add to cart' }));
    await expect(page.getByRole('link', { name: 'Cart with 1 cake' })).toBeVisible();
    await expectFocusSeen(page);
  });

  await test.step('the cart, its number changed', async () => {
    await pressBack(page, page.getByRole('link', { name: 'Cart with 1 cake' }));
    await page.waitForURL('**/cart');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await press(page, page.getByRole('button', { name: /^One more: Quantity of/ }));
    await expect(page.getByRole('spinbutton')).toHaveValue('2');
    await expectFocusSeen(page);
    await expectNoAxeViolations(page);
    await press(page, page.getByRole('link', { name: /^Check out/ }));
    await page.waitForURL(/\/checkout\//);
  });

  await test.step('who orders, where to, and the pin on the map', async () => {
    await type(page, 'Your name', person.name);
    await type(page, 'E-mail', person.email);
    await type(page, 'Mobile', person.mobile);
    await press(page, page.getByRole('button', { name: 'Go on' }));
    await expect(page.getByRole('heading', { name: /^How and where/ })).toBeFocused();
    await type(page, 'PIN code', NEAR_PIN);
    await type(page, 'House and street', '12 Lake Road');
    await expect(page.getByText(`The middle of PIN code ${NEAR_PIN}`)).toBeVisible();
    await expectNoAxeViolations(page);
    await press(page, page.getByRole('button', { name: 'Go on' }));
    await expect(page.getByRole('heading', { name: /^When/ })).toBeFocused();
  });

  await test.step('a day, a time, and the slot held', async () => {
    const day = page.getByRole('group', { name: 'Which day?' });
    await tabTo(page, day.getByRole('radio', { checked: true }));
    for (let days = 0; days < 4; days++) await page.keyboard.press('ArrowRight');
    await expect(day.locator(':focus')).toBeChecked();
    await expectFocusSeen(page);
    const time = page.getByRole('group', { name: 'What time?' }).getByRole('radio', { disabled: false });
    await tabTo(page, time.first());
    await page.keyboard.press('Space');
    await expectNoAxeViolations(page);
    await press(page, page.getByRole('button', { name: 'Hold this slot' }));
    await expect(page.getByRole('heading', { name: /^Pay/ })).toBeFocused();
  });

  await test.step('the test wallet, and the order’s own page', async () => {
    await tabTo(page, page.getByRole('radio', { name: 'Test wallet' }));
    await page.keyboard.press('Space');
    await expectNoAxeViolations(page);
    await press(page, page.getByRole('button', { name: /^Pay ₹/ }));
    const approve = page.getByRole('button', { name: 'Approve the payment' });
    await approve.waitFor();
    await expectNoAxeViolations(page);
    await press(page, approve);
    await page.waitForURL(onTrackingPage);
    await expect(page.getByText(`${STORE.name} has your order`)).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Cancel the order' }));
    await expectNoAxeViolations(page);
  });
});
