import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { composeCake, type DrawCakeOptions } from './compose-cake.ts';
import { letterAsText } from './inscription/letter-as-text.ts';

export type { DrawCakeOptions } from './compose-cake.ts';
export { describeDesign } from './describe-design.ts';
export { drawEmptyPlate } from './empty-plate.ts';
export { shortPrefix } from './svg.ts';

/** A cake as one SVG element. The same design and options always give the same text. */
export function drawCake(design: CakeDesign, options: DrawCakeOptions = {}): string {
  return composeCake(design, options, letterAsText);
}
