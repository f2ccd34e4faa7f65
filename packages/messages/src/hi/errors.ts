import type { ErrorSentences } from '../en/errors.ts';

export const errorsHi: Partial<ErrorSentences> = {
  NOT_FOUND: () => 'यह हमें नहीं मिला। शायद पता बदल गया है या लिंक अधूरा है।',
  INPUT_INVALID: () => 'कुछ ठीक करना है। निशान लगे खाने देखें।',
  UNAVAILABLE: () => 'SweetSpot का एक हिस्सा जवाब नहीं दे रहा। कुछ खोया नहीं है; एक मिनट में फिर कोशिश करें।',
  NOT_SIGNED_IN: () => 'आगे बढ़ने के लिए साइन इन करें।',
  CREDENTIALS_WRONG: () => 'ई-मेल और पासवर्ड मेल नहीं खाते। दोनों देख लें या पासवर्ड बदलें।',
  CART_EMPTY: () => 'टोकरी ख़ाली है। पहले एक केक जोड़ें।',
  PAYMENT_DECLINED: () => 'भुगतान नहीं हुआ और कुछ नहीं कटा। फिर कोशिश करें या दूसरा तरीक़ा चुनें।',
};
