import { frame, type DrawCakeOptions } from './compose-cake.ts';
import { MIDDLE } from './geometry/tiers.ts';
import { CRUMBS, SHADOW } from './palette.ts';
import { drawPlate } from './plate.ts';
import { diceFor } from './seed.ts';
import { Definitions, n, prefixFor } from './svg.ts';

const STAGE = { ground: 330, tilt: 0.5, plateRadius: 250 } as const;

interface Crumbling {
  readonly seed: string;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly spread: number;
}

/** Crumbs lie thickest where the slice was. */
function crumbs({ seed, count, x, y, spread }: Crumbling): { light: string; shade: string } {
  const dice = diceFor(seed);
  const paths = { light: '', shade: '' };
  for (let index = 0; index < count; index++) {
    const angle = dice.between(0, Math.PI * 2);
    const reach = dice.between(0, 1) ** 1.6 * spread;
    const size = dice.between(2.5, 11) * (1.15 - reach / spread / 2);
    const cx = x + Math.cos(angle) * reach;
    const cy = y + Math.sin(angle) * reach * STAGE.tilt;
    const corner = (turn: number): string =>
      `${n(cx + Math.cos(turn) * size * dice.between(0.7, 1.1))} ${n(cy + Math.sin(turn) * size * dice.between(0.55, 0.8))}`;
    const path = `M${[0, 1.3, 2.5, 3.8, 5].map((turn) => corner(turn + angle)).join('L')}Z`;
    paths[index % 3 === 0 ? 'shade' : 'light'] += path;
  }
  return paths;
}

const FORK = 'M-5-96C-6-74-5-58-3-52L-5 84C-5 94 5 94 5 84L3-52C5-58 6-74 5-96';

/** An eaten cake's plate, for places where there is nothing to show. */
export function drawEmptyPlate(options: DrawCakeOptions = {}): string {
  const definitions = new Definitions(options.idPrefix ?? prefixFor('empty plate'));
  const { light, shade } = crumbs({ seed: 'crumbs', count: 44, x: MIDDLE - 30, y: STAGE.ground + 2, spread: 140 });
  const crumb = CRUMBS.vanilla;
  const pieces = `<path d="${light}${shade}" transform="translate(1.5 2)" fill="${SHADOW}" opacity=".2"/><path d="${light}" fill="${crumb.mid}"/><path d="${shade}" fill="${crumb.shade}"/>`;
  const smear = `<path d="M196 322C226 300 292 296 330 306C352 312 344 324 318 323C286 321 250 332 222 338C200 342 184 332 196 322Z" fill="#f6cfca"/><path d="M214 322C244 308 284 304 314 310" fill="none" stroke="#fdeae6" stroke-width="5" stroke-linecap="round"/>`;
  const silver = definitions.linear([
    { at: 0, colour: '#f4f1ec' },
    { at: 0.5, colour: '#cfc8bf' },
    { at: 1, colour: '#9d948a' },
  ]);
  const tines =
    '<path d="M-11-150C-12-118-12-104-5-96H5C12-104 12-118 11-150L8-150V-114L4.5-114V-150H1.5V-114H-1.5V-150H-4.5V-114H-8V-150Z"/>';
  const fork = `<g transform="translate(440 336) scale(1.2 .72) rotate(36)"><g fill="${SHADOW}" opacity=".18" transform="translate(8 5)">${tines}<path d="${FORK}Z"/></g><g fill="${silver}">${tines}<path d="${FORK}Z"/></g></g>`;
  return frame(drawPlate(STAGE, definitions) + smear + pieces + fork, definitions, 'An empty plate with a few crumbs.', options);
}
