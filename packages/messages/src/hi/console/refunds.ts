import type { ConsoleWords } from '../../console.ts';
import { REFUND_WORDS_HI } from '../refunds.ts';

/** The owner asks that a customer's money be given back. */
export const words: ConsoleWords['refunds'] = {
  ...REFUND_WORDS_HI,
  title: 'पैसे वापसी',
  none: 'इस ऑर्डर के पैसे अभी नहीं लौटाए गए हैं।',
  failed: 'पैसे वापसी की जानकारी नहीं खुली',
  offline: 'कनेक्शन के बिना पैसे वापसी न माँगी जा सकती है, न दिखती है।',
  open: 'पैसे वापसी माँगें',
  question: (number) => `ऑर्डर ${number} के पैसे वापसी माँगें`,
  byHand: 'ग्राहक ने आपको नकद दिया था: मंज़ूरी मिलने पर पैसे आप हाथ से लौटाएँगे।',
  waits: 'फ़ैसला SweetSpot करेगा और ग्राहक को बताएगा।',
  send: 'माँगें',
  asked: 'माँग भेज दी गई। आगे जो होगा, यहीं दिखेगा।',
  sinceWhen: (who, when) => `${who}, ${when}`,
  withdraw: 'माँग वापस लें',
  withdrawQuestion: (amount) => `${amount} की माँग वापस लें?`,
  withdrawMeans: 'इस पर अब कोई फ़ैसला नहीं होगा। आप फिर माँग सकते हैं।',
  keep: 'रहने दें',
  withdrawn: 'माँग वापस ले ली गई।',
  declinedBecause: (reason) => `मना: ${reason}`,
};
