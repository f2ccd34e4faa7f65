export const OCCASIONS = [
  'birthday',
  'wedding',
  'anniversary',
  'engagement',
  'baby_shower',
  'graduation',
  'festival',
  'farewell',
  'just_because',
] as const;
export type Occasion = (typeof OCCASIONS)[number];
