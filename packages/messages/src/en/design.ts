import type { CakeShape, Frosting, IcingColour, Sponge, Topping } from '@sweetspot/domain/customization/cake-design';

export interface DesignWords {
  readonly shapes: Readonly<Record<CakeShape, string>>;
  readonly frostings: Readonly<Record<Frosting, string>>;
  readonly colours: Readonly<Record<IcingColour, string>>;
  readonly sponges: Readonly<Record<Sponge, string>>;
  readonly toppings: Readonly<Record<Topping, string>>;
}

export const designEn = {
  shapes: {
    round: 'round',
    square: 'square',
    heart: 'heart',
    triangle: 'triangle',
    star: 'star',
    hexagon: 'hexagon',
    oval: 'oval',
    rectangle: 'rectangle',
  },
  frostings: {
    smooth: 'smooth frosting',
    swirls: 'swirls',
    drip: 'drip icing',
    semi_naked: 'semi-naked',
    rosettes: 'rosettes',
    fondant: 'fondant',
  },
  colours: {
    ivory: 'ivory',
    blush: 'blush',
    raspberry: 'raspberry',
    peach: 'peach',
    lemon: 'lemon',
    pistachio: 'pistachio',
    mint: 'mint',
    sky: 'sky blue',
    lavender: 'lavender',
    caramel: 'caramel',
    chocolate: 'chocolate',
    white: 'white',
  },
  sponges: {
    vanilla: 'vanilla',
    chocolate: 'chocolate',
    red_velvet: 'red velvet',
    butterscotch: 'butterscotch',
    pineapple: 'pineapple',
    black_forest: 'black forest',
    mango: 'mango',
    coffee: 'coffee',
    strawberry: 'strawberry',
    lemon: 'lemon',
    pistachio: 'pistachio',
    fruit: 'fruit',
  },
  toppings: {
    chocolate_chips: 'chocolate chips',
    sprinkles: 'sprinkles',
    nuts: 'nuts',
    fruits: 'fruit',
    caramel: 'caramel',
    marshmallows: 'marshmallows',
    cookie_crumbs: 'cookie crumbs',
    coconut_flakes: 'coconut flakes',
    candies: 'candies',
    gummy_bears: 'gummy bears',
  },
} satisfies DesignWords;
