import type { ChangeMoney } from '../mail-data.ts';
import type { ChangeWords, MoneyWords } from './words.ts';

/** Stores are written to in English. */
export const HI_CHANGES: Omit<ChangeWords, 'store_change_asked'> = {
  change_accepted: {
    subject: ({ orderNumber, money: { type } }) =>
      type === 'pay' ? `ऑर्डर ${orderNumber} के बदलाव का भुगतान करें` : `ऑर्डर ${orderNumber} में आपका बदलाव हो गया`,
    title: ({ money: { type } }) => (type === 'pay' ? 'बदलाव स्वीकार हुआ: अब अंतर का भुगतान करें' : 'आपका ऑर्डर बदल गया'),
    paragraphs: ({ storeName, money: settled }, money) => [`${storeName} ने आपका बदलाव स्वीकार कर लिया है।`, ...settledWords(settled, money)],
    button: ({ money: { type } }) => (type === 'pay' ? 'अंतर का भुगतान करें' : 'अपना ऑर्डर देखें'),
  },
  change_declined: {
    subject: ({ orderNumber, storeName }) => `${storeName} ऑर्डर ${orderNumber} नहीं बदल पाएगी`,
    title: () => 'आपका ऑर्डर पहले जैसा ही है',
    paragraphs: ({ storeName, reason }) => [
      `${storeName} आपका बदलाव नहीं कर पाएगी। वजह: ${reason}`,
      'इसके लिए कुछ नहीं लिया गया, और केक वैसा ही बनेगा जैसा पहले तय हुआ था।',
    ],
    button: () => 'अपना ऑर्डर देखें',
  },
  change_lapsed: {
    subject: ({ orderNumber }) => `ऑर्डर ${orderNumber} में आपका बदलाव नहीं हुआ`,
    title: () => 'आपका ऑर्डर पहले जैसा ही है',
    paragraphs: ({ storeName, because }) => [
      because === 'unpaid'
        ? 'अंतर का भुगतान समय पर नहीं हुआ, इसलिए बदलाव नहीं होगा। अब मंज़ूरी देने पर रकम छोड़ दी जाएगी; कुछ नहीं लिया जाएगा।'
        : `${storeName} ने आपके बदलाव का जवाब समय पर नहीं दिया, इसलिए बदलाव नहीं होगा।`,
      'केक वैसा ही बनेगा जैसा पहले तय हुआ था।',
    ],
    button: () => 'अपना ऑर्डर देखें',
  },
};

function settledWords(settled: ChangeMoney, money: MoneyWords): readonly string[] {
  switch (settled.type) {
    case 'pay':
      return [
        `दाम ${money(settled.amount)} बढ़ेगा। ${settled.payBy} तक इतना भुगतान करें, तब ऑर्डर बदल जाएगा; नहीं तो पहले जैसा ही रहेगा और कुछ नहीं लिया जाएगा।`,
      ];
    case 'paid':
      return [`बढ़े हुए ${money(settled.amount)} का भुगतान हो चुका है।`];
    case 'back':
      return [`दाम ${money(settled.amount)} घटा है। यह रकम उसी तरीक़े से वापस होगी; बैंक में दिखने में एक हफ़्ता लग सकता है।`];
    case 'same':
      return ['दाम वही रहेगा।'];
    case 'cash':
      return [`केक मिलने पर आप ${money(settled.amount)} नक़द देंगे।`];
  }
}
