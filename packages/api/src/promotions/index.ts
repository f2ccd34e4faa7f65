export { judgePromoCode, type PromoDiscount } from './judge-promo-code.ts';
export { createPromoCode, endPromoCode, listPromoCodes } from './manage-promo-codes.ts';
export { promoCodeView } from './promo-row.ts';
export { hasPromoRoom, promoEffects, retakePromoCode, takePromoCode } from './promo-uses.ts';
export { storePromoCodesRouter } from './store-promo-codes.router.ts';
