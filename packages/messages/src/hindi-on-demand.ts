import type { TradeHindi } from './hi/trade.ts';

/** In a browser, which reads one language: who reads English never fetches it. */
export const hindi: Partial<TradeHindi> = {};

export async function loadHindi(): Promise<unknown> {
  const { tradeHi } = await import('./hi/trade.ts');
  return Object.assign(hindi, tradeHi);
}
