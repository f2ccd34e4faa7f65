import type { AdminWords } from '../../admin.ts';

/** The door of the office. */
export const words: AdminWords['sign-in'] = {
  title: 'दफ़्तर में साइन इन करें',
  lede: 'उनके लिए जो SweetSpot को चलाते हैं।',
  email: 'ई-मेल पता',
  password: 'पासवर्ड',
  submit: 'साइन इन करें',
  notAdmin: 'इस खाते की दफ़्तर में जगह नहीं है। ग्राहक शॉप में साइन इन करते हैं, बेकर अपने console में।',
  toShop: 'शॉप पर जाएँ',
  toConsole: 'console पर जाएँ',
};
