import type { AdminWords } from '../../admin.ts';
import { PROMO_CODE_WORDS_HI } from '../promo-codes.ts';

/** Promo codes of the marketplace and of all stores. */
export const words: AdminWords['promo-codes'] = {
  ...PROMO_CODE_WORDS_HI,
  sentence: 'प्रोमो कोड, सबसे नए पहले',
  columns: { code: 'कोड', takes: 'छूट', store: 'कहाँ', holds: 'कब', uses: 'इस्तेमाल', action: 'क्या करें' },
  everywhere: 'सारी दुकानें',
  fundedBy: 'छूट कौन देगा?',
  funders: { platform: 'SweetSpot', store: 'दुकान' },
  paidBy: { platform: 'छूट SweetSpot देता है', store: 'छूट दुकान देती है' },
  store: 'कहाँ चलेगा?',
};
