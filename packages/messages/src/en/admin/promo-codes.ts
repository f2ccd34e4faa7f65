import { PROMO_CODE_WORDS } from '../promo-codes.ts';

/** Promo codes of the marketplace and of all stores. */
export const words = {
  ...PROMO_CODE_WORDS,
  sentence: 'Promo codes, newest first',
  columns: { code: 'Code', takes: 'Takes off', store: 'Where', holds: 'Holds', uses: 'Uses', action: 'Action' },
  everywhere: 'All stores',
  fundedBy: 'Who pays for it?',
  funders: { platform: 'The marketplace', store: 'The store' },
  paidBy: { platform: 'The marketplace pays', store: 'The store pays' },
  store: 'Where does it hold?',
};
