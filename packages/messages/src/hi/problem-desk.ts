import type { Said } from '../groups.ts';
import type { problemDeskEn } from '../en/problem-desk.ts';
import { problemKindsHi } from './problem-kinds.ts';

export const problemDeskHi: Said<typeof problemDeskEn> = {
  ...problemKindsHi,
  list: 'कौन-सी समस्याएँ',
  failed: 'समस्याएँ नहीं खुल पाईं',
  order: (number) => `ऑर्डर ${number}`,
  wished: (wish) => `ग्राहक चाहते हैं: ${wish}`,
  since: (when) => `${when} को बताई गई`,
  said: 'क्या लिखा गया',
  by: { customer: 'ग्राहक', store: 'दुकान', admin: 'SweetSpot', system: 'SweetSpot' },
  photo: (number) => `ग्राहक की फ़ोटो ${number}`,
  states: {
    reported: 'दुकान के जवाब का इंतज़ार',
    answered: 'जवाब दिया, ग्राहक का इंतज़ार',
    with_admin: 'एडमिन के फ़ैसले का इंतज़ार',
    settled: 'ग्राहक से सुलझ गई',
    decided: 'फ़ैसला हुआ',
    lapsed: 'बंद, जवाब पर कुछ नहीं कहा गया',
  },
  remedy: (amount, isDecided) =>
    `${isDecided ? 'SweetSpot का फ़ैसला' : 'दुकान का प्रस्ताव'}: ${amount === null ? 'पैसे वापस नहीं' : `${amount} वापस`}`,
  refund: {
    asked: (amount) => `${amount}: मंज़ूरी का इंतज़ार`,
    approved: (amount) => `${amount} लौटाए जा रहे हैं`,
    declined: (amount) => `${amount}: नामंज़ूर`,
    withdrawn: (amount) => `${amount}: वापस लिया`,
  },
  amountLabel: 'कितने',
  amountBad: (most) => `${most} तक की रक़म लिखें।`,
  textMissing: 'कम से कम एक वाक्य लिखें।',
};
