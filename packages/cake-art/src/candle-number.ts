import { flameShape } from './flame.ts';
import { isLean, type Drawing } from './frosting/frosting.ts';
import { project, type Tier } from './geometry/tiers.ts';
import { SHADOW } from './palette.ts';
import type { Piece } from './piece.ts';
import { stamp, type Definitions } from './svg.ts';

/** The line that a pen would follow, on a foot at the origin, about 26 units wide and 44 tall. */
const DIGITS = [
  'M0-42C-13-42-13-4 0-4C13-4 13-42 0-42Z',
  'M-8-34L1-42V-4',
  'M-10-32C-9-45 11-45 10-31C9-20-9-14-10-4H11',
  'M-9-40C2-46 12-39 10-32C9-26 2-24-2-24C5-24 12-20 11-13C9-2-6-2-11-9',
  'M5-4V-42L-12-14H12',
  'M9-42H-8L-9-25C2-31 12-24 11-15C10-3-5-1-10-9',
  'M7-41C-4-40-11-25-10-14C-9-1 10-1 10-14C10-26-8-27-10-14',
  'M-10-42H11L-3-4',
  'M0-24C-12-27-11-42 0-42C11-42 12-27 0-24C-14-21-13-4 0-4C13-4 14-21 0-24Z',
  'M-7-5C4-6 11-21 10-32C9-45-10-45-10-32C-10-20 8-19 10-32',
] as const;
/** Where the wick comes out. */
const WICKS = [0, 1, 0, 1, 5, 1, 6, 1, 0, 0] as const;
const PITCH = 39;

/** One digit of wax: its outline for the flame's light to catch, its body, and the sheen along it. */
export function digitSymbol(definitions: Definitions, digit: number, isBare: boolean): string {
  const line = DIGITS[digit] ?? DIGITS[0];
  const body = definitions.linear(
    [
      { at: 0, colour: '#f2668f' },
      { at: 1, colour: '#c22a5b' },
    ],
    'x2=".5" y2="1" gradientUnits="objectBoundingBox"',
  );
  const flame = flameShape(definitions);
  return definitions.symbol(`digit ${digit}`, () => {
    const stroke = (colour: string, width: number, more = ''): string =>
      definitions.path(line, `stroke="${colour}" stroke-width="${width}"${more}`);
    return [
      isBare ? '' : `<ellipse cx="4" cy="1" rx="17" ry="4.5" fill="${SHADOW}" opacity=".25"/>`,
      `<g fill="none" stroke-linecap="round" stroke-linejoin="round">${isBare ? '' : stroke(SHADOW, 17.5, ' x="1.2" y="1.6" opacity=".3"')}${stroke('#fffaf0', 16)}${stroke(body, 10.5)}${isBare ? '' : stroke('#ffffff', 2.4, ' x="-2" y="-2" opacity=".55"')}</g>`,
      `<use href="#${flame}" x="${WICKS[digit] ?? 0}" y="-47"/>`,
    ].join('');
  });
}

interface Standing {
  readonly tier: Tier;
  readonly inset: number;
  readonly isTaken: boolean;
}

/** The number stands in the middle of the face, or at its back where words or a photo lie. */
export function drawCandleNumber(
  { design, definitions, detail }: Drawing,
  { tier, inset, isTaken }: Standing,
): { pieces: Piece[]; half: number } {
  const digits = Array.from(design.candleNumber ?? '', Number).filter((digit) => Number.isInteger(digit));
  if (digits.length === 0) return { pieces: [], half: 0 };
  const scale = Math.min((isTaken ? 1.1 : 1.3) + tier.radius / 620, (tier.radius * 1.7) / (PITCH * digits.length));
  const z = isTaken ? tier.face.extent.back + inset : tier.face.extent.back * 0.18;
  const step = PITCH * scale;
  const pieces = digits.map((digit, index): Piece => {
    const { x, y } = project({ x: (index - (digits.length - 1) / 2) * step, z }, tier.topY, tier.tilt);
    return { z: z + 1, markup: stamp(definitions.sized(digitSymbol(definitions, digit, isLean({ detail })), scale), { x, y }) };
  });
  return { pieces, half: (digits.length * step) / 2 + 6 };
}
