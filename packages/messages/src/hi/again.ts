import { counted } from '../language.ts';
import type { ShopWords } from '../shop.ts';

export const words: ShopWords['again'] = {
  title: 'फिर से ऑर्डर करें',
  lede: (store) => `इस ऑर्डर के केक, जैसे ${store} आज बनाती है। अभी कुछ ऑर्डर नहीं हुआ: दिन और जगह फिर से चुनें।`,
  meta: (number) => `ऑर्डर ${number} फिर से`,
  order: (number) => `ऑर्डर ${number} पर वापस`,
  loading: 'आज के केक देखे जा रहे हैं',
  failed: 'केक नहीं खुले',
  lineCount: (quantity, cake) => `${quantity} × ${cake}`,
  each: 'हर एक',
  was: (price) => `पहले ${price} था।`,
  asItWas: 'पहले जैसा, उसी दाम पर।',
  difference: (group, was, will) => `${group}: ${was} → ${will}`,
  nothing: 'कुछ नहीं',
  contents: (sentence) => `इसमें क्या है, वह बदल गया है। ${sentence}`,
  standings: {
    design_anew: 'आज यह ठीक ऐसा नहीं बन सकता। इसके पन्ने पर फिर से डिज़ाइन करें।',
    sold_out: 'आज ख़त्म हो गया है।',
    off_menu: 'दुकान अब यह केक नहीं बनाती।',
    store_closed: 'यह दुकान अभी SweetSpot पर ऑर्डर नहीं ले रही।',
  },
  design: 'फिर से डिज़ाइन करें',
  designOf: (cake) => `${cake} फिर से डिज़ाइन करें`,
  add: (count) => `${counted(count, 'hi', { one: 'केक', other: 'केक' })} टोकरी में डालें`,
  leftOut: 'जो आज नहीं बन सकता, वह छोड़ दिया जाएगा।',
  added: (count) => `${counted(count, 'hi', { one: 'केक', other: 'केक' })} आपकी टोकरी में है।`,
  noneTitle: 'इनमें से कोई केक आज ऑर्डर नहीं हो सकता',
  noneHelp: 'दुकान में और भी केक हैं, जो आपको उतने ही अच्छे लगें।',
  toStore: 'दुकान के केक देखें',
  toCakes: 'दूसरा केक खोजें',
  unexpected: 'यह नहीं हो पाया, और इसमें आपकी कोई ग़लती नहीं। फिर कोशिश करें।',
};
