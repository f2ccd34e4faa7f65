import type { Occasion } from '@sweetspot/domain/cakes/occasions';

export type OccasionWords = Readonly<Record<Occasion, string>>;

export const occasionsEn = {
  birthday: 'Birthday',
  wedding: 'Wedding',
  anniversary: 'Anniversary',
  engagement: 'Engagement',
  baby_shower: 'Baby shower',
  graduation: 'Graduation',
  festival: 'Festival',
  farewell: 'Farewell',
  just_because: 'Just because',
} satisfies OccasionWords;
