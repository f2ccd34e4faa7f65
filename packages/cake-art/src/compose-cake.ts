import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { drawCandles } from './candles.ts';
import { drawLunchBox } from './bento.ts';
import { boxFor, drawCupcakes, placeOnLid } from './cupcakes/draw-cupcakes.ts';
import type { BoxLayout } from './cupcakes/layout.ts';
import { describeDesign } from './describe-design.ts';
import { FROSTING_STYLES } from './frosting/frosting-styles.ts';
import { BARE_DETAIL, isBare, isLean, LEAN_DETAIL, type Drawing, type FrostingStyle } from './frosting/frosting.ts';
import { drawLevel } from './geometry/level.ts';
import { CANVAS, stageFor, type Stage, type Tier } from './geometry/tiers.ts';
import { drawInscription, placeInscription, type Lettering, type PlacedInscription } from './inscription/inscription.ts';
import { letterAsText } from './inscription/letter-as-text.ts';
import { ICINGS } from './palette.ts';
import { paintPieces, type Piece } from './piece.ts';
import { castShadow, drawPlate } from './plate.ts';
import { drawPrintedPhoto } from './printed-photo.ts';
import { Definitions, escapeXml, prefixFor } from './svg.ts';
import { drawToppings } from './toppings/toppings.ts';

export interface DrawCakeOptions {
  /** What a screen reader says for the picture; plain English from the design if left out. */
  readonly description?: string | undefined;
  /** The words beside it say it all: hidden from screen readers. */
  readonly decorative?: boolean | undefined;
  /** Width and height attributes, in CSS pixels; without it the picture fills its box. */
  readonly size?: number | undefined;
  /**
   * Begins every id in the drawing. A drawing that stands inline in a page needs one of its own: two of one design share their
   * ids otherwise, and the second takes its gradients from the first, which has none to give while it is hidden.
   */
  readonly idPrefix?: string | undefined;
  /** The address of the customer's photo, for a design that has one. Only inside a page: a picture file may load no other. */
  readonly photoHref?: string | undefined;
}

/** The frame that every drawing shares. */
export function frame(body: string, definitions: Definitions, description: string, options: DrawCakeOptions): string {
  const size = options.size === undefined ? '' : ` width="${Math.round(options.size)}" height="${Math.round(options.size)}"`;
  const voice =
    options.decorative === true ? ' aria-hidden="true"' : ` role="img" aria-label="${escapeXml(options.description ?? description)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CANVAS} ${CANVAS}"${size}${voice}>${definitions.toString()}${body}</svg>`;
}

/** One tier and all that stands on it. What stands behind the next tier is painted before it, the rest after. */
function paintTier(drawing: Drawing, style: FrostingStyle, piecesOf: (tier: Tier) => Piece[], tier: Tier): string {
  const { definitions, stage } = drawing;
  const above = stage.tiers[tier.index + 1];
  const pieces = [...(style.pieces?.(drawing, tier) ?? []), ...piecesOf(tier)];
  const behind = above === undefined ? [] : pieces.filter((piece) => piece.z < 0);
  const inFront = above === undefined ? pieces : pieces.filter((piece) => piece.z >= 0);
  const shade =
    above === undefined
      ? ''
      : `<g clip-path="${definitions.clip(drawLevel(definitions, { tier, y: tier.topY }, ''))}">${castShadow(definitions, above, tier.radius * 0.13)}</g>`;
  return [
    style.wall(drawing, tier),
    style.top(drawing, tier),
    shade,
    style.edge?.(drawing, tier) ?? '',
    drawPrintedPhoto(drawing, style, tier),
    paintPieces(behind),
    above === undefined ? '' : paintTier(drawing, style, piecesOf, above),
    paintPieces(inFront),
  ].join('');
}

/** Small things are thinned out step by step until a drawing keeps to its size. */
const DETAILS = [1, 0.6, 0.35, 0.2, 0.1, LEAN_DETAIL, BARE_DETAIL] as const;
/** Leaves room for the frame and its words under the 30 KB that a drawing may have. */
const MOST_BYTES = 28_500;

