import type { OccasionWords } from '../en/occasions.ts';

export const occasionsHi = {
  birthday: 'जन्मदिन',
  wedding: 'शादी',
  anniversary: 'सालगिरह',
  engagement: 'सगाई',
  baby_shower: 'गोद भराई',
  graduation: 'पढ़ाई पूरी',
  festival: 'त्योहार',
  farewell: 'विदाई',
  just_because: 'बस यूँ ही',
} satisfies OccasionWords;
