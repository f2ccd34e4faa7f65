import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { procedures } from './buying.ts';

test('a cake that came is reviewed, answered by its bakery, reported by a reader, hidden by an admin, and its writer reads why', async ({
  page,
  server,
  signInAs,
  openBrowserOf,
}, { project }) => {
  await signInAs('customer');
  const shop = procedures(page.request, server.url);
  const { items } = await shop.orders.list.query({ limit: 50 });
  const forms = await Promise.all(
    items.filter(({ status }) => status === 'delivered').map(({ number }) => shop.reviews.form.query({ number, secret: null })),
  );
  const form = forms.find(({ isOpen, cakes }) => isOpen && cakes.every(({ review }) => review === null));
  const text = `Soft as a cloud, on a ${project.name}.`;

  await page.goto(`/orders/${form?.number}`);
  await page.getByRole('link', { name: 'Give 4 of 5 stars' }).click();
  const cake = page.getByRole('region', { name: form?.cakes[0]?.cakeName ?? '' }).first();
  await expect(cake.getByRole('radio', { name: /^4/ })).toBeChecked();
  await cake.getByLabel('In your words').fill(text);
  await expectNoAxeViolations(page);
  await cake.getByRole('button', { name: 'Publish the review' }).click();
  await expect(page.getByText('Thank you. Your review is published.')).toBeFocused();

  const kitchen = await openBrowserOf('baker');
  await kitchen.goto('/console/reviews');
  const told = kitchen.getByRole('listitem').filter({ hasText: text });
  await told.getByRole('button', { name: /^Answer / }).click();
  await told.getByLabel('Your answer').fill('Thank you! We bake it again on Sunday.');
  await expectNoAxeViolations(kitchen);
  await told.getByRole('button', { name: 'Publish the answer' }).click();
  await expect(kitchen.getByText('The answer is published.').first()).toBeVisible();

  await page.goto(`/reviews/${form?.store.slug}?stars=4`);
  const shown = page.getByRole('listitem').filter({ hasText: text });
  await expect(shown.getByText('Thank you! We bake it again on Sunday.')).toBeVisible();
  await shown.getByRole('button', { name: /^Report the review by / }).click();
  await page.getByRole('dialog').getByRole('combobox').selectOption('off_topic');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Report it' }).click();
  await expect(page.getByText('Thank you. An admin looks at it.').first()).toBeVisible();

  const office = await openBrowserOf('admin');
  await office.goto('/admin/reviews');
  const waiting = office.getByRole(project.name === 'phone' ? 'listitem' : 'row').filter({ hasText: text });
  await expect(waiting.getByText('It is not about the cake or the store')).toBeVisible();
  await expectNoAxeViolations(office);
  await waiting.getByRole('button', { name: /^Hide the review by / }).click();
  await office.getByRole('dialog').getByRole('textbox').fill('It says nothing of the cake.');
  await office.getByRole('dialog').getByRole('button', { name: 'Hide' }).click();
  await expect(office.getByText('The review is hidden.').first()).toBeVisible();
  await expect(waiting).toHaveCount(0);

  await page.goto(`/orders/${form?.number}/review`);
  await expect(page.getByText('The reason: It says nothing of the cake.')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto(`/reviews/${form?.store.slug}?stars=4`);
  await expect(page.getByText(text)).toHaveCount(0);
});
