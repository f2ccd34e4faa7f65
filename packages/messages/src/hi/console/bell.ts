import type { ConsoleWords } from '../../console.ts';

/** New orders that ring, and the notice of each. */
export const words: ConsoleWords['bell'] = {
  ringing: (count) => (count === 1 ? '1 नया ऑर्डर आया है' : `${count} नए ऑर्डर आए हैं`),
  silent: (count) => (count === 1 ? '1 नया ऑर्डर देखना बाकी है' : `${count} नए ऑर्डर देखने बाकी हैं`),
  list: 'नए ऑर्डर, जो किसी ने नहीं देखे',
  seen: 'देख लिया',
  seenOf: (number, name) => `देख लिया: ऑर्डर ${number}, ${name}`,
  silence: 'घंटी बंद करें',
  silenceOf: (number, name, forMinutes) => `ऑर्डर ${number}, ${name} की घंटी यहाँ ${forMinutes} मिनट के लिए बंद करें`,
  silenced: 'यहाँ घंटी बंद है, अभी देखा नहीं गया',
  turnOn: 'आवाज़ चालू करें',
  sound: {
    on: 'आवाज़ चालू है।',
    blocked: 'इस ब्राउज़र ने आवाज़ रोक रखी है। उसे चालू करें, नहीं तो नए ऑर्डर की घंटी यहाँ नहीं बजेगी।',
    none: 'इस डिवाइस पर आवाज़ नहीं बज सकती। नए ऑर्डर दिखेंगे, पर घंटी नहीं बजेगी।',
  },
  test: 'घंटी बजाकर देखें',
  notice: {
    title: (number) => `नया ऑर्डर ${number}`,
    body: (name, when, cakes) => `${name}, ${when}: ${cakes}`,
  },
};
