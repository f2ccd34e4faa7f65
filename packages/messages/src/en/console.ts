import { consoleCakesEn } from './console-cakes.ts';
import { consoleFrameEn } from './console-frame.ts';
import { consoleOrdersEn } from './console-orders.ts';

/** The store console's own words. */
export const consoleWords = {
  frame: consoleFrameEn,
  orders: consoleOrdersEn,
  cakes: consoleCakesEn,
} as const;
