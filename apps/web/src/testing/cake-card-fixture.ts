import type { RouterOutputs } from '@sweetspot/api';
import { allergenProfile } from '@sweetspot/domain/allergens/allergen-profile';

type CakeCard = RouterOutputs['cakes']['list']['items'][number];

/** A cake as lists show it. */
export const aCakeCard = (overrides: Partial<CakeCard> = {}): CakeCard => ({
  id: '019a0000-0000-7000-8000-000000000011',
  slug: 'mango-cloud',
  name: 'Mango cloud',
  flavour: 'Mango',
  price: { amount: 80_000, currency: 'INR' },
  mark: 'veg',
  claims: [],
  canBe: [],
  allergens: allergenProfile({}, []),
  design: { shape: 'round', tiers: ['vanilla'], frosting: 'smooth', colour: 'ivory', toppings: [], candles: 0, inscription: [] },
  photo: null,
  rating: { average: null, count: 0 },
  leadTimeMinutes: 1440,
  size: null,
  isSoldOut: false,
  store: { id: '019a0000-0000-7000-8000-000000000001', slug: 'ashas-kitchen', name: 'Asha’s kitchen', city: 'Kolhapur' },
  distanceMetres: null,
  deliversThere: null,
  slot: null,
  ...overrides,
});
