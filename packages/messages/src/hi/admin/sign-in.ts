import type { AdminWords } from '../../admin.ts';

/** The door of the office. */
export const words: AdminWords['sign-in'] = {
  title: 'दफ़्तर में साइन इन करें',
  lede: 'उनके लिए जो SweetSpot को चलाते हैं।',
  email: 'ई-मेल पता',
  password: 'पासवर्ड',
  codeTitle: 'एक चरण और',
  codeLede: 'फ़ोन पर ऐप खोलें और उसका कोड लिखें, या अपना कोई रिकवरी कोड।',
  code: 'कोड',
  codeHint: 'छह अंक, या एक रिकवरी कोड।',
  codeSubmit: 'आगे बढ़ें',
  codeBack: 'किसी और के रूप में साइन इन करें',
  codeOver: 'इसमें बहुत समय लगा। पासवर्ड एक बार फिर लिखें।',
  codeLost: 'फ़ोन और रिकवरी कोड दोनों खो गए? हमें लिखें।',
  submit: 'साइन इन करें',
  notAdmin: 'इस खाते की दफ़्तर में जगह नहीं है। ग्राहक शॉप में साइन इन करते हैं, बेकर अपने console में।',
  toShop: 'शॉप पर जाएँ',
  toConsole: 'console पर जाएँ',
};
