import type { OfflineWords } from '../en/offline.ts';

export const offlineHi: OfflineWords = {
  title: 'कनेक्शन नहीं है',
  text: 'यह पन्ना कनेक्शन के बिना नहीं खुलता। नेटवर्क लौटते ही खुल जाएगा।',
  kept: 'इस डिवाइस पर रखा हुआ',
  again: 'फिर कोशिश करें',
};
