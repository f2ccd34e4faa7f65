import type { REFUND_WORDS } from '../en/refunds.ts';
import type { Said } from '../groups.ts';

/** A refund that is given or asked for: the same words in the office and at the store. */
export const REFUND_WORDS_HI: Said<typeof REFUND_WORDS> = {
  because: {
    not_taken: 'इस ऑर्डर का कुछ लिया नहीं गया है, इसलिए लौटाने को कुछ नहीं है।',
    cash_not_collected: 'नकद अभी नहीं मिला है, इसलिए लौटाने को कुछ नहीं है।',
    given_back: 'जो चुकाया गया था, सब लौटा दिया गया है या लौट रहा है।',
    asked_for: 'जो बचा है, वह सब लौटाने के लिए माँगा जा चुका है और फ़ैसला बाक़ी है।',
  },
  left: (amount) => `अभी ${amount} और लौटाए जा सकते हैं।`,
  what: 'क्या लौटाना है?',
  kinds: { whole: 'जो भी बचा है', amount: 'कोई रकम', lines: 'कुछ चीज़ों का दाम' },
  amount: 'रकम',
  cakes: (name) => `${name}: कितने?`,
  ofCakes: (left) => `${left} का दाम लौट सकता है`,
  delivery: (amount) => `डिलीवरी का भी, ${amount}`,
  reason: 'वजह, जो ग्राहक पढ़ेंगे',
  comesTo: (amount) => `ग्राहक को ${amount} मिलेंगे`,
  notYet: 'चुनें कि क्या लौटाना है।',
  tooMuch: (amount) => `ज़्यादा से ज़्यादा ${amount} लौटाए जा सकते हैं।`,
  reasonMissing: 'कम से कम तीन अक्षरों में वजह लिखें।',
  cancel: 'रहने दें',
  states: { asked: 'फ़ैसला बाकी है', approved: 'मंज़ूर', declined: 'मना', withdrawn: 'वापस लिया गया' },
  askers: { store: 'दुकान', admin: 'एडमिन' },
  withDelivery: 'डिलीवरी',
  causes: { called_off: 'ऑर्डर रद्द हुआ', changed: 'बदलाव से ऑर्डर सस्ता हुआ', asked: 'माँगा गया' },
};
