import type { ShopWords } from '../shop.ts';

const within = (metres: number): string =>
  metres < 950 ? `${Math.max(1, Math.ceil(metres / 50)) * 50} m` : `${Math.ceil(metres / 1000)} km`;

/** The fields of an address, at checkout and in the account. */
export const words: ShopWords['address'] = {
  postalCode: 'पिन कोड',
  postalCodeHint: 'छह अंक। शहर और राज्य इसी से भर जाएँगे।',
  postalCodeUnknown: 'यह पिन कोड हमें नहीं मिला। इसे देख लें, और शहर ख़ुद भरें।',
  postalCodeRough: 'यह पिन कोड हमें मोटे तौर पर ही पता है। शहर और राज्य देख लें।',
  postalCodeFailed: 'पिन कोड नहीं खोजा जा सका। अपना कनेक्शन देखें; हम फिर कोशिश करेंगे।',
  line1: 'मकान और गली',
  line2: 'इलाक़ा या पहचान की जगह',
  city: 'शहर',
  state: 'राज्य',
  chooseState: 'चुनें',
  instructions: 'डिलीवरी वाले के लिए',
  instructionsHint: 'गेट का कोड, मंज़िल, किसे फ़ोन करें।',
  pin: 'ठीक कौन सा दरवाज़ा',
  pinHelp: 'डिलीवरी वाला पिन की जगह पर आएगा। पिन को अपने दरवाज़े पर रखें।',
  pinFirst: 'पिन कोड लिखें तो यहाँ नक़्शा खुलेगा, या “मैं जहाँ हूँ” से शुरू करें।',
  pinWanted: 'पहले पिन कोड लिखें, फिर पिन रखें।',
  pinRough: (metres) => `आपका डिवाइस अपनी जगह ${within(metres)} तक ही जानता है। पिन को अपने दरवाज़े पर ले जाएँ।`,
  mapLabel: 'डिलीवरी की जगह के पिन वाला नक़्शा',

  storePin: 'दुकान कहाँ है',
  storePinHelp: 'पिन को अपनी दुकान के जितना पास हो सके रखें: दूरी और ख़र्च यहीं से नापे जाएँगे।',
  storeMapLabel: 'दुकान के पिन वाला नक़्शा',

  measured: 'दूरी कहाँ तक नापी गई',
  measuredFirst: 'पिन कोड लिखें: दूरी और ख़र्च उसके इलाक़े से तय होंगे।',
  measuredWanted: 'ऐसा पिन कोड या शहर लिखें जो हमें पता हो, या “मैं जहाँ हूँ” से शुरू करें।',
  measuredBy: {
    device: (_place, accuracyMetres) => `आपका डिवाइस जहाँ है, ${within(accuracyMetres)} तक सही।`,
    postal_code: (place) => `पिन कोड ${place} के बीच तक। आपका घर वहाँ से एक-दो किलोमीटर दूर हो सकता है; ख़र्च जो दिखाया है वही रहेगा।`,
    wide_postal_code: (place) =>
      `पिन कोड ${place} के बीच तक। यह बड़ा इलाक़ा है: 10 km या ज़्यादा का फ़र्क़ हो सकता है। ख़र्च जो दिखाया है वही रहेगा, और दुकान रास्ता पूछने को फ़ोन कर सकती है।`,
    town: (place) => `${place} के बीच तक, क्योंकि पिन कोड हमें पता नहीं। ख़र्च जो दिखाया है वही रहेगा, और दुकान रास्ता पूछने को फ़ोन कर सकती है।`,
    saved: () => 'वह जगह जो इस पते के साथ सहेजी थी।',
  },
  deviceUnsure: (metres) => `आपका डिवाइस अपनी जगह ${within(metres)} तक ही जानता है, इसलिए यही रहेगा।`,
  deviceElsewhere: 'आपका डिवाइस कहीं और है, इसलिए पता ही माना जाएगा।',
};
