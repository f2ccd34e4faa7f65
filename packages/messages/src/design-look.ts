import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { designWords } from './design-words.ts';
import type { Locale } from './language.ts';

/** A drawing in a few words, for those who do not see it. */
export function designLook(design: CakeDesign, locale: Locale): readonly string[] {
  const words = designWords(locale);
  const { tiers, frosting, drip = 'chocolate', toppings, candles, candleNumber, cupcakes } = design;
  const inscription = design.inscription.filter((line) => line.trim() !== '').join(' ');
  return [
    ...(tiers.length > 1 ? [words.tiers(tiers.length)] : []),
    cupcakes === undefined ? words.shape(design.shape) : words.boxOf(cupcakes),
    ...[...new Set(tiers)].map((sponge) => words.sponge(sponge)),
    frosting === 'drip' ? words.drip(drip) : words.frosting(frosting),
    words.colour(design.colour),
    ...toppings.map((topping) => words.topping(topping)),
    ...(design.isBento ? [words.lunchBox] : []),
    ...(design.hasPhoto ? [words.photo] : []),
    ...(candles > 0 ? [words.candles(candles)] : []),
    ...(candleNumber === undefined ? [] : [words.candleNumber(candleNumber)]),
    ...(inscription === '' ? [] : [`“${inscription}”`]),
  ];
}
