import type { ShopWords } from '../shop.ts';

export const words: ShopWords['faults'] = {
  notFoundTitle: 'यह प्लेट ख़ाली है',
  notFoundMeta: 'पन्ना नहीं मिला · SweetSpot',
  notFoundText: 'यहाँ कोई पन्ना नहीं है। शायद लिंक पुराना है, या केक अब मेन्यू में नहीं है।',
  toCakes: 'सारे केक देखें',
  toHome: 'शुरुआत पर जाएँ',
  faultMeta: 'कुछ गड़बड़ी हुई · SweetSpot',
  awayTitle: 'हम अभी लौटते हैं',
  awayMeta: 'अभी लौटते हैं · SweetSpot',
  awayText: 'SweetSpot का एक हिस्सा इस समय जवाब नहीं दे रहा। कुछ खोया नहीं है; एक मिनट में फिर कोशिश करें।',
  busyTitle: 'एक पल रुकें',
  busyText: 'यहाँ से एक साथ बहुत कुछ माँगा गया। कुछ सेकंड रुककर फिर कोशिश करें।',
  lostTitle: 'दुकान से संपर्क नहीं हो पा रहा',
  lostText: 'बीच में कनेक्शन टूट गया। उसके लौटते ही यह पन्ना अपने आप खुल जाएगा।',
};
