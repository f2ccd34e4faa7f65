// @vitest-environment happy-dom
import type { AgeBand } from '@sweetspot/domain/accounts/age-band';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aViewer, openShop } from '../../testing/open-shop.tsx';

test('an age is said, changed and taken back as it is tapped, and what could not be kept is put back and told', async () => {
  let kept: AgeBand | null = null;
  let isDown = false;
  using page = await openShop({
    at: '/account',
    visitor: { viewer: aViewer() },
    answers: {
      accounts: {
        addresses: () => [],
        sessions: () => [],
        mailChoices: () => [],
        ageBand: () => ({ ageBand: kept }),
        saveAgeBand: ({ ageBand }: { ageBand: AgeBand | null }) => {
          if (isDown) throw new Error('away');
          kept = ageBand;
          return { ageBand };
        },
      },
    },
  });
  const none = await screen.findByLabelText<HTMLInputElement>('Rather not say');
  expect(none.checked).toBe(true);
  const band = screen.getByLabelText<HTMLInputElement>('35 to 44');
  fireEvent.click(band);
  await expect.poll(() => [band.checked, kept], { timeout: 30_000 }).toEqual([true, 'from_35']);
  fireEvent.click(none);
  expect(await screen.findByText('Your age is taken back.')).toBeDefined();
  await expect.poll(() => [none.checked, kept], { timeout: 30_000 }).toEqual([true, null]);
  isDown = true;
  fireEvent.click(band);
  expect(await screen.findByText('That did not work, through no fault of yours. Try again.')).toBeDefined();
  await expect.poll(() => none.checked, { timeout: 30_000 }).toBe(true);
  expect(page.callsOf('accounts.saveAgeBand')).toEqual([{ ageBand: 'from_35' }, { ageBand: null }, { ageBand: 'from_35' }]);
});
