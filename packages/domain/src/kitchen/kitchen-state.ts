/** One piece (or one tier of a tiered piece) on its way through the kitchen. */
export const KITCHEN_STATES = ['queued', 'started', 'baked', 'decorated', 'boxed'] as const;
export type KitchenState = (typeof KITCHEN_STATES)[number];
