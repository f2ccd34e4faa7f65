import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { newPerson, register } from './buying.ts';

test('a passkey is added, signs in, and is removed', async ({ page, mailbox, consoleGuard }) => {
  // What the page asked for as its session ended.
  consoleGuard.expectComplaint(/401/);
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  /** Whether a finger is on it. */
  const touch = (enabled: boolean) => devices.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
  const person = newPerson();
  await page.goto('/register');
  await register(page, person);
  await page.waitForURL('**/account');

  const passkeys = page.getByRole('region', { name: 'Passkeys' });
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
  await passkeys.getByRole('textbox', { name: 'Your password' }).fill(person.password);
  await passkeys.getByRole('button', { name: 'Go on' }).click();
  await passkeys.getByRole('textbox', { name: 'Called' }).fill('My telephone');
  await expectNoAxeViolations(page);
  await passkeys.getByRole('button', { name: 'Make the passkey' }).click();
  await expect(passkeys.getByText('My telephone')).toBeVisible();
  expect((await mailbox.waitFor(person.email, 'account_passkey')).text).toContain('My telephone');

  const leave = async () => {
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.waitForURL((url) => url.pathname === '/');
  };
  await leave();
  await touch(false);
  await page.goto('/sign-in');
  await expectNoAxeViolations(page);
  await touch(true);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL('**/account');
  await leave();
  // What the browser offers in the field for the e-mail address.
  await page.goto('/sign-in');
  await page.waitForURL('**/account');
  await expect(page.getByText('By the passkey “My telephone”')).toBeVisible();

  await passkeys.getByRole('button', { name: 'Remove “My telephone”' }).click();
  await passkeys.getByRole('textbox', { name: 'Your password' }).fill(person.password);
  await passkeys.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(passkeys.getByText('You have none yet.')).toBeVisible();
});
