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

const COUNTS_OF_MANY = [...COUNTS, 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const;

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
  const looks = lookOf(design);
  const words = design.inscription.filter((line) => line.trim() !== '').join(' ');
  const said = words.length > 200 ? `${words.slice(0, 199)}…` : words;
  if (design.cupcakes !== undefined) {
    const count = COUNTS_OF_MANY[design.cupcakes - 1] ?? design.cupcakes;
    const many = design.cupcakes === 1 ? 'cupcake' : 'cupcakes';
    return `A box of ${count} ${sponges(design.tiers.slice(0, 1))} ${many} in ${looks}${said === '' ? '' : `, with “${said}” inside the lid`}.`;
  }
  const tiers = design.tiers.length;
  const shape = tiers > 1 ? `${COUNTS[tiers - 1] ?? tiers}-tier ${design.shape}` : design.shape;
  const article = /^[aeiou]/.test(shape) && !shape.startsWith('one') ? 'An' : 'A';
  const place = design.isBento === true ? ', in a lunch box' : '';
  return `${article} ${shape} ${sponges(design.tiers)} cake in ${looks}${said === '' ? '' : `, inscribed “${said}”`}${place}.`;
}

/** What a cake and a cupcake have in common. */
function lookOf(design: CakeDesign): string {
  const toppings = design.toppings.length === 0 ? '' : `, topped with ${listed(design.toppings.map(spaced))}`;
  const candles = design.candles < 1 ? '' : `, with ${design.candles} ${design.candles === 1 ? 'candle' : 'candles'}`;
  const number = design.candleNumber === undefined ? '' : `, with the number ${design.candleNumber} as candles`;
  const photo = design.hasPhoto === true ? ', with a printed photo' : '';
  const frosting = design.frosting === 'drip' ? DRIP_WORDS[design.drip ?? 'chocolate'] : FROSTING_WORDS[design.frosting];
  return `${design.colour} with ${frosting}${toppings}${photo}${candles}${number}`;
}
