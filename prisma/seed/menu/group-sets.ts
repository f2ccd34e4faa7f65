/** The usual attachments, in the order in which a customer meets them. */
export const TOUCHES = ['candles', 'candle_number', 'extras', 'card_text', 'inscription'] as const;
export const LAYER = ['size', 'flavour', 'egg', 'sweetness', 'shape', 'frosting', 'colour', 'toppings', ...TOUCHES] as const;
export const TIERED = [
  'size',
  'flavour',
  'egg',
  'shape',
  'tiers',
  'second_tier',
  'third_tier',
  'fourth_tier',
  'frosting',
  'colour',
  'filling',
  'toppings',
  ...TOUCHES,
] as const;
export const CLASSIC = ['size', 'egg', 'sweetness', 'shape', 'toppings', ...TOUCHES] as const;
export const BENTO = ['flavour', 'egg', 'frosting', 'colour', 'toppings', 'candles', 'candle_number', 'inscription'] as const;
export const CUPCAKES = ['box', 'flavour', 'egg', 'frosting', 'colour', 'toppings', 'extras', 'card_text'] as const;
export const PHOTO = ['size', 'flavour', 'egg', 'shape', 'colour', 'photo', ...TOUCHES] as const;
