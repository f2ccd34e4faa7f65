import { readFile } from 'node:fs/promises';
import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { newPerson, procedures } from './buying.ts';

test('somebody keeps the day of an order, takes it to their calendar, and is a tap away from cakes for it', async ({ page, server }) => {
  await procedures(page.request, server.url).sessions.register.mutate(newPerson());
  // As the page of an order that was brought leads here.
  await page.goto('/occasions?date=2025-04-30&for=Ravi');
  await expect(page.getByRole('combobox', { name: 'Month' })).toHaveValue('4');
  await expect(page.getByRole('combobox', { name: 'Remind me' })).toHaveValue('7');
  await page.getByRole('textbox', { name: 'What it is' }).fill('Ravi’s birthday');
  await page.getByRole('combobox', { name: 'Day', exact: true }).selectOption('31');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('There is no such day. Choose another day or month.')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('combobox', { name: 'Day', exact: true }).selectOption('30');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('heading', { name: 'Ravi’s birthday' })).toBeVisible();
  await expectNoAxeViolations(page);

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '“Ravi’s birthday” to my calendar' }).click();
  const file = await readFile(await (await saving).path(), 'utf8');
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(file).toMatch(/DTSTART;VALUE=DATE:\d{4}0430\r\n/);

  await page.getByRole('link', { name: 'Find a cake for “Ravi’s birthday”' }).click();
  await page.waitForURL(/\/cakes\?occasion=birthday&readyBy=\d{4}-04-30/);
});
