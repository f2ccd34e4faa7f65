import { Resvg } from '@resvg/resvg-js';
import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { composeCake } from './compose-cake.ts';
import { letterAsOutlines } from './inscription/letter-as-outlines.ts';

/** The same picture as `drawCake`, for places that show no SVG: mails, the printed ticket, social pictures. Square and transparent. */
export function drawCakePng(design: CakeDesign, widthPx: number): Uint8Array {
  return rasterize(composeCake(design, { decorative: true }, letterAsOutlines), widthPx);
}

/** Any drawing without live text. */
export function rasterize(svg: string, widthPx: number): Uint8Array {
  const width = Math.max(1, Math.min(4096, Math.round(widthPx)));
  return new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render().asPng();
}
