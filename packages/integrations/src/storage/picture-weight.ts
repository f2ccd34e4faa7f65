import type { Metadata } from 'sharp';

/** What a picture takes of memory while it is opened. */
export interface PictureWeight {
  readonly bytes: number;
  /** At most: a picture of this kind with so few pixels that this stays within bounds is within them whatever its shape. */
  readonly bytesPerPixel: number;
}

/** The formats that we take open in one of three ways; the figures were measured with libvips 8.18. */
export function weightOf(metadata: Metadata, upload: Uint8Array): PictureWeight {
  const { format } = metadata;
  if (format === 'jpeg') return jpegWeight(metadata, upload);
  if (format === 'png')
    return metadata.isProgressive ? whole(metadata, 1.2 * pixelBytes(metadata)) : inRows(metadata, pixelBytes(metadata));
  if (format === 'webp') return webpWeight(metadata, upload);
  // AVIF is unpacked whole, and copied from one form into the next.
  return whole(metadata, metadata.bitsPerSample === 8 ? 20 : 27);
}

const pixelBytes = ({ channels, depth }: Metadata): number => channels * (depth === 'uchar' ? 1 : 2);

function whole({ width, height }: Metadata, bytesPerPixel: number): PictureWeight {
  return { bytes: width * height * bytesPerPixel, bytesPerPixel };
}

/** Rows that are in memory at once while a picture passes through. */
const ROWS = 2_000;

function inRows({ width, height }: Metadata, bytesPerPixel: number): PictureWeight {
  return { bytes: width * Math.min(height, ROWS) * bytesPerPixel, bytesPerPixel };
}

/** No wider than twice the widest that is asked for, unless an eighth, the smallest there is, is still wider. */
function shrunk(metadata: Metadata, bytesPerPixel: number): PictureWeight {
  return inRows({ ...metadata, width: Math.min(metadata.width, Math.max(2_560, metadata.width / 8)) }, bytesPerPixel);
}

function webpWeight(metadata: Metadata, upload: Uint8Array): PictureWeight {
  const isLossless = Buffer.from(upload.buffer, upload.byteOffset, upload.byteLength).includes('VP8L', 0, 'latin1');
  if (isLossless) return whole(metadata, 4);
  // Its transparency alone is unpacked whole.
  return metadata.hasAlpha ? whole(metadata, 1.25) : shrunk(metadata, 3);
}

/** In several passes over the picture (as progressive ones are) all coefficients are held until the last has come. */
function jpegWeight(metadata: Metadata, upload: Uint8Array): PictureWeight {
  const { samplesPerPixel, hasManyScans } = readJpegFrame(upload);
  return hasManyScans ? whole(metadata, 2 * samplesPerPixel) : shrunk(metadata, pixelBytes(metadata));
}

const START_OF_SCAN = 0xda;
/** Start of frame, but for what only looks like one: tables (C4, CC) and a reserved one (C8). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isProgressiveFrame = (marker: number) => [0xc2, 0xc6, 0xca, 0xce].includes(marker);

interface JpegFrame {
  readonly samplesPerPixel: number;
  readonly hasManyScans: boolean;
}

/** A head that cannot be read counts as the heaviest there is. */
function readJpegFrame(bytes: Uint8Array): JpegFrame {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let components: readonly number[] = [];
  let isProgressive = false;
  for (let at = 2; at + 9 < bytes.length;) {
    const marker = bytes[at] === 0xff ? (bytes[at + 1] ?? 0) : 0;
    // Whatever lies between segments is passed over, as the decoder does.
    if (marker === 0 || marker === 0xff) at += 1;
    else if (marker === START_OF_SCAN) {
      const hasManyScans = isProgressive || (bytes[at + 4] ?? 0) < components.length;
      return components.length === 0 ? HEAVIEST_FRAME : { samplesPerPixel: samplesPerPixel(components), hasManyScans };
    } else {
      if (isFrame(marker)) {
        isProgressive = isProgressiveFrame(marker);
        components = Array.from({ length: bytes[at + 9] ?? 0 }, (_, each) => bytes[at + 11 + 3 * each] ?? 0x11);
      }
      at += 2 + view.getUint16(at + 2);
    }
  }
  return HEAVIEST_FRAME;
}

const HEAVIEST_FRAME: JpegFrame = { samplesPerPixel: 4, hasManyScans: true };

/** Each component says how finely it is sampled across and down, in one byte. */
function samplesPerPixel(components: readonly number[]): number {
  const across = components.map((sampling) => sampling >> 4);
  const down = components.map((sampling) => sampling & 15);
  const all = components.reduce((sum, _, each) => sum + (across[each] ?? 1) * (down[each] ?? 1), 0);
  return all / Math.max(1, Math.max(...across) * Math.max(...down));
}
