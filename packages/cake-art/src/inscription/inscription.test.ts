import { CAKE_SHAPES, FROSTINGS, type CakeDesign } from '@sweetspot/domain/customization/cake-design';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FROSTING_STYLES } from '../frosting/frosting-styles.ts';
import { Face } from '../geometry/face.ts';
import { OUTLINES, scaled } from '../geometry/outline.ts';
import { stageFor } from '../geometry/tiers.ts';
import { fitLines, type Room } from './fit.ts';
import { placeInscription } from './inscription.ts';
import { measure } from './measure.ts';
import { scriptRuns } from './scripts.ts';
import { shapedWidth } from './shape-text.ts';

function shaped(text: string): number {
  return scriptRuns(text).reduce((sum, run) => sum + (shapedWidth(run.text, run.script) ?? 0), 0);
}

describe('the width tables', () => {
  test.each([
    'Happy Birthday',
    'Congratulations Priya & Ravi!',
    'Zoë, 30th — ₹500',
    'जन्मदिन मुबारक',
    'शुभ विवाह',
    'जन्मदिन की हार्दिक शुभकामनाएँ',
    'क्षत्रिय ज्ञान श्री',
    'प्रिय कृष्णा को',
    'Happy जन्मदिन',
  ])('agree with HarfBuzz on “%s”', (text) => {
    const width = shaped(text);
    expect(Math.abs(measure(text) - width) / width).toBeLessThan(0.05);
  });
});

const ROOM: Room = { top: -60, bottom: 60, largest: 80, halfWidth: (upper, lower) => 150 - Math.max(Math.abs(upper), Math.abs(lower)) };

describe('fitting', () => {
  test('keeps the breaks of the customer while the words stay large', () => {
    expect(fitLines(['Happy', 'Birthday'], ROOM).map((line) => line.text)).toEqual(['Happy', 'Birthday']);
  });

  test('breaks a long line rather than making it too small to read', () => {
    const fitted = fitLines(['To the best grandmother in all of Kolhapur'], ROOM);
    expect(fitted.length).toBeGreaterThan(1);
    expect(fitted.map((line) => line.text).join(' ')).toBe('To the best grandmother in all of Kolhapur');
  });

  test('never lets a line leave its room', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 6 }), (lines) => {
        for (const { y, size, width } of fitLines(lines, ROOM)) {
          expect(width / 2).toBeLessThanOrEqual(ROOM.halfWidth(y - size * 0.7, y + size * 0.24) + 1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('by the tables, no line on any face is wider than the face where it lies', () => {
  const words = ['Happy Birthday', 'dearest Grandmother Elizabeth', 'जन्मदिन मुबारक'];
  for (const shape of CAKE_SHAPES) {
    for (const frosting of FROSTINGS) {
      const design: CakeDesign = { shape, tiers: ['vanilla'], frosting, colour: 'ivory', toppings: [], candles: 0, inscription: words };
      const stage = stageFor(design);
      const face = new Face(scaled(OUTLINES[shape], stage.tiers[0]?.radius ?? 0));
      const placed = placeInscription(design, stage, FROSTING_STYLES[frosting]);
      expect(placed?.lines.length).toBeGreaterThan(0);
      for (const line of placed?.lines ?? []) {
        expect(line.width).toBeCloseTo(measure(line.text) * line.size, 3);
        expect(line.width / 2).toBeLessThan(face.halfWidthAt(line.y * 1.18));
      }
    }
  }
});

test('a text that nobody could pipe is cut to what a picture can show', () => {
  const design: CakeDesign = {
    shape: 'round',
    tiers: ['vanilla'],
    frosting: 'smooth',
    colour: 'ivory',
    toppings: [],
    candles: 0,
    inscription: Array.from({ length: 40 }, () => 'x'.repeat(10_000)),
  };
  const placed = placeInscription(design, stageFor(design), FROSTING_STYLES.smooth);
  expect(placed?.lines.length).toBeLessThanOrEqual(6);
  expect(placed?.lines.every((line) => line.text.length <= 60)).toBe(true);
});
