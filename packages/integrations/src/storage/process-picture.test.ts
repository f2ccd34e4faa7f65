import { crc32, deflateSync } from 'node:zlib';
import { PICTURE_LIMIT_BYTES } from '@sweetspot/domain/uploads/picture-limits';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { processPicture } from './process-picture.ts';

/** A picture with a red left half, so that turning it shows. */
function photo(width = 800, height = 600) {
  const left = { create: { width: Math.floor(width / 2), height, channels: 3 as const, background: '#d01040' } };
  return sharp({ create: { width, height, channels: 3, background: '#f5e6c8' } }).composite([{ input: left, left: 0, top: 0 }]);
}

const fileType = { code: 'FILE_TYPE', data: { accepted: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] } };
const tooManyPixels = {
  code: 'PICTURE_TOO_MANY_PIXELS',
  data: { width: 30_000, height: 30_000, limitPixels: 50_000_000, isForItsKind: false },
};
const fileTooLarge = { code: 'FILE_TOO_LARGE', data: { limitBytes: PICTURE_LIMIT_BYTES } };

describe('a good upload', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('in %s becomes WebP in three widths and one JPEG', async (format) => {
    // Least effort: AVIF takes seconds to make and is as good to read.
    const upload = photo(1600, 1200).toFormat(format, format === 'avif' ? { effort: 0 } : {});
    const picture = await processPicture(await upload.toBuffer());
    expect(picture).toMatchObject({ width: 1600, height: 1200 });
    expect(picture.variants.map(({ key, width, height }) => [key, width, height])).toEqual([
      [`${picture.hash}/320.webp`, 320, 240],
      [`${picture.hash}/640.webp`, 640, 480],
      [`${picture.hash}/1280.webp`, 1280, 960],
      [`${picture.hash}/1280.jpg`, 1280, 960],
    ]);
    const formats = await Promise.all(picture.variants.map(async ({ bytes }) => (await sharp(bytes).metadata()).format));
    expect(formats).toEqual(['webp', 'webp', 'webp', 'jpeg']);
  });

  it('is never blown up', async () => {
    const { variants } = await processPicture(await photo(400, 300).png().toBuffer());
    expect(variants.map(({ width, contentType }) => `${width} ${contentType}`)).toEqual([
      '320 image/webp',
      '400 image/webp',
      '400 image/jpeg',
    ]);
  });

  it('has the same name when it comes again, and another when it differs', async () => {
    const [first, again, other] = await Promise.all(
      [photo(), photo(), photo(820)].map(async (picture) => processPicture(await picture.jpeg().toBuffer())),
    );
    expect(again?.hash).toBe(first?.hash);
    expect(other?.hash).not.toBe(first?.hash);
  });

  it('stands upright, whatever way the camera was held', async () => {
    const sideways = await photo().jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const picture = await processPicture(sideways);
    expect(picture).toMatchObject({ width: 600, height: 800 });
    const jpeg = picture.variants.at(-1)?.bytes;
    const corner = await sharp(jpeg).extract({ left: 500, top: 20, width: 1, height: 1 }).raw().toBuffer();
    expect(corner[0]).toBeGreaterThan(190);
    expect(corner[1]).toBeLessThan(40);
  });
});

describe('what came along with an upload', () => {
  const secret = 'Riverside Lane 7';

  it('is gone: position, camera, comments', async () => {
    const gps = { GPSLatitudeRef: 'N', GPSLatitude: '16/1 42/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '74/1 14/1 0/1' };
    const tagged = await photo()
      .withExif({ IFD0: { ImageDescription: secret, Model: 'Camera 9' }, IFD3: gps })
      .jpeg()
      .toBuffer();
    expect(tagged.includes(secret)).toBe(true);
    expect((await sharp(tagged).metadata()).exif).toBeDefined();
    for (const { bytes } of (await processPicture(tagged)).variants) {
      const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, icc }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, icc: undefined });
      expect(Buffer.from(bytes).includes('Camera 9')).toBe(false);
    }
  });

  it('is gone: a web page or an archive hidden behind the picture', async () => {
    const polyglot = Buffer.concat([await photo().jpeg().toBuffer(), Buffer.from('<script>alert(1)</script>PK\x03\x04')]);
    for (const { bytes } of (await processPicture(polyglot)).variants) {
      expect(Buffer.from(bytes).includes('<script>')).toBe(false);
      expect(Buffer.from(bytes).includes('PK\x03\x04')).toBe(false);
    }
  });
});

