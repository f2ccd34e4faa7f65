/** Pages that stand where no other can be made. */
export const sorryEn = {
  away: {
    title: 'We are right back',
    text: 'Part of SweetSpot is not answering at the moment. Nothing is lost: your cart and your orders are safe. Try again in a minute.',
  },
  failed: {
    title: 'This page could not be made ready',
    text: 'Something failed on our side, not yours. Try again in a moment.',
  },
  again: 'Try again',
  reference: 'Reference',
};

export type SorryWords = typeof sorryEn;
