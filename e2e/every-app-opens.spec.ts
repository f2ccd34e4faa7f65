import { expectNoAxeViolations } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/test.ts';

for (const { name, path, person } of [
  { name: 'shop', path: '/', person: undefined },
  { name: 'console', path: '/console', person: 'baker' },
  { name: 'admin app', path: '/admin', person: 'admin' },
] as const) {
  test(`the ${name} opens with a heading, no console error and no accessibility violation`, async ({ page, signInAs }) => {
    if (person) await signInAs(person);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoAxeViolations(page);
  });
}
