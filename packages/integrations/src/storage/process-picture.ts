import { createHash } from 'node:crypto';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { PICTURE_LIMIT_BYTES, PICTURE_TYPES } from '@sweetspot/domain/uploads/picture-limits';
import { PICTURE_WIDTHS } from '@sweetspot/domain/uploads/picture-widths';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { PALETTE } from '../palette.ts';
import type { PictureContentType } from './picture-storage.ts';
import { weightOf } from './picture-weight.ts';
import { createWeighing } from './weighing.ts';

/** Twice a good phone camera; a file that unpacks to more is a bomb or a mistake. */
const LIMIT_PIXELS = 50_000_000;
/** What pictures that are opened at the same time take together. */
const BUDGET_BYTES = 100 * 1024 * 1024;
const weigh = createWeighing(BUDGET_BYTES);
/** While the largest variant is drawn. */
const DRAWN_BYTES_PER_PIXEL = 12;
/** No camera's panorama is longer for its height; scaled down, a longer one would be a line. */
const MOST_TIMES_AS_LONG = 20;
/** As high as WebP can be at the widest that is shown. */
const TALLEST_TIMES_AS_HIGH = 12;
// What was decoded is not asked for again, and each picture has one thread: many at once would be many times its memory.
sharp.cache(false);
sharp.concurrency(1);

export interface ProcessedPicture {
  /** Names the content: equal pictures share it, and it is the first part of every variant's key. */
  readonly hash: string;
  /** Of the picture the right way up, before it was scaled. */
  readonly width: number;
  readonly height: number;
  /** WebP from narrow to wide, then one JPEG for whoever cannot read WebP. Never wider than the picture itself. */
  readonly variants: readonly PictureVariant[];
}

export interface PictureVariant {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  readonly contentType: PictureContentType;
  readonly bytes: Uint8Array;
}

/**
 * Makes an upload safe to serve: judged by its bytes, drawn anew, turned upright, and left without anything that came
 * along (position, camera, comments, hidden files). Throws the refusal that is true of
 * it: FILE_TYPE, FILE_TOO_LARGE, PICTURE_TOO_MANY_PIXELS, PICTURE_TOO_THIN, PICTURE_DAMAGED or PICTURE_ANIMATED.
 */
export async function processPicture(upload: Uint8Array): Promise<ProcessedPicture> {
  if (upload.byteLength > PICTURE_LIMIT_BYTES) throw tooLarge();
  const format = sniffFormat(upload);
  if (!format) throw wrongType();
  try {
    return await drawAnew(upload, format);
  } catch (error) {
    if (error instanceof AppError) throw error;
    // Any other failure is libvips refusing to decode: a torn or forged file, which is the sender's matter.
    throw new AppError('PICTURE_DAMAGED');
  }
}

async function drawAnew(upload: Uint8Array, format: string): Promise<ProcessedPicture> {
  const metadata = await sharp(upload, { limitInputPixels: false }).metadata();
  if (metadata.format !== format) throw wrongType();
  const { width: rawWidth, height: rawHeight } = metadata;
  if (rawWidth * rawHeight > LIMIT_PIXELS) throw tooManyPixels(metadata, LIMIT_PIXELS);
  if (Math.max(rawWidth, rawHeight) > MOST_TIMES_AS_LONG * Math.min(rawWidth, rawHeight))
    throw new AppError('PICTURE_TOO_THIN', { width: rawWidth, height: rawHeight, most: MOST_TIMES_AS_LONG });
  if ((metadata.pages ?? 1) > 1) throw new AppError('PICTURE_ANIMATED');
  const { width, height } = metadata.autoOrient;
  if (height > TALLEST_TIMES_AS_HIGH * width) throw new AppError('PICTURE_TOO_THIN', { width, height, most: TALLEST_TIMES_AS_HIGH });
  const { bytes, bytesPerPixel } = weightOf(metadata, upload);
  if (bytes > BUDGET_BYTES) throw tooManyPixels(metadata, Math.floor(BUDGET_BYTES / bytesPerPixel));

  const widest = Math.min(Math.max(...PICTURE_WIDTHS), width);
  const drawnBytes = widest * Math.ceil((widest * height) / width) * DRAWN_BYTES_PER_PIXEL;
  const drawn = await weigh(bytes + drawnBytes, () => drawAll(upload, width));

  const hash = drawn
    .reduce((sum, { bytes }) => sum.update(bytes), createHash('sha256'))
    .digest('hex')
    .slice(0, 40);
  const variants = drawn.map(({ ending, ...variant }) => ({ ...variant, key: `${hash}/${variant.width}.${ending}` }));
  return { hash, width, height, variants };
}

/** A drawing of our own, as light as a list of them needs; with less of its transparency its soft shadow would show steps. */
export async function encodeWebp(png: Uint8Array): Promise<Uint8Array> {
  return sharp(png).webp({ quality: 72, alphaQuality: 80 }).toBuffer();
}

/** Opened once, and only as large as the largest that is wanted; the rest is made of that. */
async function drawAll(upload: Uint8Array, width: number) {
  const widths = [...new Set(PICTURE_WIDTHS.map((wanted) => Math.min(wanted, width)))];
  const opened = await sharp(upload, { limitInputPixels: LIMIT_PIXELS })
    .autoOrient()
    .resize(widths.at(-1))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const picture = sharp(opened.data, { raw: opened.info });
  const drawn = [];
  for (const wanted of widths) drawn.push(await draw(picture.clone().resize(wanted).webp({ quality: 78 }), 'webp'));
  drawn.push(await draw(picture.clone().flatten({ background: PALETTE.surface }).jpeg({ quality: 82, mozjpeg: true }), 'jpg'));
  return drawn;
}

async function draw(picture: Sharp, ending: 'webp' | 'jpg') {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  const contentType: PictureContentType = ending === 'webp' ? 'image/webp' : 'image/jpeg';
  return { bytes: data, width: info.width, height: info.height, contentType, ending };
}

/** The decoder's name for what the first bytes say, for the four formats we take. */
function sniffFormat(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'heif' | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  return head.slice(4, 12) === 'ftypavif' ? 'heif' : null;
}

function tooManyPixels({ width, height }: Metadata, limitPixels: number): AppError {
  return new AppError('PICTURE_TOO_MANY_PIXELS', { width, height, limitPixels, isForItsKind: limitPixels < LIMIT_PIXELS });
}

function wrongType(): AppError {
  return new AppError('FILE_TYPE', { accepted: PICTURE_TYPES });
}

function tooLarge(): AppError {
  return new AppError('FILE_TOO_LARGE', { limitBytes: PICTURE_LIMIT_BYTES });
}
