import { formatMoney, type CurrencyCode } from '@sweetspot/domain/money/money';
import type { PromoRefusal } from '@sweetspot/domain/promotions/promo-code';
import type { ErrorSentences } from '../en/errors.ts';

export const errorsHi: Partial<ErrorSentences> = {
  NOT_FOUND: () => 'यह हमें नहीं मिला। शायद पता बदल गया है या लिंक अधूरा है।',
  INPUT_INVALID: () => 'कुछ ठीक करना है। निशान लगे खाने देखें।',
  TOO_MANY_CALLS: ({ most }) => `एक साथ बहुत सारे अनुरोध आए। एक बार में ज़्यादा से ज़्यादा ${most} भेजें।`,
  UNAVAILABLE: () => 'SweetSpot का एक हिस्सा जवाब नहीं दे रहा। कुछ खोया नहीं है; एक मिनट में फिर कोशिश करें।',
  LIST_FULL: ({ list, most }) =>
    list === 'addresses'
      ? `एक खाते में ${most} पते तक रखे जा सकते हैं। जो अब काम का नहीं, उसे हटा दें।`
      : `आपके ${most} आवेदन हमारे पास पहले से हैं। जवाब का इंतज़ार करें या हमें लिखें।`,
  EMAIL_NOT_VERIFIED: () => 'पहले अपना ई-मेल पक्का करें: हमारा भेजा लिंक खोलें।',
  NOT_SIGNED_IN: () => 'आगे बढ़ने के लिए साइन इन करें।',
  CREDENTIALS_WRONG: () => 'ई-मेल और पासवर्ड मेल नहीं खाते। दोनों देख लें या पासवर्ड बदलें।',
  LINE_FULL: ({ cake, inCart, most }) =>
    `“${cake}” इस डिज़ाइन में आपकी टोकरी में पहले से ${inCart} हैं, और ${most} से ज़्यादा नहीं हो सकते। ${
      most > inCart ? `आप ${most - inCart} और जोड़ सकते हैं।` : 'और चाहिए तो दुकान को फ़ोन करें।'
    }`,
  CART_FULL: ({ most }) => `आपकी टोकरी में ${most} अलग केक हैं, इससे ज़्यादा नहीं आते। पहले कुछ ऑर्डर करें या एक निकाल दें।`,
  PICTURE_TOO_MANY_PIXELS: ({ width, height, limitPixels, isForItsKind }) =>
    `यह तस्वीर ${width} × ${height} पिक्सेल की है; ${isForItsKind ? 'इस तरह की फ़ाइल ' : ''}हम ${Math.floor(limitPixels / 1_000_000)} मेगापिक्सेल तक खोल सकते हैं। छोटी करके${
      isForItsKind ? ', या साधारण (प्रोग्रेसिव नहीं) JPEG में सहेजकर,' : ''
    } फिर चुनें।`,
  PICTURE_TOO_THIN: ({ width, height, most }) =>
    `यह तस्वीर ${width} × ${height} पिक्सेल की है: दिखाने या छापने के लिए बहुत पतली। इसे ऐसे काटें कि लंबी भुजा छोटी से ज़्यादा से ज़्यादा ${most} गुनी हो, और फिर चुनें।`,
  PICTURE_DAMAGED: () => 'यह तस्वीर ख़राब या अधूरी है। फिर से सहेजें या दूसरी चुनें।',
  PICTURE_ANIMATED: () => 'यह तस्वीर हिलती है। ठहरी हुई तस्वीर चुनें।',
  PROMO_CODE_REFUSED: (refusal, { currency }) => promoRefusedHi(refusal, currency),
  PROMO_CODE_TAKEN: ({ code }) => `“${code}” नाम का कोड पहले से है। दूसरा नाम चुनें।`,
  CART_EMPTY: () => 'टोकरी ख़ाली है। पहले एक केक जोड़ें।',
  PAYMENT_DECLINED: () => 'भुगतान नहीं हुआ और कुछ नहीं कटा। फिर कोशिश करें या दूसरा तरीक़ा चुनें।',
};

function promoRefusedHi(refusal: PromoRefusal, currency: CurrencyCode | null): string {
  switch (refusal.because) {
    case 'unknown':
      return 'यह कोड हमें नहीं मिला। अक्षर और अंक फिर देख लें।';
    case 'other_store':
      return 'यह कोड दूसरी दुकान के केक के लिए है।';
    case 'not_yet':
      return 'यह कोड अभी शुरू नहीं हुआ है।';
    case 'ended':
      return 'इस कोड का समय ख़त्म हो गया है।';
    case 'used_up':
      return 'यह कोड पूरा इस्तेमाल हो चुका है। इसके बिना आगे बढ़ें।';
    case 'used_by_customer':
      return 'आप यह कोड पहले ही इस्तेमाल कर चुके हैं।';
    case 'below_minimum':
      return currency
        ? `यह कोड ${formatMoney({ amount: refusal.minimumMinor, currency }, 'hi-IN')} या ज़्यादा के केक के लिए है।`
        : 'यह कोड बड़े ऑर्डर के लिए है। थोड़ा और जोड़ें।';
  }
}
