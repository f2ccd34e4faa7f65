import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import type { Words } from '../../app/words.ts';

/** The look in a few words, for those who do not see it. */
export function lookOf(name: string, design: CakeDesign, words: Words<'cake'>): string {
  const { shape, tiers, colour, toppings, inscription, candles, candleNumber, hasPhoto, cupcakes, isBento } = design;
  const frosting = design.frosting === 'drip' ? `${design.drip ?? 'chocolate'} drip` : design.frosting;
  const look = [cupcakes === undefined ? shape : words.boxOf(cupcakes), ...new Set(tiers), frosting, colour, ...toppings].map((word) =>
    word.replaceAll('_', ' '),
  );
  if (tiers.length > 1) look.unshift(words.tiersDrawn(tiers.length));
  if (isBento) look.push(words.lunchBox);
  if (hasPhoto) look.push(words.photo.onCake);
  if (candles > 0) look.push(words.candlesDrawn(candles));
  if (candleNumber !== undefined) look.push(words.candleNumber.onCake(candleNumber));
  return words.drawingOf(name, inscription.length === 0 ? look : [...look, `“${inscription.join(' ')}”`]);
}
