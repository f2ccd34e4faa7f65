import type { ConsoleWords } from '../../console.ts';

/** What belongs to this device. */
export const words: ConsoleWords['settings'] = {
  title: 'सेटिंग',
  sound: 'आवाज़',
  language: 'भाषा',
  desktop: 'यह कंप्यूटर',
  startsAtLogin: 'इस कंप्यूटर में साइन इन करते ही खुले',
  isKiosk: 'Kiosk मोड: पूरी स्क्रीन पर सिर्फ़ यही',
  printsNewOrders: 'हर नए ऑर्डर का टिकट प्रिंट करें',
  serverUrl: 'सर्वर का पता',
  serverUrlInvalid: 'https://sweetspot.example जैसा पता दें, उसके आगे कुछ नहीं।',
  saveServer: 'यही सर्वर लें',
  serverHint: 'इसे बदलने पर आप यहाँ साइन आउट हो जाएँगे।',
  updates: 'नया वर्शन देखें',
  updateAnswers: {
    unavailable: 'यह ऐप अपने आप नया नहीं होता।',
    checking: 'देख रहे हैं। नया वर्शन मिला तो बताया जाएगा।',
  },
  updateNews: {
    newest: 'यही सबसे नया वर्शन है।',
    ready: 'नया वर्शन आ गया है। console अगली बार खुलने पर वही चलेगा।',
    failed: 'नया वर्शन नहीं आ पाया। console जैसा है वैसा चलता रहेगा।',
  },
  version: (version) => `वर्शन ${version}`,
  keys: 'कीबोर्ड',
  keyList: [
    ['तीर', 'एक टिकट से दूसरे पर'],
    ['Enter', 'उस टिकट का अगला क़दम'],
    ['Z', 'पिछला क़दम वापस लें'],
    ['S', 'घंटी यहाँ 5 मिनट के लिए बंद करें'],
    ['/', 'ऑर्डर खोजें'],
    ['O', 'टिकट खोलें'],
    ['A', 'उस टिकट पर माँगा गया बदलाव स्वीकार करें'],
    ['D', 'उसके लिए मना करें'],
  ],
  account: 'आपका खाता',
  protectHelp: 'साइन इन का दूसरा चरण उसे बाहर रखता है जिसे आपका पासवर्ड पता चल जाए: आपके फ़ोन के ऐप का कोड।',
  protectLink: 'शॉप में अपने खाते में इसे लगाएँ',
  browserOnly: 'अपने आप प्रिंट होना, कंप्यूटर के साथ खुलना और kiosk मोड डेस्कटॉप ऐप में मिलते हैं।',
};
