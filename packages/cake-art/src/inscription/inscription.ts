import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { contrast, mix } from '../colour.ts';
import type { FrostingStyle } from '../frosting/frosting.ts';
import { bendAlong, BENDING_SHAPES, frontOf, matrix, type Axes } from '../geometry/axes.ts';
import { Face } from '../geometry/face.ts';
import { OUTLINES, scaled } from '../geometry/outline.ts';
import { MIDDLE, type ScreenPoint, type Stage, type Tier } from '../geometry/tiers.ts';
import { ICINGS, SHADOW } from '../palette.ts';
import { factor, n, type Definitions } from '../svg.ts';
import { fitLines, type FittedLine, type Room } from './fit.ts';

/** One line to be piped, around x = 0; `bend` is how far its middle hangs below its ends. */
export interface LetteringLine extends FittedLine {
  readonly bend: number;
}

/** How words become marks on paper: live text in a page, outlines in a PNG. */
export type Lettering = (lines: readonly LetteringLine[], definitions: Definitions) => string;

interface Plaque {
  readonly width: number;
  readonly height: number;
  readonly bend: number;
  readonly fill: string;
  readonly edge: string;
}

export interface PlacedInscription {
  readonly lines: readonly LetteringLine[];
  readonly transform: string;
  readonly colour: string;
  readonly plaque?: Plaque | undefined;
  /** Would something drawn there stand in the words' way? Heights above the place count. */
  crowds(place: ScreenPoint, reach: number, height: number): boolean;
}

interface Task {
  readonly design: CakeDesign;
  readonly stage: Stage;
  readonly style: FrostingStyle;
  readonly tier: Tier;
  readonly words: readonly string[];
}

/** A picture can show only so much, however long a text it is given. */
const MOST_LINES = 6;
const MOST_CHARACTERS = 60;

