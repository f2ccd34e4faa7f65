// @vitest-environment happy-dom
import { buildGroup, buildOption, exampleCake } from '@sweetspot/domain/customization/example-cake';
import type { CustomizableCake } from '@sweetspot/domain/customization/customization';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aCake, openCake } from './cake-fixture.tsx';
import { designLink } from '@sweetspot/domain/customization/design-link';

const id = (tail: string) => `0199f1a2-0000-7000-8000-000000${tail}`;

const SIZE = { id: id('aaaaa0'), small: id('bbbbb0'), large: id('bbbbb9') };
const SHAPE = { id: id('aaaaa1'), heart: id('bbbbb2') };
const TIERS = { id: id('aaaaa2'), two: id('ccccc2') };
const WORDS = id('aaaaa3');

/** A heart that stands in one tier only. */
const customizable: CustomizableCake = {
  ...exampleCake,
  id: id('000000'),
  groups: [
    buildGroup({
      id: SIZE.id,
      name: 'Size',
      role: 'size',
      options: [
        buildOption({ id: SIZE.small, name: 'Small', serves: 5, isDefault: true }),
        buildOption({ id: SIZE.large, name: 'Large', serves: 20, price: { type: 'fixed', amountMinor: 50_000 } }),
      ],
    }),
    buildGroup({
      id: SHAPE.id,
      name: 'Shape',
      options: [buildOption({ id: id('bbbbb1'), name: 'Round', isDefault: true }), buildOption({ id: SHAPE.heart, name: 'Heart' })],
    }),
    buildGroup({
      id: TIERS.id,
      name: 'Tiers',
      options: [buildOption({ id: id('ccccc1'), name: 'One', isDefault: true }), buildOption({ id: TIERS.two, name: 'Two' })],
    }),
    buildGroup({ id: WORDS, name: 'Inscription', kind: 'text', role: 'inscription', min: 0, scripts: ['latin', 'devanagari'] }),
  ],
  rules: [
    {
      id: id('ddddd1'),
      whenGroupId: SHAPE.id,
      whenOptionIds: [SHAPE.heart],
      effect: { type: 'forbid', groupId: TIERS.id, optionIds: [TIERS.two] },
      reason: 'A heart stands in one tier.',
    },
  ],
};
const cake = aCake({ customizable });
/** Longer than it takes for choices to settle. */
const SETTLED_MS = 1_000;

const inAddress = (name: string) => new URLSearchParams(window.location.search).get(name);

test('a design is in the address once it has settled, opens from there as it was, and leaves it when it is the cake as it comes again', async () => {
  {
    using page = await openCake({ cake });
    page.pick('Shape', 'Heart');
    page.write('Inscription', 'शुभ जन्मदिन & ~ more');
    await page.pass(SETTLED_MS);
  }
  using again = await openCake({ cake, search: window.location.search });
  expect(again.option('Shape', 'Heart').checked).toBe(true);
  expect(screen.getByDisplayValue('शुभ जन्मदिन & ~ more')).toBeDefined();
  again.pick('Shape', 'Round');
  again.write('Inscription', '');
  await again.pass(SETTLED_MS);
  expect(window.location.search).toBe('');
});

test('what a choice did to the others is in the address with it', async () => {
  using page = await openCake({ cake });
  page.pick('Tiers', 'Two');
  page.pick('Shape', /^Heart/);
  await page.pass(SETTLED_MS);
  expect(inAddress('design')).toBe(designLink(customizable, { selections: { [SHAPE.id]: { optionIds: [SHAPE.heart] } } }));
});

test('a link whose choices no longer go together opens with them and says what to settle', async () => {
  const design = designLink(customizable, {
    selections: { [SHAPE.id]: { optionIds: [SHAPE.heart] }, [TIERS.id]: { optionIds: [TIERS.two] } },
  });
  using page = await openCake({ cake, search: `?design=${design}` });
  expect(page.option('Tiers', /^Two/).checked).toBe(true);
  expect(screen.getByRole('button', { name: 'One thing to settle first' })).toBeDefined();
  page.pick('Tiers', 'One');
  expect(screen.getByRole('button', { name: 'Add to cart' })).toBeDefined();
});

test('a link that was cut or made up opens the cake as it comes', async () => {
  using page = await openCake({ cake, search: '?design=%E0%A4~aaaaa1:nobody~aaaaa3:%25E0~:::&serves=0&readyBy=2026-02-31' });
  expect(page.option('Shape', 'Round').checked).toBe(true);
  expect(screen.getByRole('button', { name: 'Add to cart' })).toBeDefined();
});

test('guests in the address pick the size, and a size picked against them is what the address then says', async () => {
  using page = await openCake({ cake, search: '?serves=18' });
  expect(page.option('Size', /^Large/).checked).toBe(true);
  await page.pass(SETTLED_MS);
  expect(window.location.search).toBe('?serves=18');
  page.pick('Size', /^Small/);
  await page.pass(SETTLED_MS);
  const { search } = window.location;
  page[Symbol.dispose]();
  using again = await openCake({ cake, search });
  expect(again.option('Size', /^Small/).checked).toBe(true);
  expect(screen.getByLabelText<HTMLInputElement>('How many guests?').value).toBe('18');
});
