import type { ConsoleWords } from '../../console.ts';

/** Whether the store takes orders, and whether the shop shows it. */
export const words: ConsoleWords['store'] = {
  pause: {
    open: 'ऑर्डर ले रहे हैं',
    paused: (until) => `${until} तक बंद`,
    notTaking: 'ऑर्डर नहीं ले रहे',
    for: (minutes) => (minutes < 60 ? `${minutes} मिनट के लिए बंद करें` : `${minutes / 60} ${minutes === 60 ? 'घंटे' : 'घंटों'} के लिए बंद करें`),
    resume: 'ऑर्डर फिर चालू करें',
    label: 'नए ऑर्डर कुछ देर बंद करें',
  },
  standing: {
    awaiting_approval: 'आपकी दुकान अभी ग्राहकों को नहीं दिखती: मंज़ूरी बाकी है। मेल से बताया जाएगा।',
    declined: 'आपकी दुकान मंज़ूर नहीं हुई, और ग्राहकों को नहीं दिखती।',
    suspended: 'आपकी दुकान रोक दी गई है। नए ऑर्डर नहीं आएँगे; जो ले चुके हैं, वे यहाँ चलते रहेंगे।',
    reason: (reason) => `वजह: ${reason}`,
  },
};
