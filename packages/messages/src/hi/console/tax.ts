import type { ConsoleWords } from '../../console.ts';

/** What the owner is asked about tax, and what follows from the answer. */
export const words: ConsoleWords['tax'] = {
  title: 'टैक्स',
  question: 'क्या आपके पास GSTIN है?',
  ask: 'क्या आपके पास GSTIN है? जब तक आप जवाब नहीं देते, ऑर्डर पर टैक्स नहीं लगता और उनके बिल रुके रहते हैं।',
  answerNow: 'जवाब दें',
  yes: 'हाँ, हम GST में रजिस्टर्ड हैं',
  composition: 'हाँ, कंपोज़िशन स्कीम में',
  no: 'नहीं, हम रजिस्टर्ड नहीं हैं',
  means: {
    unanswered: 'जब तक आप जवाब नहीं देते, ऑर्डर पर टैक्स नहीं लगता और उनके बिल रुके रहते हैं।',
    registered: 'आपकी क़ीमतों में GST शामिल है। ऑर्डर सौंपते ही उसका टैक्स इनवॉइस बनता है।',
    composition: 'कोई टैक्स नहीं लगता। ऑर्डर सौंपते ही सप्लाई बिल बनता है, जिस पर आपका GSTIN और कंपोज़िशन की बात लिखी होती है।',
    unregistered: 'कोई टैक्स नहीं लगता। ऑर्डर सौंपते ही उसका सप्लाई बिल बनता है।',
  },
  fromNowOn: 'यह अब से आने वाले ऑर्डरों पर लागू होता है। पहले के ऑर्डर वैसे ही रहते हैं जैसे लिए गए थे।',
  gstin: 'GSTIN',
  gstinHint: '15 अक्षर और अंक, जैसे प्रमाणपत्र पर लिखे हैं।',
  save: 'सेव करें',
  saved: 'सेव हो गया।',
  choose: 'इनमें से एक चुनें।',
  failed: 'दुकान का टैक्स लोड नहीं हो पाया',
  paperKinds: { tax_invoice: 'टैक्स इनवॉइस', bill_of_supply: 'सप्लाई बिल', credit_note: 'क्रेडिट नोट' },
  paper: (kind, number) => `${kind} ${number}`,
  paperWaits: 'बिल तब तक रुका है जब तक मालिक यह नहीं बताते कि दुकान के पास GSTIN है या नहीं।',
  unexpected: 'जवाब सेव नहीं हुआ। फिर कोशिश करें।',
};
