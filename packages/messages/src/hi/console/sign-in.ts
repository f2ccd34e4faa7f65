import type { ConsoleWords } from '../../console.ts';

/** Who works here, and where. */
export const words: ConsoleWords['sign-in'] = {
  title: 'रसोई में स्वागत है',
  lede: 'अपनी दुकान के खाते से साइन इन करें।',
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
  forgot: 'पासवर्ड भूल गए?',
  server: (url) => `सर्वर: ${url}`,
  noStore: {
    title: 'अभी कोई दुकान नहीं',
    text: (email) => `${email} किसी दुकान में काम नहीं करता। मालिक से कहें कि आपको स्टाफ़ में जोड़ें, या SweetSpot पर अपनी दुकान दर्ज करें।`,
    register: 'दुकान दर्ज करें',
    signOut: 'दूसरे खाते से आएँ',
  },
  chooseStore: { title: 'आज कहाँ काम कर रहे हैं?', role: { owner: 'मालिक', staff: 'स्टाफ़' } },
};
