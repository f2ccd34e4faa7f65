import type { AdminWords } from '../../admin.ts';

const STATES = { waiting: 'जवाब के इंतज़ार में', answered: 'जवाब दिया', closed: 'बंद' };

/** The inbox of the contact form. */
export const words: AdminWords['contact'] = {
  title: 'संदेश',
  lede: 'जो लोगों ने संपर्क फ़ॉर्म से लिखा। जवाब उन्हें मेल से जाता है और उनके पन्ने पर दिखता है।',
  columns: { from: 'किसने', topic: 'विषय', last: 'आख़िरी संदेश', state: 'हाल' },
  topics: {
    order: 'ऑर्डर',
    account: 'खाता',
    store: 'यहाँ बेचना',
    privacy: 'निजी जानकारी',
    complaint: 'शिकायत',
    other: 'कुछ और',
  },
  states: STATES,
  settleBy: 'निपटाने की तारीख़',
  stateFilter: 'हाल',
  anyState: 'कोई भी',
  searchLabel: 'संदेश खोजें',
  searchHint: 'नंबर, नाम, पता या ऑर्डर',
  sentence: (state, words) =>
    `${state === null ? 'सारे संदेश' : `संदेश: ${STATES[state]}`}${words === '' ? '' : `, “${words}” के साथ`}, ${state === 'waiting' ? 'पुराने पहले' : 'नए पहले'}`,
  empty: 'यहाँ कोई संदेश नहीं',
  emptyHint: 'कुछ बाक़ी नहीं है। सारे संदेश देखें, या खोज हटाएँ।',
  one: (number) => `संदेश ${number}`,
  order: 'ऑर्डर, जैसा लिखा गया',
  account: 'खाता',
  email: 'ई-मेल',
  received: 'कब मिला',
  messages: 'बातचीत',
  us: 'SweetSpot',
  answerTitle: 'जवाब',
  answer: 'आपका जवाब',
  send: 'जवाब भेजें',
  sent: 'जवाब भेजा जा रहा है।',
  close: 'बंद करें',
  closeQuestion: (number) => `संदेश ${number} बंद करें?`,
  closeMeans: 'जिसे जवाब नहीं चाहिए, या जो कहीं और निपट गया। कारण उनके पन्ने पर दिखता है; वहाँ लिखने से बात फिर खुलती है।',
  closed: 'संदेश बंद हुआ।',
  closedBecause: (reason) => `बंद किया: ${reason}`,
};
