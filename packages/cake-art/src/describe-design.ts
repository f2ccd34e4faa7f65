import type { CakeDesign, Drip, Frosting, Sponge } from '@sweetspot/domain/customization/cake-design';

const FROSTING_WORDS: Record<Exclude<Frosting, 'drip'>, string> = {
  smooth: 'smooth icing',
  swirls: 'piped swirls',
  semi_naked: 'a thin, semi-naked coat',
  rosettes: 'piped rosettes',
  fondant: 'fondant and a ribbon',
};

const DRIP_WORDS: Record<Drip, string> = {
  chocolate: 'a chocolate drip',
  caramel: 'a caramel drip',
  white_chocolate: 'a white chocolate drip',
  berry: 'a berry drip',
};

const COUNTS = ['one', 'two', 'three', 'four'] as const;

function spaced(word: string): string {
  return word.replaceAll('_', ' ');
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function sponges(tiers: readonly Sponge[]): string {
  return listed([...new Set(tiers)].map(spaced));
}

/** The picture in plain English, for screen readers; callers that speak another language pass their own words. */
export function describeDesign(design: CakeDesign): string {
  const tiers = design.tiers.length;
  const shape = tiers > 1 ? `${COUNTS[tiers - 1] ?? tiers}-tier ${design.shape}` : design.shape;
  const article = /^[aeiou]/.test(shape) && !shape.startsWith('one') ? 'An' : 'A';
  const toppings = design.toppings.length === 0 ? '' : `, topped with ${listed(design.toppings.map(spaced))}`;
  const candles = design.candles < 1 ? '' : `, with ${design.candles} ${design.candles === 1 ? 'candle' : 'candles'}`;
  const number = design.candleNumber === undefined ? '' : `, with the number ${design.candleNumber} as candles`;
  const photo = design.hasPhoto === true ? ', with a printed photo' : '';
  const frosting = design.frosting === 'drip' ? DRIP_WORDS[design.drip ?? 'chocolate'] : FROSTING_WORDS[design.frosting];
  const words = design.inscription.filter((line) => line.trim() !== '').join(' ');
  const inscription = words === '' ? '' : `, inscribed “${words.length > 200 ? `${words.slice(0, 199)}…` : words}”`;
  return `${article} ${shape} ${sponges(design.tiers)} cake in ${design.colour} with ${frosting}${toppings}${photo}${candles}${number}${inscription}.`;
}
