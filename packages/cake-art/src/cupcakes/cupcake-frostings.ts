import type { Frosting } from '@sweetspot/domain/customization/cake-design';
import { mix } from '../colour.ts';
import type { Drawing } from '../frosting/frosting.ts';
import { rosetteSymbol } from '../frosting/rosettes.ts';
import type { PlanePoint } from '../geometry/outline.ts';
import { CRUMBS, dripOn, SHADOW } from '../palette.ts';
import { n, stamp } from '../svg.ts';

/** Where the frosting of a cupcake begins, around x = 0 over the middle of its foot, and how it lies. */
export const FROSTED = { y: -80, radius: 62, tilt: 0.55 } as const;

/** How one kind of frosting is put on a cupcake. */
interface CupcakeFrosting {
  /** How high its middle stands. */
  readonly height: number;
  /** A cone where it is piped up, a dome where it is spread. */
  readonly isCone?: boolean;
  draw(drawing: Drawing): string;
}

/** How far above the edge of the frosting a place on it lies. */
export function riseOn({ height, isCone = false }: CupcakeFrosting, { x, z }: PlanePoint): number {
  const out = Math.min(1, Math.hypot(x, z) / FROSTED.radius);
  return height * (isCone ? 1 - out : 1 - out * out);
}

function bodyFill({ definitions, icing }: Drawing): string {
  return definitions.radial([
    { at: 0, colour: icing.light },
    { at: 0.5, colour: icing.mid },
    { at: 1, colour: mix(icing.shade, icing.mid, 0.25) },
  ]);
}

/** A round heap: a flat curve at its foot and a full one over it. */
function mound(half: number, foot: number, height: number): string {
  const sag = half * FROSTED.tilt;
  return `M${n(-half)} ${n(foot)}C${n(-half)} ${n(foot - height * 0.9)} ${n(-half * 0.6)} ${n(foot - height)} 0 ${n(foot - height)}S${n(half)} ${n(foot - height * 0.9)} ${n(half)} ${n(foot)}C${n(half)} ${n(foot + sag * 0.6)} ${n(half * 0.55)} ${n(foot + sag)} 0 ${n(foot + sag)}S${n(-half)} ${n(foot + sag * 0.6)} ${n(-half)} ${n(foot)}Z`;
}

function spread(drawing: Drawing): string {
  const { icing } = drawing;
  const arc = (path: string, colour: string, width: number, opacity: number): string =>
    `<path d="${path}" stroke="${colour}" stroke-width="${width}" opacity="${opacity}"/>`;
  return [
    `<path d="${mound(64, -82, 46)}" fill="${bodyFill(drawing)}"/>`,
    '<g fill="none" stroke-linecap="round">',
    arc('M-52-80C-30-62 26-62 46-84', icing.shade, 4, 0.45),
    arc('M-44-96C-24-80 20-80 36-100', icing.shade, 3.5, 0.4),
    arc('M-48-92C-44-108-30-118-14-122', icing.light, 6, 0.85),
    arc('M-24-108C-14-98 8-98 18-112', icing.light, 4, 0.6),
    '</g>',
  ].join('');
}

/** Three turns of the bag, each smaller, and the tip that it leaves. */
const TURNS = [
  { half: 65, y: -86, height: 50, grooves: [-46, -22, 4, 30, 52] },
  { half: 50, y: -115, height: 42, grooves: [-34, -12, 12, 34] },
  { half: 33, y: -139, height: 34, grooves: [-20, 0, 19] },
] as const;

function piped(drawing: Drawing): string {
  const { icing, definitions } = drawing;
  const fill = bodyFill(drawing);
  const fold = mix(icing.shade, icing.deep, 0.4);
  const turns = TURNS.map(({ half, y, height, grooves }) => {
    const body = `M${-half} ${y}C${-half} ${n(y - height * 0.5)} ${n(-half * 0.55)} ${n(y - height * 0.6)} 0 ${n(y - height * 0.6)}S${half} ${n(y - height * 0.5)} ${half} ${y}C${half} ${n(y + height * 0.42)} ${n(half * 0.55)} ${n(y + height * 0.62)} 0 ${n(y + height * 0.62)}S${-half} ${n(y + height * 0.42)} ${-half} ${y}Z`;
    const sag = (x: number): number => height * 0.5 * Math.sqrt(Math.max(0, 1 - (x / half) ** 2));
    const lines = (by: number): string =>
      grooves
        .map((x) => `M${n(x - 5 + by)} ${n(y + sag(x - 5))}Q${n(x + 1 + by)} ${n(y - 2)} ${n(x + 11 + by)} ${n(y - sag(x + 8) * 0.72)}`)
        .join('');
    return [
      `<path d="${body}" fill="${fill}"/>`,
      `<path d="${lines(0)}" stroke="${fold}" stroke-width="3" opacity=".5"/>`,
      definitions.isTerse ? '' : `<path d="${lines(-4.5)}" stroke="${icing.light}" stroke-width="3.2" opacity=".75"/>`,
    ].join('');
  });
  const tip = 'M-17-152C-18-163-4-163 3-181C5-166 18-164 17-152C14-140-14-140-17-152Z';
  return [
    `<g fill="none" stroke-linecap="round">${turns.join('')}`,
    `<path d="${tip}" fill="${fill}"/><path d="M-3-148Q5-152 6-162" stroke="${fold}" stroke-width="2.6" opacity=".5"/><path d="M-10-153Q-8-160-2-164" stroke="${icing.light}" stroke-width="3" opacity=".85"/></g>`,
  ].join('');
}

