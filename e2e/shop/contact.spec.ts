import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';

test('a complaint is written, numbered at once, answered by an admin and by mail, and goes on at its link', async ({
  page,
  openBrowserOf,
  mailbox,
  consoleGuard,
}, { project }) => {
  // What is refused is provoked, and browsers print every such answer.
  consoleGuard.expectComplaint(/status of 4(?:22|09) .*contact\.begin/);
  await page.goto('/privacy');
  await expectNoAxeViolations(page);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Grievance officer' }).click();
  await expect(page.getByText('It is settled within one month of its receipt.')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Make a complaint' }).click();
  await expect(page.getByLabel('What is it about?')).toHaveValue('complaint');

  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(page.getByLabel('Your name')).toBeFocused();
  await expectNoAxeViolations(page);
  const email = `complainer.${project.name}@example.test`;
  await page.getByLabel('Your name').fill('Meera Kulkarni');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Your message').fill('The cake came an hour late and nobody answered.');
  const sent = page.getByRole('heading', { level: 1, name: /^Message [0-9A-Z]{8}$/ });
  // Whoever writes as fast as a machine is asked to wait a moment.
  await expect(async () => {
    if (!(await sent.isVisible())) await page.getByRole('button', { name: 'Send it' }).click();
    await expect(sent).toBeVisible();
  }).toPass();
  await expectNoAxeViolations(page);
  await mailbox.waitFor(email, 'contact_received');

  const office = await openBrowserOf('admin');
  await office.goto('/admin/contact');
  await office.getByRole('link', { name: 'Meera Kulkarni' }).first().click();
  await expect(office.getByText('The cake came an hour late and nobody answered.')).toBeVisible();
  await office.getByLabel('Your answer').fill('We are sorry. The bakery calls you today.');
  await expectNoAxeViolations(office);
  await office.getByRole('button', { name: 'Send the answer' }).click();
  await expect(office.getByRole('list').getByText('We are sorry. The bakery calls you today.')).toBeVisible();

  const { text } = await mailbox.waitFor(email, 'contact_answered');
  expect(text).toContain('We are sorry. The bakery calls you today.');
  await page.goto(/\/contact\/\S+/.exec(text)?.[0] ?? '');
  await page.getByLabel('Your reply').fill('They called, thank you very much.');
  await page.getByRole('button', { name: 'Send the reply' }).click();
  await expect(page.getByRole('list').getByText('They called, thank you very much.')).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test(
    'the form tells what to correct, keeps what was typed, and is sent all the same',
    { tag: '@any-width' },
    async ({ page, consoleGuard }) => {
      consoleGuard.expectComplaint(/status of 4(?:22|09) .*\/contact\)/);
      await page.goto('/contact');
      await page.getByLabel('Your message').fill('I cannot use the shop without scripts.');
      await page.getByRole('button', { name: 'Send it' }).click();
      await expect(page.getByText('Choose what it is about.')).toBeVisible();
      await expect(page.getByLabel('Your message')).toHaveValue('I cannot use the shop without scripts.');
      await page.getByLabel('What is it about?').selectOption('other');
      await page.getByLabel('Your name').fill('Asha');
      await page.getByLabel('E-mail').fill('asha.without.scripts@example.test');
      const sent = page.getByRole('heading', { level: 1, name: /^Message / });
      await expect(async () => {
        if (!(await sent.isVisible())) await page.getByRole('button', { name: 'Send it' }).click();
        await expect(sent).toBeVisible();
      }).toPass();
      await expect(page.getByText('I cannot use the shop without scripts.')).toBeVisible();
    },
  );
});
