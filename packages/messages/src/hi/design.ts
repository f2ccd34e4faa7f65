import type { DesignWords } from '../en/design.ts';
import type { Begun } from '../language.ts';

export const designHi = {
  shapes: {
    round: 'गोल',
    square: 'चौकोर',
    heart: 'दिल',
    triangle: 'तिकोना',
    star: 'सितारा',
    hexagon: 'षट्कोण',
    oval: 'अंडाकार',
    rectangle: 'आयताकार',
  },
  colours: {
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
  },
  sponges: {
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
  },
} satisfies Begun<DesignWords>;
