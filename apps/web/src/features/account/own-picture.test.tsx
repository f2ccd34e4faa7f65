// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aViewer, openShop } from '../../testing/open-shop.tsx';

const PATH = '/media/photos/019a0000-0000-7000-8000-0000000000bb/2900-seal';
const BESIDE = { addresses: () => [], sessions: () => [], mailChoices: () => [] };

const picturesOf = (element: HTMLElement) => [...element.querySelectorAll('img')].map((image) => image.getAttribute('src'));
const entry = () => screen.findByRole('link', { name: 'Your account, Meera Patil' });
const field = () => screen.findByRole('group', { name: 'Your picture' });

test('where no picture is, initials stand in the frame and the account, which says who would see it', async () => {
  using _page = await openShop({ at: '/account', visitor: { viewer: aViewer() }, answers: { accounts: BESIDE } });
  const own = await field();
  expect(within(own).getByText(/Everybody sees it beside your name where you have reviewed a cake\./)).toBeDefined();
  expect(within(own).queryByRole('button', { name: 'Remove it' })).toBeNull();
  for (const place of [own, await entry()]) expect(place.querySelector('[data-initials="MP"]')).not.toBeNull();
  expect([...picturesOf(own), ...picturesOf(await entry())]).toEqual([]);
});

test('a file that is no picture is told why, and one that may be is cut first; nothing is sent before', async () => {
  using page = await openShop({ at: '/account', visitor: { viewer: aViewer() }, answers: { accounts: BESIDE } });
  const own = await field();
  const choose = (name: string, type: string) =>
    fireEvent.change(within(own).getByLabelText(/^Choose a picture/), { target: { files: [new File(['x'], name, { type })] } });
  choose('IMG_1.HEIC', '');
  expect((await within(own).findAllByText(/“IMG_1.HEIC” is a HEIC picture/)).length).toBeGreaterThan(0);
  choose('cake.pdf', 'application/pdf');
  expect((await within(own).findAllByText(/“cake.pdf” is not a picture/)).length).toBeGreaterThan(0);
  expect(screen.queryByRole('dialog')).toBeNull();
  choose('me.jpg', 'image/jpeg');
  const dialog = await screen.findByRole('dialog', { name: 'Cut your picture' });
  await within(dialog).findByRole('group', { name: 'Move the picture with the arrow keys' });
  expect(within(own).queryByText(/is not a picture/)).toBeNull();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Leave it' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(page.callsOf('accounts.savePicture')).toEqual([]);
});

test('a picture stands in the frame and the account until it is removed; that it could not be is told', async () => {
  let isDown = true;
  const viewer = aViewer({ picturePath: PATH });
  using page = await openShop({
    at: '/account',
    visitor: { viewer },
    answers: {
      accounts: {
        ...BESIDE,
        savePicture: () => {
          if (isDown) throw new Error('away');
          return aViewer();
        },
      },
    },
  });
  const own = await field();
  const shown = [`${PATH}/small.webp`];
  expect([picturesOf(own), picturesOf(await entry())]).toEqual([shown, shown]);
  expect(within(own).getByText('Choose another')).toBeDefined();
  const remove = within(own).getByRole('button', { name: 'Remove it' });
  fireEvent.click(remove);
  expect(await screen.findByText('The picture could not be removed, through no fault of yours. Try again.')).toBeDefined();
  expect(picturesOf(own)).toEqual(shown);
  isDown = false;
  fireEvent.click(remove);
  await waitFor(async () => expect([...picturesOf(own), ...picturesOf(await entry())]).toEqual([]));
  expect(within(own).getByText('Your picture is removed, here and beside your reviews.')).toBeDefined();
  expect(page.callsOf('accounts.savePicture')).toEqual([{ photoId: null }, { photoId: null }]);
});
