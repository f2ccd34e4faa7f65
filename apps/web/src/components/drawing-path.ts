import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';

const FILES = { svg: 'cake.svg', png: 'cake.png', listed: 'cake' } as const;

/**
 * Where the server answers with the drawing of a design: one that comes on its own is remembered by the browser, while two
 * dozen drawings in a page would be most of its weight. Lists show cakes in pixels, which cost a browser a fraction of what a
 * drawing does. Piped words need our own fonts, which an SVG file cannot have, so a design with words comes with its letters
 * already drawn. Of a photo the address says that there is one and nothing else.
 */
export function drawingPath(design: CakeDesign, as: keyof typeof FILES = design.inscription.length === 0 ? 'svg' : 'png'): string {
  const query = new URLSearchParams({
    shape: design.shape,
    tiers: design.tiers.join('.'),
    frosting: design.frosting,
    colour: design.colour,
  });
  if (design.toppings.length > 0) query.set('toppings', design.toppings.join('.'));
  if (design.candles > 0) query.set('candles', String(design.candles));
  if (design.drip !== undefined) query.set('drip', design.drip);
  if (design.weightGrams !== undefined) query.set('grams', String(design.weightGrams));
  if (design.candleNumber !== undefined) query.set('number', design.candleNumber);
  if (design.hasPhoto === true) query.set('photo', 'yes');
  if (design.cupcakes !== undefined) query.set('cupcakes', String(design.cupcakes));
  if (design.isBento === true) query.set('box', 'bento');
  for (const line of design.inscription) query.append('words', line);
  return `/drawings/${FILES[as]}?${query}`;
}