describe('refused as no picture we take', () => {
  it.each([
    ['nothing', ''],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['SVG behind a JPEG name only', '\xff<svg/>'],
    ['a web page', '<!doctype html><p>hello'],
    ['GIF', 'GIF89a\x01\0\x01\0\0\0\0;'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
  ])('%s', async (_, content) => {
    await expect(processPicture(Buffer.from(content, 'latin1'))).rejects.toMatchObject(fileType);
  });

  it.each([
    ['a JPEG head and nothing more', '\xff\xd8\xff\xe0'],
    ['a PNG head and noise', '\x89PNG\r\n\x1a\nnoise noise noise'],
  ])('as damaged: %s', async (_, content) => {
    await expect(processPicture(Buffer.from(content, 'latin1'))).rejects.toMatchObject({ code: 'PICTURE_DAMAGED' });
  });

  it.each(['jpeg', 'png', 'webp'] as const)('as damaged: a torn %s', async (format) => {
    const whole = await photo().toFormat(format).toBuffer();
    await expect(processPicture(whole.subarray(0, Math.floor(whole.length / 2)))).rejects.toMatchObject({ code: 'PICTURE_DAMAGED' });
  });
});

describe('refused as too large', () => {
  it('more bytes than the limit, before they are looked at', async () => {
    await expect(processPicture(new Uint8Array(PICTURE_LIMIT_BYTES + 1))).rejects.toMatchObject(fileTooLarge);
  });

  it('a small file that unpacks to 900 million pixels, without unpacking it', async () => {
    const bomb = hugePng(30_000, 30_000);
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    await expect(processPicture(bomb)).rejects.toMatchObject(tooManyPixels);
    // Who unpacked this one would find it torn.
    await expect(processPicture(bomb.subarray(0, 1_000))).rejects.toMatchObject(tooManyPixels);
  });
});

it.each([
  ['a progressive JPEG', (picture: Sharp) => picture.jpeg({ progressive: true }), 34_952_533],
  ['an interlaced PNG', (picture: Sharp) => picture.png({ progressive: true }), 29_127_111],
  ['a lossless WebP', (picture: Sharp) => picture.webp({ lossless: true, effort: 0 }), 26_214_400],
])('%s, which opens only as a whole, is refused at fewer pixels, saying that its kind is why', async (_, save, limitPixels) => {
  const upload = await save(sharp({ create: { width: 8_000, height: 6_000, channels: 3, background: '#f5e6c8' } })).toBuffer();
  await expect(processPicture(upload)).rejects.toMatchObject({
    code: 'PICTURE_TOO_MANY_PIXELS',
    data: { width: 8_000, height: 6_000, limitPixels, isForItsKind: true },
  });
});

function hugePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('refused for its shape', () => {
  const strip = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#f5e6c8' } })
      .png()
      .toBuffer();

  it.each([
    [60_000, 1],
    [1, 60_000],
    [2_100, 100],
  ])('%i × %i pixels, saying how many and how long it may be', async (width, height) => {
    await expect(processPicture(await strip(width, height))).rejects.toMatchObject({
      code: 'PICTURE_TOO_THIN',
      data: { width, height, most: 20 },
    });
  });

  it('more than WebP can be high at the width that we show', async () => {
    await expect(processPicture(await strip(1_300, 16_900))).rejects.toMatchObject({
      code: 'PICTURE_TOO_THIN',
      data: { width: 1_300, height: 16_900, most: 12 },
    });
    await expect(processPicture(await strip(1_300, 15_600))).resolves.toMatchObject({ width: 1_300, height: 15_600 });
  });

  it('but a panorama is taken', async () => {
    await expect(processPicture(await strip(2_000, 100))).resolves.toMatchObject({ width: 2_000, height: 100 });
  });
});
