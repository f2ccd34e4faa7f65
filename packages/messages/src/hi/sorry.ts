import type { SorryWords } from '../en/sorry.ts';

export const sorryHi: SorryWords = {
  away: {
    title: 'हम अभी लौटते हैं',
    text: 'SweetSpot का एक हिस्सा इस समय जवाब नहीं दे रहा। कुछ खोया नहीं है: आपकी टोकरी और आपके ऑर्डर सुरक्षित हैं। एक मिनट में फिर कोशिश करें।',
  },
  failed: {
    title: 'यह पन्ना तैयार नहीं हो सका',
    text: 'गड़बड़ी हमारी ओर हुई है, आपकी ओर नहीं। थोड़ी देर में फिर कोशिश करें।',
  },
  again: 'फिर कोशिश करें',
  reference: 'संदर्भ',
};
