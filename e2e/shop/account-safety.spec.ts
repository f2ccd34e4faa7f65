import { Secret, TOTP } from 'otpauth';
import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { newPerson, register } from './buying.ts';

test('a second step is set up and asked for, and the account is deleted and taken back', async ({ page, mailbox, consoleGuard }) => {
  // What signing in is answered with while a step is missing, and what the page asked for as its session ended.
  consoleGuard.expectComplaint(/401|403/);
  const person = newPerson();
  await page.goto('/register');
  await register(page, person);
  await page.waitForURL('**/account');

  const factor = page.getByRole('region', { name: 'Second step when signing in' });
  await factor.getByRole('button', { name: 'Set it up' }).click();
  await factor.getByRole('textbox', { name: 'Your password' }).fill(person.password);
  await factor.getByRole('button', { name: 'Go on' }).click();
  await expect(factor.getByRole('img', { name: /square code/ })).toBeVisible();
  const address = (await factor.getByRole('link', { name: 'Open the app' }).getAttribute('href')) ?? '';
  const totp = new TOTP({ secret: Secret.fromBase32(new URL(address).searchParams.get('secret') ?? '') });
  await factor.getByRole('textbox', { name: 'The code' }).fill(totp.generate());
  await expectNoAxeViolations(page);
  await factor.getByRole('button', { name: 'Turn it on' }).click();
  await expect(factor.getByRole('listitem')).toHaveCount(10);
  const codes = await factor.getByRole('listitem').allTextContents();
  await expectNoAxeViolations(page);
  await factor.getByRole('button', { name: 'I have kept them' }).click();
  await expect(factor.getByText('10 recovery codes are left.')).toBeVisible();

  const leaving = page.getByRole('region', { name: 'Delete your account' });
  await leaving.getByRole('button', { name: 'Delete my account' }).click();
  await expect(leaving.getByText('What stays')).toBeVisible();
  await expectNoAxeViolations(page);
  await leaving.getByRole('textbox', { name: 'Your password' }).fill(person.password);
  await leaving.getByRole('textbox', { name: 'Code' }).fill(codes[0] ?? '');
  await leaving.getByRole('button', { name: 'Delete my account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your account waits to be deleted' })).toBeVisible();
  await expectNoAxeViolations(page);
  const mail = await mailbox.waitFor(person.email, 'account_leaving');
  expect(mail.text).toContain('/keep-account?secret=');

  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(person.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Keep my account' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'One more step' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('textbox', { name: 'Code' }).fill(codes[1] ?? '');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL('**/account');
  await expect(factor.getByText('8 recovery codes are left.')).toBeVisible();
});
