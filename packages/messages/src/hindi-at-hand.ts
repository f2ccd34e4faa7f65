import { tradeHi, type TradeHindi } from './hi/trade.ts';

/** On a server, which speaks to readers of every language. */
export const hindi: Partial<TradeHindi> = tradeHi;

export const loadHindi = (): Promise<unknown> => Promise.resolve();
