import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import type { Drawing, FrostingStyle } from './frosting/frosting.ts';
import { bendAlong, frontOf, matrix, type Axes } from './geometry/axes.ts';
import { Face } from './geometry/face.ts';
import { drawLevel } from './geometry/level.ts';
import { OUTLINES, scaled } from './geometry/outline.ts';
import { MIDDLE, type Stage, type Tier } from './geometry/tiers.ts';
import { SHADOW } from './palette.ts';
import { escapeXml, n, type Definitions } from './svg.ts';

/** Sugar paper, a little wider than what is printed on it. */
const PAPER = '#fffdf6';
const MARGIN = 1.05;

/** The tier that wears the photo: its only one on the face, a tall cake on the front of its second, where it can be seen. */
export function wearsPhoto(design: CakeDesign, stage: Stage, tier: Tier): boolean {
  return design.hasPhoto === true && tier.index === Math.min(1, stage.tiers.length - 1);
}

/** How much of a face the sheet takes: all that is flat, less where toppings and candles want to stand round it. */
export function photoShare(design: CakeDesign, stage: Stage, tier: Tier, style: Pick<FrostingStyle, 'rimWidth'>): number {
  if (stage.tiers.length > 1 || !wearsPhoto(design, stage, tier)) return 0;
  const round = design.toppings.length > 0 ? 0.24 : design.candles > 0 || design.candleNumber !== undefined ? 0.14 : 0.07;
  return Math.max(0.42, 1 - style.rimWidth(tier) / tier.radius - round);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The photo, cut to its box, or what stands for one where it may not or cannot be shown: a picture of a picture. */
function picture(definitions: Definitions, axes: Axes, { x, y, width, height }: Box, href: string | undefined): string {
  if (href !== undefined) {
    return `<image href="${escapeXml(href)}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" preserveAspectRatio="xMidYMid slice" transform="${matrix(axes)}"/>`;
  }
  const sky = definitions.linear(
    [
      { at: 0, colour: '#a9d0e4' },
      { at: 0.75, colour: '#fdebd2' },
    ],
    'x2="0" y2="1"',
  );
  const landscape = `<path d="M0 0H100V100H0Z" fill="${sky}"/><circle cx="68" cy="36" r="10" fill="#f7c24a"/><path d="M0 74Q26 42 52 66T100 54V100H0Z" fill="#8db07c"/><path d="M0 88Q34 66 64 82T100 76V100H0Z" fill="#66905f"/>`;
  return `<g transform="${matrix(axes)}"><g transform="translate(${n(x)} ${n(y)})scale(${n(width / 10)} ${n(height / 10)})scale(.1)">${landscape}</g></g>`;
}

/** The light that lies over sugar paper as over everything else. */
function sheen(definitions: Definitions): string {
  return definitions.linear(
    [
      { at: 0, colour: '#ffffff', opacity: 0.34 },
      { at: 0.45, colour: '#ffffff', opacity: 0 },
      { at: 1, colour: SHADOW, opacity: 0.12 },
    ],
    'x2="1" y2=".8"',
  );
}

function onFace({ design, stage, definitions, photoHref }: Drawing, tier: Tier, share: number): string {
  const { left, right, back, front } = new Face(scaled(OUTLINES[design.shape], tier.radius * share)).extent;
  const cos = Math.cos(stage.turn);
  const sin = Math.sin(stage.turn);
  const axes: Axes = { a: cos, b: sin * tier.tilt, c: -sin, d: cos * tier.tilt, e: MIDDLE, f: tier.topY };
  const sheet = (grow: number, attributes: string): string => drawLevel(definitions, { tier, y: tier.topY, grow }, attributes);
  const shadow = drawLevel(definitions, { tier, y: tier.topY + 3, dx: 2, grow: share * MARGIN }, `fill="${SHADOW}" opacity=".16"`);
  const clip = definitions.clip(sheet(share, ''));
  const print = picture(definitions, axes, { x: left, y: back, width: right - left, height: front - back }, photoHref);
  return `${shadow}${sheet(share * MARGIN, `fill="${PAPER}"`)}<g clip-path="${clip}">${print}</g>${sheet(share * MARGIN, `fill="${sheen(definitions)}"`)}`;
}

/** On the side of a tall cake the sheet bends with it. */
function onFront({ design, stage, definitions, photoHref }: Drawing, tier: Tier): string {
  const height = tier.height * 0.8;
  const width = Math.min(tier.radius * 1.16, height * 1.35);
  const axes = frontOf(design, stage, tier);
  const bend = bendAlong(design, tier, width);
  const sheet = (inset: number): string => {
    const x = width / 2 - inset;
    const y = height / 2 - inset;
    return `M${n(-x)} ${n(-y - bend)}Q0 ${n(-y + bend)} ${n(x)} ${n(-y - bend)}V${n(y - bend)}Q0 ${n(y + bend)} ${n(-x)} ${n(y - bend)}Z`;
  };
  const place = `transform="${matrix(axes)}"`;
  const edge = Math.max(2.5, height * 0.04);
  const clip = definitions.clip(`<path d="${sheet(edge)}" ${place}/>`);
  const box = { x: -width / 2 + edge, y: -height / 2 - bend, width: width - 2 * edge, height: height + 2 * bend };
  return [
    `<path d="${sheet(0)}" transform="translate(2.5 3.5)${matrix(axes)}" fill="${SHADOW}" opacity=".2"/>`,
    definitions.path(sheet(0), `fill="${PAPER}" ${place}`),
    `<g clip-path="${clip}">${picture(definitions, axes, box, photoHref)}</g>`,
    definitions.path(sheet(0), `fill="${sheen(definitions)}" ${place}`),
  ].join('');
}

/** A round sheet that lies on what is too small to be printed whole, around x = 0. */
export function drawPhotoDisc({ definitions, photoHref }: Drawing, { y, rx, ry }: { y: number; rx: number; ry: number }): string {
  const disc = (grow: number, attributes: string): string =>
    `<ellipse cy="${n(y)}" rx="${rx + grow}" ry="${n(ry + grow * 0.8)}"${attributes}/>`;
  const axes: Axes = { a: 1, b: 0, c: 0, d: ry / rx, e: 0, f: y };
  const print = picture(definitions, axes, { x: -rx, y: -rx, width: rx * 2, height: rx * 2 }, photoHref);
  return `${disc(3.5, ` transform="translate(1.5 3)" fill="${SHADOW}" opacity=".25"`)}${disc(3, ` fill="${PAPER}"`)}<g clip-path="${definitions.clip(disc(0, ''))}">${print}</g>${disc(3, ` fill="${sheen(definitions)}"`)}`;
}

export function drawPrintedPhoto(drawing: Drawing, style: FrostingStyle, tier: Tier): string {
  const { design, stage } = drawing;
  if (!wearsPhoto(design, stage, tier)) return '';
  return stage.tiers.length > 1 ? onFront(drawing, tier) : onFace(drawing, tier, photoShare(design, stage, tier, style));
}
