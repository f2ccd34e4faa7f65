import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { MAX_CUPCAKES } from '@sweetspot/domain/customization/cake-design';
import { expect, test } from 'vitest';
import { MIDDLE } from '../geometry/tiers.ts';
import { drawCake } from '../index.ts';
import { layoutFor } from './layout.ts';

const PLAIN: CakeDesign = {
  shape: 'round',
  tiers: ['vanilla'],
  frosting: 'swirls',
  colour: 'ivory',
  toppings: [],
  candles: 0,
  inscription: [],
};

test('a box of any number holds so many cupcakes, each drawn once on a place of its own inside it', () => {
  for (let cupcakes = 1; cupcakes <= MAX_CUPCAKES; cupcakes++) {
    const { box, places } = layoutFor(cupcakes, false);
    expect(places).toHaveLength(cupcakes);
    const drawn = [...drawCake({ ...PLAIN, cupcakes }).matchAll(/<use href="#[^"]+" x="(\d+)" y="(\d+)"\/>/g)].map(
      ([, x, y]) => `${x} ${y}`,
    );
    const at = places.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
    expect(drawn.filter((place) => at.includes(place)).toSorted()).toEqual([...new Set(at)].toSorted());
    expect(new Set(at).size).toBe(cupcakes);
    for (const { x, y } of places) {
      expect(Math.abs(x - MIDDLE)).toBeLessThan(box.frontWidth / 2);
      expect(y > box.floorBack && y < box.floorFront).toBe(true);
    }
  }
});

test.each([
  [6, 3],
  [12, 4],
  [24, 6],
])('a box of %i has %i in its front row', (cupcakes, inRow) => {
  const { places } = layoutFor(cupcakes, false);
  expect(places.filter(({ row }) => row === places.at(-1)?.row)).toHaveLength(inRow);
});

test('the lid keeps room for words, on the paper and above what stands and burns in the box', () => {
  for (let cupcakes = 1; cupcakes <= MAX_CUPCAKES; cupcakes++) {
    for (const isLit of [false, true]) {
      const { box, lid } = layoutFor(cupcakes, isLit);
      expect(lid.bottom - lid.top).toBeGreaterThan(90);
      expect(box.lidTop > 12 && box.floorFront < 620).toBe(true);
    }
  }
});
