// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aCheckout, openCheckout } from './checkout-fixture.tsx';

test('what is written on the cake and every choice of it are read back beside the payment, before anything is held and after', async () => {
  using page = await openCheckout({
    checkout: (storeId) => {
      const { part, ...checkout } = aCheckout(storeId);
      const inscription = ['Happy birthday', 'Aarohi'];
      const choices = [
        { group: 'Flavour', role: 'flavour', choice: 'Red velvet' },
        { group: 'Message card', role: 'extras', choice: 'With all our love' },
      ];
      return { ...checkout, part: { ...part, lines: part.lines.map((line) => ({ ...line, inscription, choices })) } };
    },
  });
  const summary = within(screen.getByRole('complementary', { name: 'Your order' }));
  const expectReadBack = () => {
    expect(summary.getByText('It says “Happy birthday Aarohi”')).toBeDefined();
    expect(summary.getByText(/Red velvet.*With all our love/)).toBeDefined();
  };
  expectReadBack();
  await page.toPaying('Cash');
  expectReadBack();
});