export function legibleLines(inscription: readonly string[]): string[] {
  const lines = inscription.map((line) => line.replace(/[\s\p{Cc}]+/gu, ' ').trim()).filter((line) => line !== '');
  return lines.slice(0, MOST_LINES).map((line) => {
    const characters = Array.from(line.slice(0, MOST_CHARACTERS * 4));
    return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…` : line;
  });
}

/** Letters lie on the face, but stand a little taller than the tilt allows: words are there to be read. */
const LETTER_LIFT = 1.18;

function placeOnFace({ design, stage, style, tier, words }: Task): PlacedInscription {
  const face = new Face(scaled(OUTLINES[design.shape], tier.radius));
  const { back, front } = face.extent;
  const margin = style.rimWidth(tier) + tier.radius * (design.toppings.length > 0 || design.candles > 0 ? 0.12 : 0.05);
  const room: Room = {
    top: (back + margin) / LETTER_LIFT,
    bottom: (front - margin) / LETTER_LIFT,
    largest: tier.radius * 0.4,
    halfWidth: (upper, lower) => {
      const widths = [upper * LETTER_LIFT - margin * 0.5, upper * LETTER_LIFT, lower * LETTER_LIFT, lower * LETTER_LIFT + margin * 0.5].map(
        (z) => face.halfWidthAt(z),
      );
      return Math.min(...widths) - margin * 0.8;
    },
  };
  const bends = BENDING_SHAPES.has(design.shape);
  const lines = fitLines(words, room).map((line) => ({ ...line, bend: bends ? (line.width / tier.radius) ** 2 * (2 + line.y * 0.05) : 0 }));
  const cos = Math.cos(stage.turn);
  const sin = Math.sin(stage.turn);
  const axes: Axes = { a: cos, b: sin * tier.tilt, c: -sin * LETTER_LIFT * 0.5, d: cos * tier.tilt * LETTER_LIFT, e: MIDDLE, f: tier.topY };
  return { lines, transform: matrix(axes), colour: ICINGS[design.colour].piping, crowds: crowding(lines, axes) };
}

function crowding(lines: readonly LetteringLine[], { a, b, c, d, e, f }: Axes): PlacedInscription['crowds'] {
  return (place, reach, height) =>
    lines.some(({ y, width, size }) => {
      const lineX = e + c * y;
      const along = (place.x - lineX) / a;
      const top = f + d * (y - size * 0.78) + b * along;
      const bottom = f + d * (y + size * 0.3) + b * along;
      return Math.abs(along) < width / 2 + size * 0.12 + reach && place.y + reach * 0.6 > top && place.y - height < bottom;
    });
}

const CHOCOLATE_PLAQUE = { fill: '#5a3423', edge: '#8a5a40', colour: '#fff3df' };
const CREAM_PLAQUE = { fill: '#fff4df', edge: '#d9b98c', colour: '#6b2136' };

/** A tiered cake's faces are small, and a photo takes a whole one: words then stand on a plaque at the front of the widest tier. */
function placeOnPlaque({ design, stage, tier, words }: Task): PlacedInscription {
  const height = tier.height * 0.76;
  const widest = tier.radius * (BENDING_SHAPES.has(design.shape) ? 0.62 : 0.6);
  const room: Room = { top: -height / 2 + 4, bottom: height / 2 - 4, largest: height * 0.52, halfWidth: () => widest };
  const fitted = fitLines(words, room);
  const width = Math.max(...fitted.map((line) => line.width)) + 34;
  const bend = bendAlong(design, tier, width);
  const lines = fitted.map((line) => ({ ...line, bend: bend * (line.width / width) ** 2 }));
  const look = contrast(CREAM_PLAQUE.fill, ICINGS[design.colour].mid) > 1.9 ? CREAM_PLAQUE : CHOCOLATE_PLAQUE;
  const axes = frontOf(design, stage, tier);
  return {
    lines,
    transform: matrix(axes),
    colour: look.colour,
    plaque: { width, height, bend, fill: look.fill, edge: look.edge },
    crowds: crowding(lines, axes),
  };
}

export function placeInscription(design: CakeDesign, stage: Stage, style: FrostingStyle): PlacedInscription | undefined {
  const words = legibleLines(design.inscription);
  const tier = stage.tiers[0];
  if (words.length === 0 || tier === undefined) return undefined;
  const task = { design, stage, style, tier, words };
  return stage.tiers.length === 1 && design.hasPhoto !== true ? placeOnFace(task) : placeOnPlaque(task);
}

function drawPlaque({ width, height, bend, fill, edge }: Plaque, isTerse: boolean): string {
  const half = width / 2;
  const shape = (inset: number): string => {
    const x = half - inset;
    const y = height / 2 - inset;
    return `M${n(-x)} ${n(-y - bend)}Q0 ${n(-y + bend)} ${n(x)} ${n(-y - bend)}V${n(y - bend)}Q0 ${n(y + bend)} ${n(-x)} ${n(y - bend)}Z`;
  };
  const body = `<path d="${shape(8)}" fill="${fill}" stroke="${fill}" stroke-width="16" stroke-linejoin="round"/>`;
  if (isTerse) return body;
  return [
    `<path d="${shape(8)}" transform="translate(4 6)" fill="${SHADOW}" stroke="${SHADOW}" stroke-width="16" stroke-linejoin="round" opacity=".28"/>`,
    `<path d="${shape(8)}" fill="${mix(fill, SHADOW, 0.3)}" stroke="${mix(fill, SHADOW, 0.3)}" stroke-width="16" stroke-linejoin="round" transform="translate(1.2 2)"/>`,
    body,
    `<path d="${shape(4)}" fill="none" stroke="${edge}" stroke-width="2.4" stroke-linejoin="round" stroke-dasharray=".1 6.5" stroke-linecap="round"/>`,
  ].join('');
}

/** Piped words: a shadow on the icing, the cord of cream, and the light along its top. */
export function drawInscription(definitions: Definitions, placed: PlacedInscription | undefined, lettering: Lettering): string {
  if (placed === undefined) return '';
  const size = placed.lines[0]?.size ?? 0;
  const words = definitions.symbol('words', () => lettering(placed.lines, definitions));
  const layer = (fill: string, more: string): string => `<use href="#${words}" fill="${fill}" ${more}/>`;
  const cord = placed.colour;
  const sheen = contrast(cord, '#ffffff') < 2 ? mix(cord, '#ffffff', 0.6) : mix(cord, '#ffffff', 0.12);
  return [
    `<g transform="${placed.transform}">`,
    placed.plaque === undefined ? '' : drawPlaque(placed.plaque, definitions.isTerse),
    layer(
      SHADOW,
      `stroke="${SHADOW}" stroke-width="${n(size * 0.035)}" opacity=".22" transform="translate(${factor(size * 0.03)} ${factor(size * 0.06)})"`,
    ),
    layer(cord, `stroke="${cord}" stroke-width="${n(size * 0.055)}" stroke-linejoin="round"`),
    layer(sheen, `transform="translate(${factor(-size * 0.008)} ${factor(-size * 0.014)})"`),
    '</g>',
  ].join('');
}
