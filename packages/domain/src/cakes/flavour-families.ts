/** Few enough to choose from. A cake of two flavours is in both families; `other` is what none of them is. */
export const FLAVOUR_FAMILIES = [
  'chocolate',
  'vanilla',
  'caramel',
  'mango',
  'tropical',
  'citrus',
  'berries',
  'nuts',
  'coffee',
  'red_velvet',
  'mithai',
  'fruit_and_spice',
  'assorted',
  'other',
] as const;
export type FlavourFamily = (typeof FLAVOUR_FAMILIES)[number];
