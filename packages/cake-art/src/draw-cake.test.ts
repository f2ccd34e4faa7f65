import {
  CAKE_SHAPES,
  DRIPS,
  FROSTINGS,
  ICING_COLOURS,
  MAX_CUPCAKES,
  MAX_TIERS,
  SPONGES,
  TOPPINGS,
  type CakeDesign,
} from '@sweetspot/domain/customization/cake-design';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeDesign, drawCake, drawEmptyPlate } from './index.ts';
import { SAMPLE_DESIGNS } from './sample-designs.ts';

const LIMIT_BYTES = 30_000;

/** Any design a customization can give, and inscriptions that it should not. */
const anyDesign: fc.Arbitrary<CakeDesign> = fc.record(
  {
    shape: fc.constantFrom(...CAKE_SHAPES),
    tiers: fc.array(fc.constantFrom(...SPONGES), { minLength: 1, maxLength: MAX_TIERS }),
    frosting: fc.constantFrom(...FROSTINGS),
    colour: fc.constantFrom(...ICING_COLOURS),
    toppings: fc.subarray([...TOPPINGS]),
    candles: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 13, max: 500 })),
    inscription: fc.array(
      fc.oneof(
        fc.constantFrom(
          'Happy Birthday',
          'जन्मदिन मुबारक',
          '</text><script>alert(1)</script>',
          '"><img src=x onerror=alert(1)>',
          '&amp; <b>',
          '',
        ),
        fc.string({ maxLength: 40, unit: 'grapheme' }),
        fc.string({ maxLength: 40, unit: 'binary' }),
      ),
      { maxLength: 5 },
    ),
    drip: fc.constantFrom(...DRIPS),
    weightGrams: fc.integer({ min: 1, max: 100_000 }),
    candleNumber: fc.stringMatching(/^[0-9]{1,3}$/),
    hasPhoto: fc.boolean(),
    cupcakes: fc.integer({ min: 1, max: MAX_CUPCAKES }),
    isBento: fc.boolean(),
  },
  { requiredKeys: ['shape', 'tiers', 'frosting', 'colour', 'toppings', 'candles', 'inscription'] },
);

