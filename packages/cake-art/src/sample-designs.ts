import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';

const PLAIN: CakeDesign = {
  shape: 'round',
  tiers: ['vanilla'],
  frosting: 'smooth',
  colour: 'ivory',
  toppings: [],
  candles: 0,
  inscription: [],
};

function sample(design: Partial<CakeDesign>): CakeDesign {
  return { ...PLAIN, ...design };
}

/** One of everything: what the golden files hold, by file name. */
export const SAMPLE_DESIGNS: Readonly<Record<string, CakeDesign>> = {
  'round-smooth-birthday': sample({ colour: 'blush', inscription: ['Happy Birthday', 'Asha'], candles: 5 }),
  'round-swirls-sprinkles': sample({ frosting: 'swirls', colour: 'raspberry', toppings: ['sprinkles'] }),
  'round-drip-fruits': sample({ frosting: 'drip', colour: 'pistachio', toppings: ['fruits'] }),
  'round-semi-naked-chocolate': sample({ frosting: 'semi_naked', tiers: ['chocolate'], toppings: ['nuts'] }),
  'round-rosettes-lavender': sample({ frosting: 'rosettes', colour: 'lavender', inscription: ['Mum'] }),
  'round-fondant-sky': sample({ frosting: 'fondant', colour: 'sky', inscription: ['Congratulations Priya'] }),
  'square-smooth-hindi': sample({ shape: 'square', colour: 'mint', inscription: ['जन्मदिन की', 'शुभकामनाएँ'], toppings: ['coconut_flakes'] }),
  'square-drip-two-tiers': sample({
    shape: 'square',
    frosting: 'drip',
    tiers: ['vanilla', 'strawberry'],
    colour: 'blush',
    inscription: ['Happy Birthday'],
    candles: 3,
  }),
  'heart-rosettes': sample({ shape: 'heart', frosting: 'rosettes', colour: 'blush', inscription: ['I love', 'you'] }),
  'heart-fondant-three-tiers': sample({ shape: 'heart', frosting: 'fondant', tiers: ['vanilla', 'lemon', 'mango'], colour: 'peach' }),
  'triangle-fondant': sample({ shape: 'triangle', frosting: 'fondant', colour: 'peach', inscription: ['Bon voyage'] }),
  'triangle-semi-naked': sample({
    shape: 'triangle',
    frosting: 'semi_naked',
    tiers: ['red_velvet'],
    colour: 'white',
    toppings: ['candies'],
  }),
  'star-smooth-sprinkles': sample({ shape: 'star', colour: 'lemon', inscription: ['Well done'], toppings: ['sprinkles'] }),
  'star-swirls-two-tiers': sample({
    shape: 'star',
    frosting: 'swirls',
    tiers: ['vanilla', 'coffee'],
    colour: 'sky',
    toppings: ['marshmallows'],
  }),
  'hexagon-drip-chocolate': sample({
    shape: 'hexagon',
    frosting: 'drip',
    colour: 'chocolate',
    toppings: ['nuts', 'candies'],
    inscription: ['Papa 60'],
  }),
  'hexagon-smooth-gummy-bears': sample({ shape: 'hexagon', colour: 'mint', toppings: ['gummy_bears'], candles: 1 }),
  'oval-smooth-caramel': sample({ shape: 'oval', colour: 'caramel', toppings: ['fruits', 'caramel'] }),
  'oval-rosettes-two-tiers': sample({
    shape: 'oval',
    frosting: 'rosettes',
    tiers: ['pineapple', 'mango'],
    colour: 'white',
    inscription: ['Asha & Ravi'],
  }),
  'rectangle-swirls-hindi': sample({
    shape: 'rectangle',
    frosting: 'swirls',
    colour: 'sky',
    inscription: ['जन्मदिन मुबारक', 'आशा'],
    toppings: ['marshmallows', 'gummy_bears'],
  }),
  'rectangle-smooth-long-words': sample({
    shape: 'rectangle',
    colour: 'white',
    inscription: ['To the best grandmother in all of Kolhapur', 'from Asha, Ravi, Meera and Kabir'],
  }),
  'round-three-tiers-naked-fruits': sample({
    frosting: 'semi_naked',
    tiers: ['vanilla', 'red_velvet', 'chocolate'],
    colour: 'white',
    toppings: ['fruits'],
  }),
  'round-four-tiers-fondant': sample({
    frosting: 'fondant',
    tiers: ['vanilla', 'vanilla', 'vanilla', 'vanilla'],
    colour: 'lavender',
    inscription: ['Asha & Ravi'],
  }),
  'round-four-tiers-swirls': sample({
    frosting: 'swirls',
    tiers: ['vanilla', 'lemon', 'mango', 'pistachio'],
    colour: 'lemon',
    toppings: ['fruits'],
  }),
  'round-number-coconut': sample({ candleNumber: '30', weightGrams: 1000, toppings: ['coconut_flakes'] }),
  'heart-photo-swirls': sample({ shape: 'heart', frosting: 'swirls', colour: 'sky', hasPhoto: true, weightGrams: 2000 }),
  'round-three-tiers-photo-nuts': sample({
    frosting: 'swirls',
    tiers: ['vanilla', 'vanilla', 'vanilla'],
    colour: 'chocolate',
    toppings: ['nuts', 'marshmallows'],
    hasPhoto: true,
    weightGrams: 3000,
  }),
  'round-small-caramel-drip': sample({ frosting: 'drip', drip: 'caramel', colour: 'chocolate', weightGrams: 500 }),
  'round-everything': sample({
    colour: 'blush',
    toppings: [
      'chocolate_chips',
      'sprinkles',
      'nuts',
      'fruits',
      'caramel',
      'marshmallows',
      'cookie_crumbs',
      'coconut_flakes',
      'candies',
      'gummy_bears',
    ],
    candles: 9,
    inscription: ['Happy', 'Birthday'],
  }),
};
