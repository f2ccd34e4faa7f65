/** The page that stands where none can come: there is no connection. */
export const offlineEn = {
  title: 'No connection',
  text: 'This page needs one. It opens as soon as you are back on the network.',
  kept: 'Kept on this device',
  again: 'Try again',
};

export type OfflineWords = typeof offlineEn;
