import { allOf } from '../language.ts';
import type { ShopWords } from '../shop.ts';
import { aboutKilometres } from './distances.ts';

const CAN_BE = { eggless: 'एगलेस', vegan: 'वीगन', jain: 'जैन', gluten_free: 'ग्लूटेन-मुक्त', sugar_free: 'शक्कर-मुक्त' } as const;

/** A cake or a store in a list. */
export const words: ShopWords['cards'] = {
  by: (store, city) => `${store}, ${city}`,
  soldOut: 'आज ख़त्म',
  canBe: (diets) =>
    `${allOf(
      diets.map((diet) => CAN_BE[diet]),
      'hi',
    )} भी बन सकता है`,
  rated: (average, count) => `5 में से ${average.toFixed(1)}, ${count} रिव्यू`,
  ratingShort: (average, count) => `${average.toFixed(1)} (${count})`,
  unrated: 'नया',
  distance: (metres) => `${aboutKilometres(metres)} दूर`,
  delivers: (place) => `${place} तक डिलीवरी`,
  pickupOnly: 'दुकान से लेना',
  notice: (minutes) => (minutes < 60 ? 'एक घंटे में तैयार' : `काम के ${Math.ceil(minutes / 60)} घंटे पहले बताएँ`),
  sized: (grams, serves) =>
    grams === null ? `${serves} लोगों के लिए` : `${grams >= 1000 ? `${grams / 1000} kg` : `${grams} g`}, ${serves} लोगों के लिए`,
  paused: 'अभी ऑर्डर नहीं ले रहे',
};
