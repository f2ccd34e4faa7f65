/**
 * What a store has said of its registration for GST. Nobody guesses it: until the owner answers, no tax is charged. Under the composition
 * scheme a registered store pays a share of its turnover, and may collect none (CGST Act, section 10).
 */
export const GST_STANDINGS = ['unanswered', 'unregistered', 'registered', 'composition'] as const;
export type GstStanding = (typeof GST_STANDINGS)[number];

/** By what the tax knows a cake; the market says the code and the rate of each. */
export const GOODS_KINDS = ['cake', 'cupcakes'] as const;
export type GoodsKind = (typeof GOODS_KINDS)[number];

export interface GoodsTax {
  /** HSN: what a tax invoice names the goods by. */
  readonly hsnCode: string;
  /** Basis points; prices include it. */
  readonly rateBp: number;
}

export const goodsKindOf = ({ cupcakes }: { readonly cupcakes?: number | undefined }): GoodsKind =>
  cupcakes === undefined ? 'cake' : 'cupcakes';

/** Only who is registered, and not under the composition scheme, may collect tax (CGST Act, sections 32 and 10). */
export const chargedRateBp = (standing: GstStanding, { rateBp }: GoodsTax): number => (standing === 'registered' ? rateBp : 0);
