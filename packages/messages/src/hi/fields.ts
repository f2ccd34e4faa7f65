import type { FieldWords } from '../en/fields.ts';

export const fieldsHi = {
  name_required: 'नाम लिखें।',
  email_invalid: 'asha@example.com जैसा ई-मेल पता लिखें।',
  mobile_invalid: 'दस अंकों का मोबाइल नंबर लिखें।',
  password_required: 'पासवर्ड लिखें।',
  password_short: 'कम से कम 12 अक्षर रखें।',
  address_required: 'गली और मकान लिखें।',
  city_required: 'शहर लिखें।',
  state_required: 'राज्य चुनें।',
  postal_code_invalid: 'पिन कोड के छह अंक लिखें।',
  recipient_required: 'केक किसे मिलेगा, लिखें।',
  surprise_pickup: 'सरप्राइज़ की सिर्फ़ डिलीवरी हो सकती है: जो केक लेने आएगा, उसे तो पता होगा।',
  surprise_own_number: 'सरप्राइज़ के लिए उनका नंबर लिखें: यह आपका अपना है।',
  cash_from_recipient: 'यह केक किसी और को मिलेगा, और उनसे पैसे नहीं माँगे जाते। भुगतान पहले ही करें।',
  time_too_soon: 'इस समय के लिए काम ग्राहक के जवाब देने से पहले ही शुरू करना पड़ेगा। बाद का समय दें।',
  time_not_later: 'जो समय बताया गया था, उससे बाद का समय दें।',
  date_out_of_reach: 'सन 1900 और 2199 के बीच का दिन दें।',
} satisfies Partial<FieldWords>;
