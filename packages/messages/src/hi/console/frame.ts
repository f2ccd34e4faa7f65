import type { ConsoleWords } from '../../console.ts';
import { counted } from '../../language.ts';
import { HINDI_UI_WORDS } from '../ui.ts';

/** Around every page of the console: its parts, the connection, and what stands where something failed. */
export const words: ConsoleWords['frame'] = {
  appName: 'SweetSpot console',
  browser: 'ब्राउज़र',
  nav: {
    board: 'ऑर्डर',
    cakes: 'केक',
    options: 'विकल्प',
    promoCodes: 'कोड',
    problems: 'समस्याएँ',
    reviews: 'राय',
    payouts: 'भुगतान',
    settings: 'सेटिंग',
    label: 'console के हिस्से',
  },
  problemsWaiting: (count) => counted(count, 'hi', { one: 'समस्या', other: 'समस्याओं' }) + ' को आपके जवाब का इंतज़ार है',
  signOut: 'साइन आउट करें',
  changeStore: 'दुकान बदलें',
  account: (name) => `${name} का खाता`,
  unreachable: 'सर्वर जवाब नहीं दे रहा। कुछ खोया नहीं है; नेटवर्क देखकर फिर कोशिश करें।',
  unreachableTitle: 'SweetSpot से कनेक्शन नहीं है',
  fault: (requestId) => `गड़बड़ी हमारी ओर हुई है। फिर कोशिश करें, या हमें यह नंबर बताएँ: ${requestId}।`,
  faultTitle: 'यह पन्ना नहीं खुल सका',
  connection: {
    starting: 'जुड़ रहा है',
    live: 'लाइव',
    lost: 'ऑफ़लाइन',
    retry: 'अभी कोशिश करें',
    lostBanner: (since, waiting) =>
      [
        since === null ? 'कनेक्शन नहीं है।' : `कनेक्शन नहीं है। यह बोर्ड ${since} का है।`,
        'काम करते रहें।',
        waiting > 0 ? `${waiting} टैप यहाँ रखे हैं, कनेक्शन आते ही भेजे जाएँगे।` : '',
      ]
        .filter(Boolean)
        .join(' '),
    waiting: (count) => `${count} टैप भेजे जा रहे हैं`,
  },
  notices: 'सूचनाएँ',
  failed: {
    page: 'यह पन्ना रुक गया। ऑर्डर की घंटी बजती रहेगी, और कोई टैप खोया नहीं है।',
    part: 'यह हिस्सा रुक गया। ऑर्डर की घंटी बजती रहेगी, और कोई टैप खोया नहीं है।',
    app: 'console रुक गया। कोई टैप खोया नहीं है। फिर से खोलें, नहीं तो नए ऑर्डर की घंटी यहाँ नहीं बजेगी।',
    order: (number, name) => `ऑर्डर ${number}, ${name}, यहाँ नहीं दिख पा रहा। उसका टिकट खोलें, या पन्ना फिर से खोलें।`,
    reload: 'फिर से खोलें',
  },
  notFound: { title: 'यहाँ कुछ नहीं है', text: 'यह पन्ना है ही नहीं, या कहीं और चला गया।', back: 'ऑर्डर पर लौटें' },
  ui: HINDI_UI_WORDS,
};
