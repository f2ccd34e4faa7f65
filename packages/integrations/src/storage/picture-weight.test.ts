import sharp, { type Metadata } from 'sharp';
import { describe, expect, it } from 'vitest';
import { weightOf } from './picture-weight.ts';

const SIZE = { width: 8000, height: 6000 };
const PIXELS = SIZE.width * SIZE.height;
const photo = sharp({ create: { width: 64, height: 48, channels: 3, background: '#d01040' } });

/** What the file would weigh if it were of 48 megapixels, in bytes of each of them. */
async function perPixel(file: Buffer, size = SIZE): Promise<number> {
  return weightOf({ ...(await sharp(file).metadata()), ...size }, file).bytes / (size.width * size.height);
}

describe('what must be unpacked whole weighs as much as all of its pixels', () => {
  it.each([
    ['a progressive JPEG: its coefficients', photo.clone().jpeg({ progressive: true }), 3],
    ['one that keeps all of its colours', photo.clone().jpeg({ progressive: true, chromaSubsampling: '4:4:4' }), 6],
    ['an interlaced PNG', photo.clone().png({ progressive: true }), 3.6],
    ['a lossless WebP', photo.clone().webp({ lossless: true }), 4],
    ['an AVIF', photo.clone().avif({ effort: 0 }), 20],
  ])('%s', async (_, made, expected) => {
    expect(await perPixel(await made.toBuffer())).toBeCloseTo(expected);
  });

  it('a JPEG that brings its colours one after the other, though it calls itself plain', () => {
    // Start of frame: three components, the first sampled twice each way. Start of scan: one of them.
    const frame = [0xff, 0xc0, 0, 17, 8, 0x17, 0x70, 0x1f, 0x40, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
    const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0, 0];
    const metadata = { ...SIZE, format: 'jpeg', channels: 3, depth: 'uchar', isProgressive: false } as Metadata;
    const separate = Uint8Array.from([0xff, 0xd8, ...frame, ...scan]);
    expect(weightOf(metadata, separate).bytes / PIXELS).toBe(3);
    const together = separate.with(2 + frame.length + 4, 3);
    expect(weightOf(metadata, together).bytes / PIXELS).toBeLessThan(0.5);
    const headless = Uint8Array.from([0xff, 0xd8, ...scan]);
    expect(weightOf(metadata, headless).bytes / PIXELS).toBe(8);
  });
});

describe('what passes through in rows, or is opened smaller, weighs less than its pixels', () => {
  it.each([
    ['a plain JPEG', photo.clone().jpeg()],
    ['a plain WebP', photo.clone().webp()],
    ['a plain PNG', photo.clone().png()],
    ['a WebP that can be seen through', photo.clone().ensureAlpha(0.5).webp()],
  ])('%s', async (_, made) => {
    expect(await perPixel(await made.toBuffer())).toBeLessThan(1.5);
  });

  it('but a low and very wide PNG, which is nothing but its rows, weighs as much', async () => {
    expect(await perPixel(await photo.clone().png().toBuffer(), { width: 30_000, height: 1_600 })).toBe(3);
  });
});
