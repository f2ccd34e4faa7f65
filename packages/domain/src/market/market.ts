import type { CurrencyCode } from '../money/money.ts';
import type { GoodsKind, GoodsTax } from '../tax/gst-standing.ts';
import type { ProblemTimes } from '../problems/problem.ts';
import { foldCode } from '../text/typed-text.ts';
import { INDIAN_STATES } from './indian-states.ts';

/** The markets the product can be set to; one process serves one. */
export const MARKET_CODES = ['in'] as const;
export type MarketCode = (typeof MARKET_CODES)[number];

export interface MarketState {
  /** ISO 3166-2 without the country: "MH". */
  readonly code: string;
  readonly name: string;
}

/** Everything that differs from country to country, in one place. */
export interface Market {
  readonly code: MarketCode;
  readonly currency: CurrencyCode;
  /** For `Intl`, by the reader's language. */
  readonly locales: { readonly en: string; readonly hi: string };
  readonly timeZone: string;
  /** What was typed as a postal code in the one form that is stored, or null when it is none of this market's. */
  readonly normalisePostalCode: (text: string) => string | null;
  readonly states: readonly MarketState[];
  /** What the tax law calls each kind of cake, and takes of it. Delivery goes with the cake (a composite supply), and so at its rate. */
  readonly goodsTax: Readonly<Record<GoodsKind, GoodsTax>>;
  /** What was typed as a mobile number in E.164, or null when it is none of this market's. */
  readonly normalisePhone: (text: string) => string | null;
  /** The food business licence a store must give. */
  readonly licenceNumber: RegExp;
  /** How long a problem of an order can be reported, answered, and an answer taken. */
  readonly problems: ProblemTimes;
}

/** Takes 98765 43210, 098765-43210, 91 98765 43210, 0091..., +91 0..., tel:+91...: ten digits that start with 6 to 9. */
function normaliseIndianPhone(text: string): string | null {
  const compact = foldCode(text)
    .replace(/^tel:/i, '')
    .replace(/[\s()./-]/g, '');
  const match = /^(?:\+91|0091|91)?0?([6-9]\d{9})$/.exec(compact);
  return match ? `+91${match[1]}` : null;
}

/** Takes 416008, 416 008, 416-008. */
function normaliseIndianPin(text: string): string | null {
  const match = /^([1-9]\d{2})[\s-]?(\d{3})$/.exec(foldCode(text));
  return match ? `${match[1]}${match[2]}` : null;
}

/** Since 22 September 2025 (Notification 9/2025-CT (Rate), schedule I: 2.5 % and 2.5 %). */
const PASTRIES_AND_CAKES: GoodsTax = { hsnCode: '19059010', rateBp: 500 };

const INDIA: Market = {
  code: 'in',
  currency: 'INR',
  locales: { en: 'en-IN', hi: 'hi-IN' },
  timeZone: 'Asia/Kolkata',
  normalisePostalCode: normaliseIndianPin,
  states: INDIAN_STATES,
  goodsTax: { cake: PASTRIES_AND_CAKES, cupcakes: PASTRIES_AND_CAKES },
  normalisePhone: normaliseIndianPhone,
  licenceNumber: /^[0-9]{14}$/,
  problems: { reportDays: 7, answerHours: 24, acceptDays: 7 },
};

const MARKETS: Readonly<Record<MarketCode, Market>> = { in: INDIA };

export const DEFAULT_MARKET_CODE: MarketCode = 'in';

export const marketOf = (code: MarketCode): Market => MARKETS[code];