/** What does not hang on the amount of detail. */
interface Plan {
  readonly design: CakeDesign;
  readonly stage: Stage;
  readonly inscription: PlacedInscription | undefined;
  /** Of what is no cake but a box of cupcakes. */
  readonly box?: BoxLayout | undefined;
}

interface Painting {
  readonly idPrefix: string;
  readonly detail: number;
  readonly lettering: Lettering;
  readonly photoHref?: string | undefined;
}

interface Painted {
  readonly definitions: Definitions;
  readonly body: string;
}

function planFor(design: CakeDesign): Plan {
  if (design.cupcakes !== undefined) {
    const box = boxFor(design);
    return { design, stage: { ...stageFor(design), tiers: [] }, inscription: placeOnLid(design, box), box };
  }
  const stage = stageFor(design);
  return { design, stage, inscription: placeInscription(design, stage, FROSTING_STYLES[design.frosting]) };
}

function paint({ design, stage, inscription, box }: Plan, { idPrefix, detail, lettering, photoHref }: Painting): Painted {
  const definitions = new Definitions(idPrefix, isLean({ detail }));
  const drawing: Drawing = { design, stage, icing: ICINGS[design.colour], definitions, detail, photoHref };
  if (box !== undefined) {
    const { behind, inFront } = drawCupcakes(drawing, box);
    return { definitions, body: behind + drawInscription(definitions, inscription, lettering) + inFront };
  }
  return { definitions, body: paintCake(drawing, inscription, lettering) };
}

/** A plate or a lunch box, the cake on it, and its words over all. */
function paintCake(drawing: Drawing, inscription: PlacedInscription | undefined, lettering: Lettering): string {
  const { design, stage, definitions } = drawing;
  const style = FROSTING_STYLES[design.frosting];
  const base = stage.tiers[0] as Tier;
  const top = stage.tiers.at(-1) as Tier;
  const piecesOf = (tier: Tier): Piece[] => [
    ...(isBare(drawing) && tier !== base && tier !== top ? [] : drawToppings(drawing, style, inscription, tier)),
    ...(tier === top ? drawCandles(drawing, style, inscription) : []),
  ];
  const { behind, inFront } =
    design.isBento === true ? drawLunchBox(stage, definitions) : { behind: drawPlate(stage, definitions), inFront: '' };
  return [
    behind,
    castShadow(definitions, base, 30),
    paintTier(drawing, style, piecesOf, base),
    inFront,
    drawInscription(definitions, inscription, lettering),
  ].join('');
}

const encoder = new TextEncoder();

interface Attempt {
  readonly detail: number;
  readonly painted: Painted;
}

/** The most detail that there is room for, always judged by the drawing with live text, so that SVG and PNG agree. */
function paintToFit(plan: Plan, idPrefix: string, step = 0): Attempt {
  const detail = DETAILS[step] ?? DETAILS[0];
  const painted = paint(plan, { idPrefix, detail, lettering: letterAsText });
  const excess = encoder.encode(painted.definitions.toString() + painted.body).length / MOST_BYTES;
  if (excess <= 1 || step === DETAILS.length - 1) return { detail, painted };
  // Far too large: the next step would not do either.
  return paintToFit(plan, idPrefix, Math.min(DETAILS.length - 1, step + (excess > 1.35 ? 2 : 1)));
}

/** The whole picture, with its words drawn by the lettering given. */
export function composeCake(design: CakeDesign, options: DrawCakeOptions, lettering: Lettering): string {
  const idPrefix = prefixFor(JSON.stringify(design));
  const plan = planFor(design);
  const { detail, painted } = paintToFit(plan, idPrefix);
  const { photoHref } = options;
  const isAsked = lettering === letterAsText && options.idPrefix === undefined && photoHref === undefined;
  const { definitions, body } = isAsked ? painted : paint(plan, { idPrefix: options.idPrefix ?? idPrefix, detail, lettering, photoHref });
  return frame(body, definitions, describeDesign(design), options);
}
