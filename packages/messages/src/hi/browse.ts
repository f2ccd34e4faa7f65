import type { AskedInWords } from '../en/browse.ts';
import { allOf, anyOf } from '../language.ts';
import type { ShopWords } from '../shop.ts';

function price({ priceFrom, priceTo }: AskedInWords): string | null {
  if (priceFrom !== null && priceTo !== null) return `${priceFrom} से ${priceTo}`;
  if (priceFrom !== null) return `${priceFrom} से ऊपर`;
  return priceTo === null ? null : `${priceTo} तक`;
}

function reach({ fulfilment, withinKm, place }: AskedInWords): string | null {
  if (place === null) return fulfilment === 'delivery' ? 'डिलीवरी' : fulfilment === 'pickup' ? 'दुकान से लेना' : null;
  if (fulfilment === 'delivery') return `${place} में डिलीवरी`;
  const near = withinKm === null ? `${place} के पास` : `${place} से ${withinKm} km तक`;
  return fulfilment === 'pickup' ? `${near} दुकान से लेना` : near;
}

/** "जन्मदिन के एगलेस केक, मेवे के बिना, ₹1,200 तक, कोल्हापुर में डिलीवरी". */
function summary(asked: AskedInWords): string {
  const kind = [asked.occasion === null ? null : `${asked.occasion} के`, asked.diet, asked.flavour, asked.category ?? 'केक'];
  const parts = [
    kind.filter((part) => part !== null).join(' '),
    asked.freeFrom.length > 0 ? `${allOf(asked.freeFrom, 'hi')} के बिना` : null,
    asked.words === '' ? null : `“${asked.words}” से मेल खाते`,
    asked.serves === null ? null : `${asked.serves} मेहमानों के लिए`,
    price(asked),
    asked.minRating === null ? null : `रेटिंग ${asked.minRating} या ज़्यादा`,
    reach(asked),
    asked.city === null ? null : `${asked.city} से`,
    asked.isAvailable ? 'अभी उपलब्ध' : null,
    asked.readyBy === null ? null : `${asked.readyBy}${asked.readyTime === null ? '' : `, ${asked.readyTime}`} तक तैयार`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

const quoted = (words: readonly string[]): readonly string[] => words.map((word) => `“${word}”`);

/** The list of cakes and its filters. */
export const words: ShopWords['browse'] = {
  meta: (asked) => `${asked} · SweetSpot`,
  metaDescription: 'पास की दुकानों के ऑर्डर पर बने केक: दिन, मेहमान, एलर्जन, खान-पान, दाम और स्वाद से चुनें।',
  summary,
  search: {
    withEgg: 'अंडे वाला',
    without: (allergens) => `${anyOf(allergens, 'hi')} के बिना`,
    readAs: (read) =>
      `हमने ${allOf(
        read.map(({ said, meant }) => `“${said}” को ${meant}`),
        'hi',
      )} समझा।`,
    anything: (said) => `यहाँ सब केक ही हैं, इसलिए ${allOf(quoted(said), 'hi')} से कुछ कम नहीं होता।`,
    leftOut: (said) => `खोज में नहीं लिया: ${allOf(quoted(said), 'hi')}।`,
    leftOutHelp: 'दाम, आकार और केक में क्या नहीं होना चाहिए, यह फ़िल्टर से चुनें।',
    nearest: (wanted) => `${allOf(quoted(wanted), 'hi')}, इन सबका कोई केक नहीं मिला। ये सबसे पास के हैं।`,
    kept: (kept) => `इनमें से हर एक ${allOf(quoted(kept), 'hi')} से मेल खाता है।`,
  },
  filters: 'फ़िल्टर',
  filtersWith: (count) => (count === 0 ? 'फ़िल्टर' : `फ़िल्टर (${count})`),
  hideFilters: 'फ़िल्टर छिपाएँ',
  results: 'मिले हुए केक',
  apply: 'केक देखें',
  clear: 'सारे फ़िल्टर हटाएँ',
  remove: (what) => `हटाएँ: ${what}`,
  asked: 'आपने चुना',

  withinKm: (km) => `${km} km तक`,
  delivery: 'डिलीवरी',
  pickup: 'दुकान से लेना',
  diets: {
    veg: 'शाकाहारी',
    eggless: 'एगलेस',
    vegan: 'वीगन',
    jain: 'जैन',
    gluten_free: 'ग्लूटेन-मुक्त',
    sugar_free: 'शक्कर-मुक्त',
  },
  flavours: {
    chocolate: 'चॉकलेट',
    vanilla: 'वनीला और क्रीम',
    caramel: 'कैरामल और बटरस्कॉच',
    mango: 'आम',
    tropical: 'अनानास और नारियल',
    citrus: 'नींबू और संतरा',
    berries: 'बेरी',
    nuts: 'मेवे और पिस्ता',
    coffee: 'कॉफ़ी',
    red_velvet: 'रेड वेलवेट',
    mithai: 'मिठाई',
    fruit_and_spice: 'फल और मसाले',
    assorted: 'मिला-जुला',
    other: 'कुछ अलग',
  },
  rated: (stars) => `${stars} और ज़्यादा`,
  sort: 'क्रम',
  sorts: {
    relevance: 'सबसे सही',
    price_up: 'दाम: कम से ज़्यादा',
    price_down: 'दाम: ज़्यादा से कम',
    rating: 'सबसे अच्छी रेटिंग',
    distance: 'सबसे पास',
  },

  chipFree: (names) => `${anyOf(names, 'hi')} नहीं`,
  chipReadyBy: (day, time) => `${time === null ? day : `${day}, ${time}`} तक`,
  chipAvailable: 'अभी उपलब्ध',
  chipServes: (guests) => `${guests} मेहमान`,
  chipNear: (place) => `${place} के पास`,

  categories: { cake: 'केक', tiered: 'कई मंज़िल के केक', photo: 'फ़ोटो केक', bento: 'बेंटो केक', cupcakes: 'कपकेक' },
  dayIsOver: 'वह दिन बीत चुका है, इसलिए ये किसी भी दिन के केक हैं।',
  leftOutOfLink: 'इस लिंक का एक हिस्सा किसी फ़िल्टर से मेल नहीं खाता, उसे छोड़ दिया गया।',
  askedNearest: 'पास में इतनी दुकानें हैं कि उस दिन की जगह सिर्फ़ सबसे नज़दीकी से पूछी गई।',
  booked: (window, isDelivered) => (isDelivered ? `${window} डिलीवरी` : `${window} दुकान से`),
  showMore: 'और केक दिखाएँ',
  end: 'बस, इतने ही हैं।',
  unknownPlace: (typed) => `“${typed}” हमें नहीं मिला, इसलिए ये हर जगह के केक हैं। छह अंकों का पिन कोड या पास का कोई बड़ा शहर लिखें।`,
  emptyTitle: (askedFor) => (askedFor === 1 ? 'ऐसा कोई केक नहीं मिला' : 'इन सबसे मेल खाता कोई केक नहीं मिला'),
  emptyPlain: 'यहाँ अभी कोई केक नहीं है।',
  loosen: {
    words: 'कोई भी शब्द',
    occasion: 'कोई भी मौक़ा',
    diet: 'कोई भी खान-पान',
    freeFrom: 'सारे एलर्जन',
    flavour: 'कोई भी स्वाद',
    price: 'कोई भी दाम',
    minRating: 'कोई भी रेटिंग',
    readyBy: 'कोई भी दिन',
    category: 'कोई भी किस्म',
    city: 'कोई भी शहर',
    available: 'ख़त्म हुए भी',
    serves: 'कितने भी मेहमान',
    fulfilment: 'डिलीवरी या दुकान से',
    within: 'कितनी भी दूर',
    place: 'कहीं भी',
  },
};
