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
} satisfies Partial<FieldWords>;
