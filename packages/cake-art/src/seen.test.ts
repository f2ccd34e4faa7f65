import { Resvg } from '@resvg/resvg-js';
import { DRIPS, FROSTINGS, ICING_COLOURS, SPONGES, TOPPINGS, type CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { describe, expect, test } from 'vitest';
import { composeCake } from './compose-cake.ts';
import { stageFor } from './geometry/tiers.ts';
import { letterAsOutlines } from './inscription/letter-as-outlines.ts';

const SIDE = 160;
const PAPER_PER_PIXEL = 640 / SIDE;
/** Of 255: what an eye tells apart at a glance. */
const PLAIN_TO_SEE = 26;

function pixelsOf(design: CakeDesign): Uint8Array {
  const svg = composeCake(design, { decorative: true, idPrefix: 'x' }, letterAsOutlines);
  return new Resvg(svg, { fitTo: { mode: 'width', value: SIDE }, font: { loadSystemFonts: false }, background: '#fff' }).render().pixels;
}

interface Rgb {
  readonly y: number;
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** The second picture's pixels that plainly differ from the first's. */
function differing(a: Uint8Array, b: Uint8Array): Rgb[] {
  const found: Rgb[] = [];
  for (let at = 0; at < a.length; at += 4) {
    const gap = Math.max(...[0, 1, 2].map((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0))));
    if (gap > PLAIN_TO_SEE) found.push({ y: Math.floor(at / 4 / SIDE), red: b[at] ?? 0, green: b[at + 1] ?? 0, blue: b[at + 2] ?? 0 });
  }
  return found;
}

/** How many pixels plainly differ between each picture and the next. */
const stepsBetween = (pictures: readonly Uint8Array[]): number[] =>
  pictures.slice(1).map((picture, index) => differing(pictures[index] ?? picture, picture).length);

const THREE = ['vanilla', 'vanilla', 'vanilla'] as const;

function cake(design: Partial<CakeDesign> = {}): CakeDesign {
  return { shape: 'round', tiers: ['vanilla'], frosting: 'smooth', colour: 'ivory', toppings: [], candles: 0, inscription: [], ...design };
}

/** The rows of a picture that belong to each tier's top: from half a tier above its face to half a tier below. */
function tierBands(design: CakeDesign): { from: number; to: number }[] {
  return stageFor(design).tiers.map(({ topY, height, radius, tilt }) => ({
    from: (topY - Math.min(height * 0.45, radius * tilt)) / PAPER_PER_PIXEL,
    to: (topY + radius * tilt + height * 0.2) / PAPER_PER_PIXEL,
  }));
}

const BASES = (['white', 'ivory', 'chocolate'] as const).flatMap((colour) =>
  [0, 9].flatMap((candles) =>
    (['one tier', 'three tiers'] as const).map((tiers) => ({
      colour,
      candles,
      tiers,
      name: `${tiers} in ${colour} with ${candles} candles`,
    })),
  ),
);

describe.each(BASES)('on $name', ({ colour, candles, tiers }) => {
  const base = cake({
    colour,
    candles,
    tiers: tiers === 'one tier' ? ['vanilla'] : THREE,
    inscription: tiers === 'one tier' ? [] : ['Asha'],
  });

  test('every topping is seen on every tier, and none for another', () => {
    const bare = pixelsOf(base);
    const topped = TOPPINGS.map((topping) => [topping, pixelsOf({ ...base, toppings: [topping] })] as const);
    for (const [topping, picture] of topped) {
      const seen = differing(bare, picture);
      for (const [index, { from, to }] of tierBands(base).entries()) {
        expect(seen.filter(({ y }) => y >= from && y <= to).length, `${topping} on tier ${index + 1}`).toBeGreaterThan(5);
      }
    }
    for (const [index, [one, picture]] of topped.entries()) {
      for (const [other, another] of topped.slice(index + 1))
        expect(differing(picture, another).length, `${one} or ${other}`).toBeGreaterThan(20);
    }
  });

  test('a heavier cake is a larger one', () => {
    const sizes = [500, 1000, 2000, 3000, 5000].map((weightGrams) => pixelsOf({ ...base, weightGrams }));
    expect(Math.min(...stepsBetween(sizes))).toBeGreaterThan(40);
    const radii = [500, 1000, 2000, 3000, 5000].map((weightGrams) => stageFor({ ...base, weightGrams }).tiers[0]?.radius ?? 0);
    expect(radii).toEqual(radii.toSorted((a, b) => a - b));
    expect((radii[3] ?? 0) / (radii[0] ?? 1)).toBeGreaterThan(1.25);
  });

  test('a number stands as its digits, and each digit is another', () => {
    const pictures = ['', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '30', '03', '100'].map((candleNumber) =>
      pixelsOf({ ...base, ...(candleNumber && { candleNumber }) }),
    );
    for (const [index, picture] of pictures.entries()) {
      for (const another of pictures.slice(index + 1)) expect(differing(picture, another).length).toBeGreaterThan(4);
    }
  });

  test('a printed photo is seen', () => {
    expect(differing(pixelsOf(base), pixelsOf({ ...base, hasPhoto: true })).length).toBeGreaterThan(100);
  });

  test('every candle is one more', () => {
    const counts = [0, 1, 2, 3, 9, 10, 24, 25, 49, 50].map((each) => pixelsOf({ ...base, candles: each }));
    expect(Math.min(...stepsBetween(counts))).toBeGreaterThan(4);
  });

  test('every frosting and every icing is told from the others', () => {
    const looks = [
      FROSTINGS.map((frosting) => pixelsOf({ ...base, frosting })),
      ICING_COLOURS.map((each) => pixelsOf({ ...base, colour: each })),
      FROSTINGS.map((frosting) => pixelsOf({ ...base, frosting, toppings: ['nuts', 'coconut_flakes'] })),
    ];
    for (const pictures of looks) {
      for (const [index, picture] of pictures.entries()) {
        for (const another of pictures.slice(index + 1)) expect(picture).not.toEqual(another);
      }
    }
  });
});

/** Each of them and each other plainly tell apart. */
function expectAllToDiffer(pictures: readonly (readonly [string | number, Uint8Array])[], by: number): void {
  for (const [index, [one, picture]] of pictures.entries()) {
    for (const [other, another] of pictures.slice(index + 1)) {
      expect(differing(picture, another).length, `${one} or ${other}`).toBeGreaterThan(by);
    }
  }
}

const BOXES = [4, 6, 24].flatMap((cupcakes) =>
  (['ivory', 'chocolate'] as const).flatMap((colour) =>
    (['swirls', 'smooth'] as const).map((frosting) => ({ cupcakes, colour, frosting })),
  ),
);

describe.each(BOXES)('in a box of $cupcakes in $colour $frosting', (look) => {
  const base = cake(look);

  test('every topping is seen, and none for another', () => {
    const topped = TOPPINGS.map((topping) => [topping, pixelsOf({ ...base, toppings: [topping] })] as const);
    expectAllToDiffer([['none', pixelsOf(base)], ...topped], 20);
  });

  test('toppings stay when candles, words or a photo come', () => {
    for (const guest of [{ candles: 12 }, { candleNumber: '30' }, { hasPhoto: true }, { inscription: ['Happy Birthday'] }]) {
      const bare = pixelsOf({ ...base, ...guest });
      for (const topping of TOPPINGS) {
        const seen = differing(bare, pixelsOf({ ...base, ...guest, toppings: [topping] }));
        expect(seen.length, `${topping} beside ${Object.keys(guest).join()}`).toBeGreaterThan(8);
      }
    }
  });

  test('every frosting, icing and sponge is told from the others', () => {
    expectAllToDiffer(
      FROSTINGS.map((frosting) => [frosting, pixelsOf({ ...base, frosting })]),
      20,
    );
    expectAllToDiffer(
      DRIPS.map((drip) => [drip, pixelsOf({ ...base, frosting: 'drip', drip })]),
      20,
    );
    for (const pictures of [
      ICING_COLOURS.map((each) => pixelsOf({ ...base, colour: each })),
      SPONGES.map((sponge) => pixelsOf({ ...base, tiers: [sponge] })),
    ]) {
      for (const [index, picture] of pictures.entries()) {
        for (const another of pictures.slice(index + 1)) expect(picture).not.toEqual(another);
      }
    }
  });

  test('every candle is one more, and a number stands as its digits', () => {
    const counts = [0, 1, 2, 3, 9, 10, 24, 25, 49, 50].map((candles) => pixelsOf({ ...base, candles }));
    expect(Math.min(...stepsBetween(counts))).toBeGreaterThan(2);
    const numbers = ['', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '30', '03', '100'];
    expectAllToDiffer(
      numbers.map((candleNumber) => [candleNumber, pixelsOf({ ...base, ...(candleNumber && { candleNumber }) })]),
      1,
    );
  });

  test('words are seen on the lid, and a photo on each', () => {
    expectAllToDiffer(
      [
        ['plain', pixelsOf(base)],
        ['Asha', pixelsOf({ ...base, inscription: ['Asha'] })],
        ['Ravi', pixelsOf({ ...base, inscription: ['Ravi'] })],
        ['a photo', pixelsOf({ ...base, hasPhoto: true })],
      ],
      20,
    );
  });
});

test('every box holds another number', () => {
  expectAllToDiffer(
    [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 16, 24, 36].map((cupcakes) => [cupcakes, pixelsOf(cake({ cupcakes, frosting: 'swirls' }))]),
    40,
  );
});

test('a lunch box is seen', () => {
  expect(differing(pixelsOf(cake({ weightGrams: 200 })), pixelsOf(cake({ weightGrams: 200, isBento: true }))).length).toBeGreaterThan(400);
});

const WARMTH = {
  chocolate: ({ red, green, blue }: Rgb) => red > green && green > blue && red < 150,
  caramel: ({ red, green, blue }: Rgb) => red > green && green > blue && red - blue > 70 && red > 120,
  white_chocolate: ({ red, blue }: Rgb) => red > 200 && blue > 150,
  berry: ({ red, green, blue }: Rgb) => red > blue && blue > green,
};

test.each(DRIPS)('a %s drip has its own colour, whatever the icing under it', (drip) => {
  for (const colour of ICING_COLOURS) {
    for (const tiers of [['vanilla'], THREE] as const) {
      const dripped = differing(pixelsOf(cake({ colour, tiers })), pixelsOf(cake({ colour, tiers, frosting: 'drip', drip })));
      // A light glaze on light icing shows by its shadow alone.
      if (drip === 'white_chocolate' && dripped.length < 200) continue;
      const share = dripped.filter(WARMTH[drip]).length / dripped.length;
      expect(share, `${drip} on ${colour}`).toBeGreaterThan(0.6);
    }
  }
});

test('a chocolate drip is what is drawn where nothing is said', () => {
  expect(pixelsOf(cake({ frosting: 'drip', colour: 'mint' }))).toEqual(
    pixelsOf(cake({ frosting: 'drip', colour: 'mint', drip: 'chocolate' })),
  );
});

test('toppings stay when candles, words or a photo come', () => {
  const guests: Partial<CakeDesign>[] = [
    { candles: 12 },
    { candleNumber: '30' },
    { hasPhoto: true },
    { inscription: ['Happy Birthday', 'dear Grandmother'] },
    { candles: 24, inscription: ['Happy Birthday'], candleNumber: '7', hasPhoto: true },
  ];
  for (const frosting of ['smooth', 'swirls', 'drip'] as const) {
    for (const guest of guests) {
      const bare = pixelsOf(cake({ frosting, colour: 'mint', ...guest }));
      for (const topping of TOPPINGS) {
        const seen = differing(bare, pixelsOf(cake({ frosting, colour: 'mint', toppings: [topping], ...guest })));
        expect(seen.length, `${topping} on ${frosting} beside ${Object.keys(guest).join(' and ')}`).toBeGreaterThan(8);
      }
    }
  }
});
