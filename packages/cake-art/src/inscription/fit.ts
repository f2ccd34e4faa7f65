import { measure } from './measure.ts';
import { scriptRuns } from './scripts.ts';

/** Room for words: how wide a line may be at a height, half to each side of the middle. */
export interface Room {
  /** Heights between which words may stand, top first. */
  readonly top: number;
  readonly bottom: number;
  readonly largest: number;
  halfWidth(upper: number, lower: number): number;
}

export interface FittedLine {
  readonly text: string;
  readonly size: number;
  /** Its baseline. */
  readonly y: number;
  readonly width: number;
}

const SMALLEST = 7;
const STEP = 0.94;
/** In parts of the type size. Devanagari carries vowels above and below its line, and wants more air. */
const LINE_HEIGHT = 0.98;
const TALL_LINE_HEIGHT = 1.2;
const ASCENT = 0.7;
const DESCENT = 0.24;
const OFFSETS = [0, -0.08, 0.08, -0.16, 0.16, -0.24, 0.24, -0.32, 0.32, -0.4];

/** The lines set at one size around one height, or undefined if one of them has no room. */
function tryAt(lines: readonly Measured[], size: number, middle: number, room: Room): FittedLine[] | undefined {
  const leading = lineHeight(lines) * size;
  const block = (lines.length - 1) * leading;
  const firstBaseline = middle - block / 2 + ((ASCENT - DESCENT) / 2) * size;
  const fitted: FittedLine[] = [];
  for (const [index, { text, width }] of lines.entries()) {
    const y = firstBaseline + index * leading;
    const upper = y - ASCENT * size;
    const lower = y + DESCENT * size;
    if (upper < room.top || lower > room.bottom || (width * size) / 2 > room.halfWidth(upper, lower)) return undefined;
    fitted.push({ text, size, y, width: width * size });
  }
  return fitted;
}

function lineHeight(lines: readonly Measured[]): number {
  return lines.some((line) => line.isTall) ? TALL_LINE_HEIGHT : LINE_HEIGHT;
}

interface Measured {
  readonly text: string;
  readonly width: number;
  readonly isTall: boolean;
}

function fitAsBroken(lines: readonly string[], room: Room): FittedLine[] {
  const measured = lines.map((text): Measured => ({
    text,
    width: measure(text),
    isTall: scriptRuns(text).some((run) => run.script === 'devanagari'),
  }));
  const height = room.bottom - room.top;
  const centre = (room.top + room.bottom) / 2;
  for (let size = room.largest; size > SMALLEST; size *= STEP) {
    for (const offset of OFFSETS) {
      const fitted = tryAt(measured, size, centre + offset * height, room);
      if (fitted !== undefined) return fitted;
    }
  }
  return shrunk(measured, room);
}

/** Nothing fits even in the smallest type: each line is squeezed into what the middle offers. */
function shrunk(lines: readonly Measured[], room: Room): FittedLine[] {
  const size = Math.min(SMALLEST, (room.bottom - room.top) / (lines.length * lineHeight(lines)));
  const top = (room.top + room.bottom) / 2 - ((lines.length - 1) * lineHeight(lines) * size) / 2;
  return lines.map(({ text, width }, index) => {
    const y = top + index * lineHeight(lines) * size;
    return { text, size, y, width: Math.min(width * size, room.halfWidth(y - ASCENT * size, y + DESCENT * size) * 2) };
  });
}

/** A line broken in `parts` about equal pieces at its spaces. */
function broken(line: string, parts: number): string[] {
  const words = line.split(/\s+/).filter((word) => word !== '');
  if (words.length < parts) return [line];
  const target = measure(line) / parts;
  const lines: string[] = [];
  for (const word of words) {
    const current = lines.at(-1);
    const isFull = current !== undefined && lines.length < parts && measure(current) + measure(word) / 2 > target;
    if (current === undefined || isFull) lines.push(word);
    else lines[lines.length - 1] = `${current} ${word}`;
  }
  return lines;
}

/** Below this size a line is hard to read in a small picture. */
const LEGIBLE = 34;

/** The lines as large as the room allows. Breaks stay where the customer made them, unless a new one makes small words clearly larger. */
export function fitLines(lines: readonly string[], room: Room): FittedLine[] {
  let best = fitAsBroken(lines, room);
  for (const parts of [2, 3]) {
    const size = best[0]?.size ?? 0;
    if (size >= LEGIBLE) return best;
    const longest = Math.max(...lines.map(measure));
    const rebroken = fitAsBroken(
      lines.flatMap((line) => (measure(line) > longest * 0.6 ? broken(line, parts) : [line])),
      room,
    );
    if ((rebroken[0]?.size ?? 0) > size * 1.2) best = rebroken;
  }
  return best;
}
