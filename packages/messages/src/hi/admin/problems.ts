import type { AdminWords } from '../../admin.ts';
import { problemDeskHi } from '../problem-desk.ts';

export const words: AdminWords['problems'] = {
  ...problemDeskHi,
  title: 'समस्याएँ',
  lede: 'जो दुकान और ग्राहक आपस में नहीं सुलझा सके, या जिसका दुकान ने जवाब नहीं दिया। आपका फ़ैसला आख़िरी है।',
  lists: { waiting: 'हमारे फ़ैसले के लिए', all: 'सभी' },
  sentence: (list) => (list === 'all' ? 'सभी बताई गई समस्याएँ, नई पहले' : 'हमारे फ़ैसले की समस्याएँ, सबसे पुरानी पहले'),
  columns: { problem: 'क्या बताया गया', said: 'क्या लिखा गया', decide: 'फ़ैसला' },
  empty: 'किसी समस्या पर फ़ैसला बाकी नहीं',
  emptyHint: 'जो दुकानों के पास हैं या बंद हो चुकीं, वे दूसरी सूची में हैं।',
  emptyAll: 'किसी ने कोई समस्या नहीं बताई',
  customer: (name) => `${name} ने बताया`,
  decide: 'फ़ैसला करें',
  decideThere: 'समस्याओं में फ़ैसला करें',
  decideNamed: (number) => `ऑर्डर ${number} पर फ़ैसला करें`,
  decideTitle: (number) => `ऑर्डर ${number} की समस्या`,
  decideMeans: 'ग्राहक को आपके शब्द मेल से मिलेंगे। यह आख़िरी है: वे फिर नहीं पूछ सकते। आपकी सीमा से ऊपर दूसरा एडमिन मंज़ूरी देता है।',
  remedyLabel: 'क्या लौटेगा?',
  remedies: { whole: (amount) => `जितना बचा है, सब: ${amount}`, amount: 'उसमें से कुछ', none: 'कुछ नहीं: शब्दों से बंद करें' },
  textLabel: 'क्यों',
  textHint: 'ग्राहक इसे पढ़ेंगे, और पैसे लौटाने की वजह भी यही होगी।',
  send: 'फ़ैसला करें',
  decided: 'फ़ैसला हुआ। ग्राहक को बता दिया गया।',
};
