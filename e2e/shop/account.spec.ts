import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { holdScripts } from '../fixtures/hold-scripts.ts';
import { expect, test } from '../fixtures/test.ts';
import { NEAR_PIN, newPerson, putTwoDesignsInCart, register, STORE, typeAddress } from './buying.ts';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Any picture will do. */
const PICTURE = fileURLToPath(new URL('../../apps/web/public/icons/512.png', import.meta.url));

const linkIn = (text: string, path: string): string => new RegExp(`https?://\\S+${path}\\?secret=[\\w-]+`).exec(text)?.[0] ?? '';

test('registering during checkout keeps the cart and fills in who orders', async ({ page, server, mailbox }) => {
  const person = newPerson();
  const { cakeName, storeId } = await putTwoDesignsInCart(page, server.url);
  await page.goto(`/checkout/${storeId}`);
  await page.getByRole('radio', { name: 'Make an account' }).check({ force: true });
  await expectNoAxeViolations(page);
  await register(page, person);
  await expect(page.getByText(`You are signed in as ${person.email}.`)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue(person.name);
  await page.goto('/cart');
  await expect(page.getByRole('heading', { level: 3, name: cakeName })).toHaveCount(2);

  const mail = await mailbox.waitFor(person.email, 'verify_email');
  await page.goto(linkIn(mail.text, '/verify-email'));
  await expect(page.getByText('Your e-mail address is confirmed')).toBeVisible();
  await expectNoAxeViolations(page);
});

test(
  'signing in brings the visitor’s cart along and comes back to where it was asked for',
  { tag: '@any-width' },
  async ({ page, server }) => {
    await putTwoDesignsInCart(page, server.url);
    await page.goto('/orders');
    await page.waitForURL('**/sign-in?next=%2Forders');
    await expectNoAxeViolations(page);
    await page.getByRole('textbox', { name: 'E-mail' }).fill('customer@sweetspot.test');
    await page.getByRole('textbox', { name: 'Password' }).fill('sweetspot-demo');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL('**/orders');
    await expect(page.getByRole('heading', { level: 1, name: 'Your orders' })).toBeVisible();
    await expect(page.getByRole('link', { name: /Order [0-9A-Z]+$/ }).first()).toBeVisible();
    await expectNoAxeViolations(page);
    await page.goto('/cart');
    await expect(page.getByRole('list', { name: `Cakes from ${STORE.name}` })).toBeVisible();
  },
);

test('a wrong password is told, and the mail’s link sets a new one', { tag: '@any-width' }, async ({ page, mailbox, consoleGuard }) => {
  consoleGuard.expectComplaint(/40[01]|409|422/);
  const person = newPerson();
  await page.goto('/register');
  await expectNoAxeViolations(page);
  await register(page, { ...person, password: 'password1234' });
  await expect(page.getByRole('textbox', { name: 'Password' })).toHaveAccessibleDescription(/Many people use this password/);
  await register(page, person);
  await page.waitForURL('**/account');
  const entry = page.getByRole('banner').getByRole('link', { name: `Your account, ${person.name}` });
  await expect(entry.locator('img')).toHaveCount(0);
  await page.getByLabel('Choose a picture').setInputFiles(PICTURE);
  await expect(page.getByRole('group', { name: 'Move the picture with the arrow keys' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Use this picture' }).click();
  await expect(entry.locator('img')).toHaveJSProperty('naturalWidth', 320);
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();

  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(person.email);
  await page.getByRole('textbox', { name: 'Password' }).fill('not the right one');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('E-mail address and password do not match')).toBeVisible();

  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.waitForURL('**/forgot-password');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(person.email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page.getByText('Look in your mail')).toBeVisible();
  await expectNoAxeViolations(page);
  const mail = await mailbox.waitFor(person.email, 'reset_password');
  const link = linkIn(mail.text, '/reset-password');
  await page.goto(link);
  await expectNoAxeViolations(page);
  await page.getByRole('textbox', { name: 'New password' }).fill('seven blue river stones');
  await page.getByRole('button', { name: 'Save the new password' }).click();
  await expect(page.getByText('Your new password is saved')).toBeVisible();

  await page.goto(link);
  await page.getByRole('textbox', { name: 'New password' }).fill('eight blue river stones');
  await page.getByRole('button', { name: 'Save the new password' }).click();
  await expect(page.getByText('This link no longer works')).toBeVisible();

  await page.goto('/sign-in?next=//evil.example/');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(person.email);
  await page.getByRole('textbox', { name: 'Password' }).fill('seven blue river stones');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/account');
});

test(
  'a password typed before the scripts have come waits for them, and never gets into the address',
  { tag: '@any-width' },
  async ({ page }) => {
    const letScriptsCome = await holdScripts(page);
    await page.goto('/sign-in', { waitUntil: 'commit' });
    await page.getByRole('textbox', { name: 'E-mail' }).fill('customer@sweetspot.test');
    await page.getByRole('textbox', { name: 'Password' }).fill('sweetspot-demo');
    await page.keyboard.press('Enter');
    letScriptsCome();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL((url) => url.pathname === '/account');
    expect(
      await page.evaluate(() =>
        window.navigation
          .entries()
          .map(({ url }) => url)
          .join(),
      ),
    ).not.toContain('password');
  },
);

test('an account moves to another address by the mail’s link, gives out its data, and stops a mail it can do without', async ({
  page,
  mailbox,
}) => {
  const [person, moved] = [newPerson(), newPerson().email];
  await page.goto('/register');
  await register(page, person);
  await page.waitForURL('**/account');
  await page.goto(linkIn((await mailbox.waitFor(person.email, 'verify_email')).text, '/verify-email'));
  await expect(page.getByText('Your e-mail address is confirmed')).toBeVisible();

  await page.goto('/account');
  const mails = page.getByRole('switch', { name: /^When baking begins/ });
  await mails.click();
  await expect(mails).not.toBeChecked();
  await page.getByRole('button', { name: 'Change the address' }).click();
  await expectNoAxeViolations(page);
  const address = page.getByRole('region', { name: 'E-mail address' });
  await address.getByRole('textbox', { name: 'New e-mail address' }).fill(moved);
  await address.getByLabel(/^Your password/).fill(person.password);
  await address.getByRole('button', { name: 'Send the link' }).click();
  await expect(address.getByText(`A link is on its way to ${moved}.`)).toBeVisible();

  await page.goto(linkIn((await mailbox.waitFor(moved, 'new_email')).text, '/change-email'));
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Use the new address' }).click();
  await expect(page.getByText('Your e-mail address is changed')).toBeVisible();
  expect((await mailbox.waitFor(person.email, 'email_changed')).text).toContain('/take-back-email?secret=');

  await page.getByRole('link', { name: 'Your account', exact: true }).last().click();
  await page.waitForURL('**/account');
  await expect(mails).not.toBeChecked();
  const data = page.getByRole('region', { name: 'Your data' });
  await data.getByLabel(/^Your password/).fill(person.password);
  await data.getByRole('button', { name: 'Make my files' }).click();
  const download = page.waitForEvent('download');
  await data.getByRole('link', { name: 'Page for reading (HTML)' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain(moved);
  await expectNoAxeViolations(page);
});

test('the account keeps addresses, allergies and devices', async ({ page, openBrowserOf }) => {
  const person = newPerson();
  await page.goto('/register');
  await register(page, person);
  await page.waitForURL('**/account');

  await page.getByRole('button', { name: 'Add an address' }).click();
  await page.getByRole('textbox', { name: 'Name of this address' }).fill('Home');
  await typeAddress(page, NEAR_PIN);
  await page.getByRole('button', { name: 'Save this address' }).click();
  await expect(page.getByText('12 Lake Road, Kolhapur 416008, Maharashtra')).toBeVisible();
  await page.getByRole('button', { name: 'Remove the address Home' }).click();
  await expect(page.getByText('12 Lake Road')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('12 Lake Road')).toBeVisible();

  await page.getByText('Peanuts', { exact: true }).click();
  await expect(page.getByRole('checkbox', { name: 'Peanuts' })).toBeChecked();
  const elsewhere = await openBrowserOf('visitor');
  await elsewhere.goto('/sign-in');
  await elsewhere.getByRole('textbox', { name: 'E-mail' }).fill(person.email);
  await elsewhere.getByRole('textbox', { name: 'Password' }).fill(person.password);
  await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click();
  await elsewhere.waitForURL('**/account');
  await expect(elsewhere.getByRole('checkbox', { name: 'Peanuts' })).toBeChecked();

  await page.reload();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: /^Sign out there: / }).click();
  await expect(page.getByRole('button', { name: /^Sign out there: / })).toHaveCount(0);
  await elsewhere.goto('/account');
  await elsewhere.waitForURL('**/sign-in?next=%2Faccount');
});
