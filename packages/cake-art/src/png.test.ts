import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { drawCakePng } from './png.ts';
import { SAMPLE_DESIGNS } from './sample-designs.ts';

function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

const birthday = SAMPLE_DESIGNS['round-smooth-birthday'];
const hindi = SAMPLE_DESIGNS['square-smooth-hindi'];

describe('a PNG', () => {
  test.each([64, 320, 640])('is a square of %i pixels', (width) => {
    expect(birthday).toBeDefined();
    if (birthday !== undefined) expect(sizeOf(drawCakePng(birthday, width))).toEqual({ width, height: width });
  });

  test('is the same each time, and shows its words without any font of the machine', () => {
    const hash = (inscription: readonly string[]): string =>
      birthday === undefined
        ? ''
        : createHash('sha256')
            .update(drawCakePng({ ...birthday, inscription }, 200))
            .digest('hex');
    expect(hash(['Asha'])).toBe(hash(['Asha']));
    expect(hash(['Asha'])).not.toBe(hash(['Meera']));
    expect(hash(['आशा'])).not.toBe(hash(['मीरा']));
  });

  test('keeps to a sensible size', () => {
    expect(hindi).toBeDefined();
    if (hindi !== undefined) expect(sizeOf(drawCakePng(hindi, 100_000)).width).toBe(4096);
  });
});