/** Walks the markup as an XML parser would; throws on the first thing such a parser would refuse. */
function assertWellFormed(svg: string): void {
  const open: string[] = [];
  const token = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z0-9-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let end = 0;
  for (let match = token.exec(svg); match !== null; match = token.exec(svg)) {
    end = token.lastIndex;
    const [, closing, name = '', attributes = '', selfClosing, text] = match;
    const names = [...attributes.matchAll(/([a-zA-Z0-9-]+)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size !== names.length) throw new Error(`an attribute stands twice in ${match[0]}`);
    if (/&(?!(amp|lt|gt|quot|#39);)/.test(attributes + (text ?? ''))) throw new Error(`a bare & in ${match[0]}`);
    if (text !== undefined) continue;
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else if (selfClosing !== '/') open.push(name);
  }
  if (end !== svg.length) throw new Error(`not markup: ${svg.slice(end, end + 60)}`);
  if (open.length > 0) throw new Error(`left open: ${open.join(', ')}`);
}

function idsOf(svg: string): string[] {
  return [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
}

describe('any design', () => {
  test('is drawn as sound, safe, bounded markup, the same each time', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const svg = drawCake(design);
        assertWellFormed(svg);
        expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
        expect(svg).not.toMatch(/<(script|img|foreignObject|image|style)|\son\w+="/i);
        expect(Buffer.byteLength(svg)).toBeLessThan(LIMIT_BYTES);
        expect(drawCake(structuredClone(design))).toBe(svg);
      }),
      { numRuns: 120, endOnFailure: true },
    );
  });

  test.each(CAKE_SHAPES)('keeps to its size with everything that can lie on four tiers of a %s', (shape) => {
    const everything: CakeDesign = {
      shape,
      tiers: ['pistachio', 'strawberry', 'strawberry', 'fruit'],
      frosting: 'drip',
      colour: 'raspberry',
      toppings: [...TOPPINGS],
      candles: 500,
      candleNumber: '386',
      inscription: ['Happy birthday', 'जन्मदिन मुबारक', '&amp; <b>'],
      hasPhoto: true,
      isBento: true,
    };
    for (const frosting of FROSTINGS)
      expect(Buffer.byteLength(drawCake({ ...everything, frosting })), `${shape} ${frosting}`).toBeLessThan(LIMIT_BYTES);
  });

  test('has ids that are unique, used, and its own', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const svg = drawCake(design);
        const ids = idsOf(svg);
        const used = new Set([...svg.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map(([, id = '']) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect([...used].filter((id) => !ids.includes(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('everything at once, on every shape and frosting, keeps to the size', () => {
  for (const shape of CAKE_SHAPES) {
    for (const frosting of FROSTINGS) {
      for (const count of [1, 2, 3, 4]) {
        const tiers = (['chocolate', 'red_velvet', 'mango', 'coffee'] as const).slice(0, count);
        const inscription = ['Happy Birthday dear', 'Grandmother Elizabeth', 'जन्मदिन की शुभकामनाएँ', 'of Kolhapur & more'];
        const svg = drawCake({
          shape,
          frosting,
          tiers,
          colour: 'lavender',
          toppings: TOPPINGS,
          candles: 50,
          inscription,
          drip: 'berry',
          weightGrams: 3000,
          candleNumber: '100',
          hasPhoto: true,
        });
        expect(Buffer.byteLength(svg), `${shape} ${frosting} ${count}`).toBeLessThan(LIMIT_BYTES);
      }
    }
  }
});

test('everything at once, in every box of cupcakes, keeps to the size', () => {
  for (const frosting of FROSTINGS) {
    for (const cupcakes of [1, 6, 12, 24, MAX_CUPCAKES]) {
      const svg = drawCake({
        ...PLAIN,
        frosting,
        cupcakes,
        toppings: TOPPINGS,
        candles: 60,
        inscription: ['Happy Birthday dear', 'Grandmother Elizabeth', 'जन्मदिन की शुभकामनाएँ', 'of Kolhapur & more'],
        drip: 'berry',
        candleNumber: '100',
        hasPhoto: true,
      });
      expect(Buffer.byteLength(svg), `${frosting} ${cupcakes}`).toBeLessThan(LIMIT_BYTES);
    }
  }
});

const PLAIN: CakeDesign = {
  shape: 'round',
  tiers: ['vanilla'],
  frosting: 'smooth',
  colour: 'ivory',
  toppings: [],
  candles: 0,
  inscription: [],
};

test('each choice shows', () => {
  const body = (design: CakeDesign): string => drawCake(design, { idPrefix: 'x', decorative: true });
  const differ = (designs: readonly CakeDesign[]): void => {
    expect(new Set(designs.map(body)).size).toBe(designs.length);
  };
  differ(CAKE_SHAPES.map((shape) => ({ ...PLAIN, shape })));
  differ(FROSTINGS.map((frosting) => ({ ...PLAIN, frosting })));
  differ(ICING_COLOURS.map((colour) => ({ ...PLAIN, colour })));
  differ([PLAIN, ...TOPPINGS.map((topping): CakeDesign => ({ ...PLAIN, toppings: [topping] }))]);
  differ([0, 1, 2, 5, 12].map((candles) => ({ ...PLAIN, candles })));
});

test('a topping stays where it lies when another is added, or a colour or candles change', () => {
  const paths = (design: CakeDesign): string[] =>
    [...drawCake(design).matchAll(/<path id="[^"]*" d="(M[^"]*)"\/>/g)].map(([, path = '']) => path);
  const strokes = (design: CakeDesign): string[] => paths(design).filter((path) => path.split('m').length > 5);
  const alone = strokes({ ...PLAIN, toppings: ['sprinkles'] });
  expect(alone).toHaveLength(6);
  for (const other of TOPPINGS.filter((topping) => topping !== 'sprinkles')) {
    const toppings = TOPPINGS.filter((topping) => topping === other || topping === 'sprinkles');
    expect(strokes({ ...PLAIN, toppings, colour: 'mint', candles: 3 })).toEqual(expect.arrayContaining(alone));
  }
});

describe('an inscription', () => {
  test('is text and nothing but text', () => {
    const svg = drawCake({ ...PLAIN, inscription: ['</text><script>alert("1")</script>'] });
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;');
    expect(svg).not.toContain('<script');
    assertWellFormed(svg);
  });

  test('leaves out what XML forbids', () => {
    const svg = drawCake({ ...PLAIN, inscription: ['A\u0000\u0008\uD800\uFFFEB'] });
    for (const forbidden of ['\u0000', '\u0008', '\uD800', '\uFFFE']) expect(svg).not.toContain(forbidden);
  });
});

describe('the frame', () => {
  test('says what is seen, in the words given or in plain English', () => {
    expect(drawCake({ ...PLAIN, colour: 'blush', inscription: ['Asha'] })).toContain(
      'aria-label="A round vanilla cake in blush with smooth icing, inscribed “Asha”."',
    );
    expect(drawCake(PLAIN, { description: 'एक केक "गोल"' })).toContain('role="img" aria-label="एक केक &quot;गोल&quot;"');
  });

  test('is silent where the words beside it say it all', () => {
    const svg = drawCake(PLAIN, { decorative: true });
    expect(svg).toContain('aria-hidden="true"');
    expect(svg).not.toContain('aria-label');
  });

  test('takes a size and a prefix', () => {
    const svg = drawCake(PLAIN, { size: 64, idPrefix: 'mine-' });
    expect(svg).toContain('width="64" height="64"');
    expect(idsOf(svg).every((id) => id.startsWith('mine-'))).toBe(true);
  });

  test('keeps two designs on one page apart', () => {
    const shared = idsOf(drawCake(PLAIN)).filter((id) => idsOf(drawCake({ ...PLAIN, colour: 'mint' })).includes(id));
    expect(shared).toEqual([]);
  });
});

test('a design is described in words', () => {
  const design: CakeDesign = {
    shape: 'oval',
    tiers: ['vanilla', 'red_velvet'],
    frosting: 'semi_naked',
    colour: 'white',
    toppings: ['nuts', 'fruits'],
    candles: 1,
    inscription: ['Asha', '& Ravi'],
  };
  expect(describeDesign(design)).toBe(
    'A two-tier oval vanilla and red velvet cake in white with a thin, semi-naked coat, topped with nuts and fruits, with 1 candle, inscribed “Asha & Ravi”.',
  );
  expect(describeDesign({ ...PLAIN, shape: 'oval' })).toMatch(/^An oval/);
});

test('a box of cupcakes is described as one, and a lunch box is told', () => {
  const six: CakeDesign = { ...PLAIN, cupcakes: 6, frosting: 'swirls', colour: 'blush', toppings: ['sprinkles'], candles: 2 };
  expect(describeDesign(six)).toBe('A box of six vanilla cupcakes in blush with piped swirls, topped with sprinkles, with 2 candles.');
  expect(describeDesign({ ...PLAIN, cupcakes: 24, inscription: ['Asha'] })).toBe(
    'A box of 24 vanilla cupcakes in ivory with smooth icing, with “Asha” inside the lid.',
  );
  expect(describeDesign({ ...PLAIN, cupcakes: 1 })).toMatch(/^A box of one vanilla cupcake in/);
  expect(describeDesign({ ...PLAIN, isBento: true })).toBe('A round vanilla cake in ivory with smooth icing, in a lunch box.');
});

describe('golden drawings', () => {
  const golden = (name: string): string => readFileSync(new URL(`../golden/${name}.svg`, import.meta.url), 'utf8').trimEnd();

  test.each(Object.entries(SAMPLE_DESIGNS))('%s has not changed', (name, design) => {
    expect(drawCake(design)).toBe(golden(name));
  });

  test('nor has the empty plate', () => {
    expect(drawEmptyPlate()).toBe(golden('empty-plate'));
  });
});

test('the empty plate is sound and small', () => {
  const svg = drawEmptyPlate({ description: 'Nothing here yet' });
  assertWellFormed(svg);
  expect(svg).toContain('aria-label="Nothing here yet"');
  expect(Buffer.byteLength(svg)).toBeLessThan(LIMIT_BYTES);
});
