import type { ConsoleWords } from '../../console.ts';
import { ORDER_CHANGE_WORDS_HI } from '../order-changes.ts';

/** What a customer wants changed of an order that was accepted. */
export const words: ConsoleWords['changes'] = {
  ...ORDER_CHANGE_WORDS_HI,
  asked: 'ग्राहक बदलाव चाहता है',
  answerBy: (time) => `${time} तक जवाब दें`,
  accept: 'बदलाव स्वीकार करें',
  acceptOf: (number) => `ऑर्डर ${number} का बदलाव स्वीकार करें`,
  decline: 'बदलाव के लिए मना करें',
  declineOf: (number) => `ऑर्डर ${number} के बदलाव के लिए मना करें`,
  begun: 'अब स्वीकार नहीं हो सकता: रसोई शुरू कर चुकी है, या शुरू करने का समय हो गया है।',
  taken: 'बदलाव स्वीकार किया गया',
  payBy: (time) => `ग्राहक के भुगतान का ${time} तक इंतज़ार है। तब तक पहले जैसा ही बनाएँ।`,
  onItsWay: 'जब तक लागू न हो, पहले जैसा ही बनाएँ।',
  changed: 'इस ऑर्डर में बदलाव हुआ है',
  madeAsNow: 'अब जैसा यहाँ लिखा है वैसा बनाएँ। पहले छपा टिकट पुराना है।',
  seen: 'बदलाव देख लिया',
  seenOf: (number) => `ऑर्डर ${number} का बदलाव देख लिया`,
  mark: 'बदला हुआ',
  dueAsNow: 'अब यह इस समय के लिए है। पहले छपा टिकट पुराना है।',
  ofTime: 'दिन और समय में बदलाव',
  ofCake: (cake) => `${cake} में बदलाव`,
  history: 'इस ऑर्डर के बदलाव',
  askedAt: (time) => `${time} को माँगा`,
  answeredAt: (time) => `जवाब ${time} को`,
  declinedBecause: (reason) => `वजह: ${reason}`,
  told: {
    accepted: (order) => `${order}: बदलाव स्वीकार किया`,
    declined: (order) => `${order}: बदलाव के लिए मना किया`,
  },
  bar: (count) => (count === 1 ? '1 बदलाव को आपके जवाब का इंतज़ार है' : `${count} बदलावों को आपके जवाब का इंतज़ार है`),
  notice: (number) => `बदलाव माँगा गया: ऑर्डर ${number}`,
  dialog: {
    title: (number) => `ऑर्डर ${number} के बदलाव के लिए मना करें?`,
    text: 'ऑर्डर जैसा है वैसा ही रहेगा। ग्राहक आपकी वजह पढ़ेगा।',
    quick: ['यह हम नहीं बना सकते', 'एक सामान ख़त्म हो गया है', 'इसके लिए देर हो चुकी है'],
    quickTime: ['उस समय बहुत काम है', 'उस समय दुकान बंद है', 'इसके लिए देर हो चुकी है'],
  },
  paper: {
    changed: (time) => `${time} को बदला। पहले छपे टिकट पुराने हैं।`,
    open: 'ग्राहक बदलाव चाहता है। शुरू करने से पहले ऑर्डर देख लें।',
  },
};