function rosettes(drawing: Drawing): string {
  const { definitions, icing } = drawing;
  const bed = `<path d="${mound(61, -82, 30)}" fill="${mix(icing.shade, icing.deep, 0.2)}"/>`;
  const places = [
    { x: 0, z: 0 },
    ...Array.from({ length: 6 }, (_, index) => ({ x: Math.sin(index * 1.0472) * 41, z: -Math.cos(index * 1.0472) * 41 })),
  ].toSorted((a, b) => a.z - b.z);
  const piped = places.map(({ x, z }) => {
    const id = definitions.sized(rosetteSymbol(definitions, icing, x > 10 && z > 0 ? 1 : 0), 1.28, 1);
    return stamp(id, { x, y: FROSTED.y - 4 + z * FROSTED.tilt - riseOn(CUPCAKE_FROSTINGS.rosettes, { x, z }) * 0.8 });
  });
  return bed + piped.join('');
}

const GLAZE =
  'M-55-94C-51-119-27-129 0-129S51-119 55-94C57-83 47-82 45-92C43-98 37-97 36-86C35-74 25-74 24-86C23-92 15-92 14-84C13-65 1-65 0-82C-1-90-9-90-10-82C-11-70-22-70-23-83C-24-91-32-93-34-86C-36-76-46-76-46-88C-47-95-53-84-55-94Z';

function glazed(drawing: Drawing): string {
  const { definitions, icing, design } = drawing;
  const drip = dripOn(icing, design.drip);
  const fill = definitions.linear(
    [
      { at: 0, colour: drip.light },
      { at: 0.45, colour: drip.mid },
      { at: 1, colour: mix(drip.mid, drip.shade, 0.6) },
    ],
    'x2=".9" y2="1"',
  );
  return [
    `<path d="${mound(64, -82, 46)}" fill="${bodyFill(drawing)}"/>`,
    `<path d="${GLAZE}" transform="translate(1.5 3)" fill="${drip.shade}" opacity=".3"/><path d="${GLAZE}" fill="${fill}"/>`,
    `<path d="M-43-101C-38-114-24-121-8-122" fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round" opacity=".55"/>`,
  ].join('');
}

/** So thin a coat that the crumb looks through. */
function thin(drawing: Drawing): string {
  const { definitions, icing, design } = drawing;
  const crumb = CRUMBS[design.tiers[0] ?? 'vanilla'];
  const bake = definitions.radial([
    { at: 0, colour: crumb.light },
    { at: 0.6, colour: crumb.mid },
    { at: 1, colour: crumb.shade },
  ]);
  const stroke = (path: string, colour: string, width: number, opacity: number): string =>
    `<path d="${path}" stroke="${colour}" stroke-width="${width}" opacity="${opacity}"/>`;
  return [
    `<path d="${mound(64, -80, 34)}" fill="${bake}"/>`,
    `<g fill="none" stroke-linecap="round">`,
    stroke('M-46-72C-24-58 24-58 47-74M-52-88C-40-78-18-72 2-72M22-76C34-80 46-86 50-92M-34-104C-16-94 18-94 36-105', icing.mid, 9, 0.9),
    stroke('M-46-92C-40-104-26-110-8-110', icing.light, 7, 0.9),
    stroke('M-28-84h.1M14-84h.1M30-66h.1M-8-98h.1', crumb.speck, 4, 0.7),
    '</g>',
  ].join('');
}

/** A disc of rolled fondant with a crisp edge and a beaded rim. */
function rolled(drawing: Drawing): string {
  const { definitions, icing } = drawing;
  const { radius } = FROSTED;
  const flat = radius * FROSTED.tilt;
  const side = definitions.linear([
    { at: 0, colour: icing.light },
    { at: 0.4, colour: icing.mid },
    { at: 1, colour: icing.shade },
  ]);
  const top = -104;
  const disc = `<ellipse cy="${top}" rx="${radius}" ry="${n(flat)}"`;
  return [
    `<path d="M${-radius} ${top}V-84A${radius} ${n(flat)} 0 0 0 ${radius} -84V${top}Z" fill="${side}"/>`,
    `${disc} fill="${bodyFill(drawing)}"/>`,
    `<ellipse cy="${top + 1}" rx="${radius - 8}" ry="${n(flat - 5)}" fill="none" stroke="${icing.shade}" stroke-width="3" stroke-dasharray=".1 7" stroke-linecap="round" opacity=".8"/>`,
    `<path d="M-40 ${top - 8}C-34 ${top - 18}-20 ${top - 22}-6 ${top - 23}" fill="none" stroke="${icing.light}" stroke-width="5" stroke-linecap="round" opacity=".8"/>`,
  ].join('');
}

export const CUPCAKE_FROSTINGS: Record<Frosting, CupcakeFrosting> = {
  smooth: { height: 42, draw: spread },
  swirls: { height: 88, isCone: true, draw: piped },
  drip: { height: 42, draw: glazed },
  semi_naked: { height: 32, draw: thin },
  rosettes: { height: 34, draw: rosettes },
  fondant: { height: 26, draw: rolled },
};

/** A ribbon tied round the case, which goes with fondant. */
export function drawRibbon({ icing }: Drawing): string {
  const { ribbon } = icing;
  const band = 'M-63-46C-40-20 40-20 63-46L60-32C38-7-38-7-60-32Z';
  const bow = 'M0-22C-22-40-30-22-22-12C-16-6-6-14 0-18C6-14 16-6 22-12C30-22 22-40 0-22Z';
  return `<path d="${band}" fill="${ribbon}"/><path d="${bow}" fill="${mix(ribbon, '#ffffff', 0.18)}" stroke="${mix(ribbon, SHADOW, 0.35)}" stroke-width="1.5"/><circle cy="-18" r="5" fill="${mix(ribbon, SHADOW, 0.2)}"/>`;
}
