import type { ConsoleWords } from '../../console.ts';

/** Who works here, and where. */
export const words: ConsoleWords['sign-in'] = {
  title: 'रसोई में स्वागत है',
  lede: 'अपनी दुकान के खाते से साइन इन करें।',
  email: 'ई-मेल पता',
  password: 'पासवर्ड',
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
