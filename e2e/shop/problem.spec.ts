import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { pick, procedures } from './buying.ts';

const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

test('a problem is reported with a photo by the order’s link, the bakery offers a part, and that is seen to go back', async ({
  page,
  server,
  signInAs,
  openBrowserOf,
}, { project }) => {
  await signInAs('customer');
  const shop = procedures(page.request, server.url);
  const { items } = await shop.orders.list.query({ limit: 20 });
  const number = items.find(({ status }) => status === 'delivered')?.number ?? '';
  const { trackingPath } = await shop.orders.track.query({ number, secret: null });
  const guest = await openBrowserOf('visitor');
  await guest.goto(trackingPath);
  await guest.getByRole('link', { name: 'Report a problem' }).click();
  await guest.getByRole('button', { name: 'Send it to the store' }).click();
  await expect(guest.getByText('Say what went wrong.')).toBeVisible();
  await pick(guest.getByRole('radio', { name: 'It came damaged' }));
  await guest.getByLabel('What happened?').fill(`One side was pressed in, on a ${project.name}.`);
  await guest.locator('input[type=file]').setInputFiles({ name: 'cake.png', mimeType: 'image/png', buffer: PICTURE });
  await expect(guest.getByRole('img', { name: 'Photo 1' })).toBeVisible();
  await pick(guest.getByRole('radio', { name: 'Part of the money back' }));
  await expectNoAxeViolations(guest);
  await guest.getByRole('button', { name: 'Send it to the store' }).click();
  await expect(guest.getByText('SweetSpot Kolhapur has it')).toBeVisible();

  const kitchen = await openBrowserOf('baker');
  await kitchen.goto('/console/problems');
  const told = kitchen
    .getByRole('listitem')
    .filter({ hasText: `on a ${project.name}.` })
    .first();
  await told.getByRole('button', { name: `Answer about order ${number}` }).click();
  await pick(told.getByRole('radio', { name: 'A part of it' }));
  await told.getByLabel('How much').fill('150');
  await told.getByLabel('Your answer').fill('We are sorry: the box should have been tighter.');
  await expectNoAxeViolations(kitchen);
  await told.getByRole('button', { name: 'Send the answer' }).click();
  await expect(kitchen.getByText(/^Answered\. The customer/).first()).toBeVisible();

  await expect(guest.getByText('We are sorry: the box should have been tighter.')).toBeVisible();
  await expectNoAxeViolations(guest);
  await guest.getByRole('button', { name: 'Accept ₹150 back' }).click();
  await expect(guest.getByText('You accepted what the store offered.')).toBeVisible();

  const office = await openBrowserOf('admin');
  await office.goto('/admin/problems');
  await expect(office.getByRole('button', { name: /^Decide about order/ }).first()).toBeVisible();
  await expectNoAxeViolations(office);
  await office.goto(`/admin/orders/${number}`);
  await office
    .getByRole('button', { name: /^Approve/ })
    .first()
    .click();
  await office
    .getByRole('dialog')
    .getByRole('button', { name: /Approve/ })
    .click();
  await expect(guest.getByText('₹150 goes back to you. Below you see when it has left.')).toBeVisible();
  // The demo's last delivered order was paid by wallet on some days, and in cash on others.
  await expect(guest.getByText(/\. Partly paid back$/)).toBeVisible();
  await expect(guest.getByText(/^(?:₹150 was paid back to you|You get ₹150 back from the store, in cash)\./).first()).toBeVisible();
});
