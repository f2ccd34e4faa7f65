import type { ConsoleWords } from '../../console.ts';
import { problemDeskHi } from '../problem-desk.ts';

export const words: ConsoleWords['problems'] = {
  ...problemDeskHi,
  title: 'समस्याएँ',
  lede: 'ग्राहक अपने ऑर्डर की जो समस्या बताते हैं। समय पर जवाब दें: जवाब न मिले तो SweetSpot फ़ैसला करता है।',
  lists: { waiting: 'आपके जवाब के लिए', all: 'सभी' },
  emptyWaiting: 'किसी समस्या का जवाब बाकी नहीं।',
  empty: 'किसी ने कोई समस्या नहीं बताई।',
  answerBy: (when) => `${when} तक जवाब दें`,
  answer: 'जवाब दें',
  answerNamed: (number) => `ऑर्डर ${number} के बारे में जवाब दें`,
  ownerAnswers: 'इसका जवाब दुकान के मालिक देते हैं।',
  remedyLabel: 'आप क्या देना चाहेंगे?',
  remedies: { whole: (amount) => `जितना दिया था, सब: ${amount}`, amount: 'उसमें से कुछ', none: 'पैसे वापस नहीं' },
  textLabel: 'आपका जवाब',
  textHint: 'ग्राहक इसे पढ़ेंगे। लिखें कि क्या हुआ। पैसे न लौटाएँ, तो वजह लिखें।',
  send: 'जवाब भेजें',
  sent: 'जवाब भेज दिया। ग्राहक इसे मानेंगे, या SweetSpot से देखने को कहेंगे।',
  cancel: 'रहने दें',
  again: 'वे चाहते हैं कि केक दोबारा बने: उनसे फ़ोन पर बात करें। यहाँ आप पैसे लौटाने की बात कर सकते हैं।',
};
