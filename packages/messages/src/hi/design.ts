import type { CakeShape, Drip, Frosting, IcingColour, Sponge, Topping } from '@sweetspot/domain/customization/cake-design';
import type { DesignWords } from '../en/design.ts';

const SHAPES: Readonly<Record<CakeShape, string>> = {
  round: 'गोल',
  square: 'चौकोर',
  heart: 'दिल',
  triangle: 'तिकोना',
  star: 'सितारा',
  hexagon: 'षट्कोण',
  oval: 'अंडाकार',
  rectangle: 'आयताकार',
};
const FROSTINGS: Readonly<Record<Frosting, string>> = {
  smooth: 'चिकनी फ़्रॉस्टिंग',
  swirls: 'लहरदार फ़्रॉस्टिंग',
  drip: 'ड्रिप आइसिंग',
  semi_naked: 'सेमी-नेकेड',
  rosettes: 'क्रीम के गुलाब',
  fondant: 'फ़ॉन्डेंट',
};
const DRIPS: Readonly<Record<Drip, string>> = {
  chocolate: 'चॉकलेट ड्रिप',
  caramel: 'कैरामल ड्रिप',
  white_chocolate: 'सफ़ेद चॉकलेट ड्रिप',
  berry: 'बेरी ड्रिप',
};
const COLOURS: Readonly<Record<IcingColour, string>> = {
  ivory: 'हाथीदाँत',
  blush: 'हल्का गुलाबी',
  raspberry: 'रसभरी',
  peach: 'आड़ू',
  lemon: 'नींबू',
  pistachio: 'पिस्ता',
  mint: 'पुदीना',
  sky: 'आसमानी',
  lavender: 'लैवेंडर',
  caramel: 'कैरामल',
  chocolate: 'चॉकलेट',
  white: 'सफ़ेद',
};
const SPONGES: Readonly<Record<Sponge, string>> = {
  vanilla: 'वनीला',
  chocolate: 'चॉकलेट',
  red_velvet: 'रेड वेलवेट',
  butterscotch: 'बटरस्कॉच',
  pineapple: 'अनानास',
  black_forest: 'ब्लैक फ़ॉरेस्ट',
  mango: 'आम',
  coffee: 'कॉफ़ी',
  strawberry: 'स्ट्रॉबेरी',
  lemon: 'नींबू',
  pistachio: 'पिस्ता',
  fruit: 'फल',
};
const TOPPINGS: Readonly<Record<Topping, string>> = {
  chocolate_chips: 'चॉकलेट चिप्स',
  sprinkles: 'स्प्रिंकल्स',
  nuts: 'मेवे',
  fruits: 'फल',
  caramel: 'कैरामल',
  marshmallows: 'मार्शमैलो',
  cookie_crumbs: 'कुकी का चूरा',
  coconut_flakes: 'नारियल का बुरादा',
  candies: 'टॉफ़ियाँ',
  gummy_bears: 'गमी बेयर',
};

export const designHi = {
  shape: (name) => SHAPES[name],
  frosting: (name) => FROSTINGS[name],
  drip: (name) => DRIPS[name],
  colour: (name) => COLOURS[name],
  sponge: (name) => SPONGES[name],
  topping: (name) => TOPPINGS[name],
  tiers: (count) => `${count} टियर`,
  boxOf: (cupcakes) => `${cupcakes} कपकेक का डिब्बा`,
  lunchBox: 'लंच बॉक्स में',
  photo: 'ऊपर छपी फ़ोटो',
  candles: (count) => (count === 1 ? '1 मोमबत्ती' : `${count} मोमबत्तियाँ`),
  candleNumber: (number) => `${number} अंक की मोमबत्तियाँ`,
} satisfies DesignWords;
