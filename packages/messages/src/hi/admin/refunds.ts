import type { AdminWords } from '../../admin.ts';
import { REFUND_WORDS_HI } from '../refunds.ts';

/** Giving money back, and deciding about what others asked for. */
export const words: AdminWords['refunds'] = {
  ...REFUND_WORDS_HI,
  refund: 'पैसे लौटाएँ',
  byHand: 'इस ऑर्डर का भुगतान नकद हुआ था: पैसे दुकान हाथ से लौटाएगी। लौटाने से पहले उसे फ़ोन करें।',
  none: 'किसी ने पैसे वापस नहीं माँगे हैं।',
  question: (number) => `ऑर्डर ${number} के पैसे लौटाएँ`,
  needsAnother: (amount) => `इस ऑर्डर के ${amount} आप अकेले लौटा सकते हैं। इससे ज़्यादा के लिए दूसरे एडमिन की मंज़ूरी चाहिए।`,
  send: 'लौटाएँ',
  ask: 'दूसरे एडमिन से पूछें',
  given: 'पैसे लौट रहे हैं।',
  asked: 'अब दूसरे एडमिन की मंज़ूरी का इंतज़ार है।',
  askedBy: (who, when) => `माँगा: ${who}, ${when}`,
  decidedBy: (who, when) => `फ़ैसला: ${who}, ${when}`,
  calledOffAt: (when) => `किसी ने नहीं माँगा, ${when}`,
  approve: 'मंज़ूर करें',
  decline: 'मना करें',
  approveQuestion: (amount) => `${amount} लौटाएँ?`,
  approveMeans: 'ग्राहक को पैसे मिलेंगे, और मेल में यही वजह भी।',
  declineQuestion: (amount) => `${amount} लौटाने से मना करें?`,
  declineMeans: 'कुछ नहीं लौटाया जाएगा। जिसने माँगा है, वह वजह पढ़ेगा।',
  decided: 'फ़ैसला दर्ज हो गया।',
  tryAgain: 'फिर कोशिश करें',
  triedAgain: 'भुगतान सेवा से फिर पूछा जा रहा है।',
};
