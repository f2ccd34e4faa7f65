// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aSavedDesign } from '../../testing/saved-design-fixture.ts';
import { openCake } from './cake-fixture.tsx';

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const nameIt = async (name: string) => {
  await press('Save this design');
  fireEvent.change(await screen.findByRole('textbox', { name: 'A name for it' }), { target: { value: name } });
  await press('Save');
};

test('a design is kept under its name, what a link shows is said before there is one, and the words go along only if wished', async () => {
  const shared = aSavedDesign({ link: { path: '/d/abc', showsWords: true } });
  using page = await openCake({ answers: { designs: { save: () => aSavedDesign(), share: () => shared } } });
  page.pick('Flavour', /^Red velvet/);
  await nameIt('  For   Asha ');
  expect(await screen.findByText('“For Asha” is saved.')).toBeDefined();
  expect(page.callsOf('designs.save')).toMatchObject([
    { name: 'For Asha', cakeId: 'celebration-cake', customization: { selections: { flavour: { optionIds: ['red-velvet'] } } } },
  ]);
  expect(page.callsOf('designs.share')).toEqual([]);
  await press('Show it to others: “For Asha”');
  expect(screen.getByText(/today’s price. They see neither who you are nor any picture/)).toBeDefined();
  fireEvent.click(screen.getByRole('checkbox', { name: /^Also show its name and what is written on it/ }));
  await press('Make a link');
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link to this design' })).value).toMatch(/\/d\/abc$/);
  expect(page.callsOf('designs.share')).toMatchObject([{ withWords: true }]);
});

test('designed on after it was kept, it is another design, which can be kept too', async () => {
  using page = await openCake({ answers: { designs: { save: () => aSavedDesign() } } });
  await nameIt('For Asha');
  await screen.findByText('“For Asha” is saved.');
  page.pick('Flavour', /^Red velvet/);
  expect(await screen.findByRole('button', { name: 'Save this design' })).toBeDefined();
  expect(screen.queryByText('“For Asha” is saved.')).toBeNull();
});

test('a name that is missing is asked for beside its field, and a refusal is said there in its own words', async () => {
  const save = () => {
    throw new AppError('DESIGNS_FULL', { most: 100 });
  };
  using page = await openCake({ answers: { designs: { save } } });
  await nameIt('   ');
  expect(await screen.findByText('Give a name.')).toBeDefined();
  expect(page.callsOf('designs.save')).toEqual([]);
  fireEvent.change(screen.getByRole('textbox', { name: 'A name for it' }), { target: { value: 'For Asha' } });
  await press('Save');
  expect(await screen.findByText(/^You keep 100 designs/)).toBeDefined();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'A name for it' }).value).toBe('For Asha');
});
