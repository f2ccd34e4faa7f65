import type { ShopWords } from '../shop.ts';
import { HINDI_UI_WORDS } from './ui.ts';

/** The frame around every page of the shop. */
export const words: ShopWords['shell'] = {
  home: 'SweetSpot, मुखपृष्ठ',
  cakes: 'केक',
  stores: 'दुकानें',
  mainNavigation: 'मुख्य',
  footNavigation: 'SweetSpot पर और',
  searchLabel: 'केक, स्वाद और दुकानें खोजें',
  searchHint: 'ट्रफ़ल, बिना अंडा, कोल्हापुर …',
  cart: 'टोकरी',
  cartHolds: (count) => `जिसमें ${count} केक हैं`,
  signIn: 'साइन इन करें',
  account: (name) => `आपका खाता, ${name}`,
  near: (place) => `${place} के पास`,
  choosePlace: 'जगह चुनें',
  loadingPage: 'पन्ना आ रहा है',
  footPromise: 'आपके पास की बेकरियों के बनाए केक, ख़ास आपके लिए। हर एलर्जन और हर रुपया भुगतान से पहले दिखता है।',
  sell: 'अपने केक यहाँ बेचें',
  language: 'भाषा',
  faultTitle: 'यह पन्ना तैयार नहीं हो सका',
  faultText: 'गड़बड़ी हमारी ओर हुई है, आपकी ओर नहीं। थोड़ी देर में फिर कोशिश करें। न बने तो हमें संदर्भ बताएँ।',
  offlineTitle: 'आप ऑफ़लाइन हैं',
  offlineText: 'यह पन्ना अभी आया नहीं है। कनेक्शन लौटते ही खुल जाएगा।',
  scriptsOff: 'इसके लिए स्क्रिप्ट चाहिए, और वे इस ब्राउज़र में बंद हैं। उन्हें चालू करके यह पन्ना फिर खोलें।',
  loadAgain: 'फिर से खोलें',
  nearHere: 'आपके पास',
  hereNow: 'आप अभी जहाँ हैं',
  ui: HINDI_UI_WORDS,
};
