import { kilometres } from '../distances.ts';
import type { ShopWords } from '../shop.ts';
import { hindiPeriod } from '../dates.ts';

const WEEKDAYS = ['सोमवार', 'मंगलवार', 'बुधवार', 'गुरुवार', 'शुक्रवार', 'शनिवार', 'रविवार'] as const;

function clock(minute: number): string {
  const hour = Math.floor(minute / 60) % 24;
  const rest = minute % 60;
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return `${hindiPeriod(hour)} ${shown}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** The list of bakeries, and a bakery's own page. */
export const words: ShopWords['stores'] = {
  listMeta: 'दुकानें · SweetSpot',
  listMetaNear: (place) => `${place} के पास की दुकानें · SweetSpot`,
  listMetaDescription: 'ऑर्डर पर केक बनाने वाली दुकानें, उनके समय, रेटिंग, डिलीवरी और लाइसेंस नंबर के साथ।',
  title: 'दुकानें',
  titleNear: (place) => `${place} के पास की दुकानें`,
  where: 'किस जगह के पास?',
  whereHint: 'पिन कोड या शहर',
  find: 'दुकानें खोजें',
  found: 'मिली हुई दुकानें',
  map: 'दुकानों का नक़्शा',
  showMap: 'नक़्शा दिखाएँ',
  unknownPlace: (typed) => `“${typed}” हमें नहीं मिला, इसलिए हर जगह की दुकानें दिख रही हैं।`,
  empty: (place) => `${place} के पास अभी कोई दुकान हमारे साथ नहीं है`,
  emptyText: 'थोड़ी दूर की जगह देखें, या अपने पसंदीदा बेकर को हमारे बारे में बताएँ।',
  emptyAll: 'अभी कोई दुकान हमारे साथ नहीं है',
  sell: 'अपने केक यहाँ बेचें',
  showMore: 'और दुकानें दिखाएँ',

  meta: (store, city) => `${store}, ${city} · SweetSpot`,
  metaDescription: (store, city, description) => `${city} में ${store} के ऑर्डर पर बने केक। ${description}`.slice(0, 300),
  cakes: 'यहाँ के केक',
  cakesCount: (count) => `${count} केक`,
  kinds: 'केक की क़िस्में',
  categories: { cake: 'केक', tiered: 'कई मंज़िल के केक', photo: 'फ़ोटो केक', bento: 'बेंटो केक', cupcakes: 'कपकेक' },
  allOf: (count) => `सभी ${count} देखें`,
  allOfLabel: (kind, count) => `${kind}: सभी ${count} देखें`,
  allKinds: 'इसके सभी केक',
  noCakes: 'यहाँ के पहले केक जल्द ही आएँगे।',
  about: 'कहाँ और कब',
  call: (phone) => `${phone} पर फ़ोन करें`,
  licence: (number) => `FSSAI लाइसेंस ${number}`,
  legalName: (name) => `बेचने वाले: ${name}`,
  mapOf: (store) => `नक़्शा: ${store} कहाँ है`,
  pickupHours: 'दुकान से लेना',
  deliveryHours: 'डिलीवरी',
  closed: 'बंद',
  unusualDays: 'इन दिनों समय अलग है',
  weekdays: (from, to) => (from === to ? (WEEKDAYS[from - 1] ?? '') : `${WEEKDAYS[from - 1] ?? ''} से ${WEEKDAYS[to - 1] ?? ''}`),
  everyDay: 'हर दिन',
  hours: (from, to) => `${clock(from)} से ${clock(to)} बजे`,
  delivers: (radiusMetres) => `${kilometres(radiusMetres)} km तक डिलीवरी।`,
  fee: (base, perKm) => (perKm === null ? `डिलीवरी के ${base} लगते हैं।` : `डिलीवरी के ${base} लगते हैं, और उससे आगे हर किलोमीटर के ${perKm}।`),
  freeFee: 'डिलीवरी मुफ़्त है।',
  freeAbove: (amount) => `${amount} से ऊपर डिलीवरी मुफ़्त है।`,
  noDelivery: 'यहाँ से डिलीवरी नहीं होती; केक दुकान से ले जाएँ।',
  noPickup: 'यहाँ से सिर्फ़ डिलीवरी होती है; दुकान से नहीं ले सकते।',
  deliversToYou: (place) => `${place} तक डिलीवरी होती है।`,
  notToYou: (place) => `${place} तक डिलीवरी नहीं होती।`,
  paused: 'अभी नए ऑर्डर नहीं लिए जा रहे।',
};
