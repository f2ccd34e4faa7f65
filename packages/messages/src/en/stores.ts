import { kilometres } from '../distances.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

function clock(minute: number): string {
  const hour = Math.floor(minute / 60) % 24;
  const rest = minute % 60;
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return `${shown}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`} ${hour < 12 ? 'am' : 'pm'}`;
}

/** The list of bakeries, and a bakery's own page. */
export const words = {
  listMeta: 'Bakeries · SweetSpot',
  listMetaNear: (place: string) => `Bakeries near ${place} · SweetSpot`,
  listMetaDescription: 'Bakeries that make cakes to order, with their hours, ratings, delivery and licence numbers.',
  title: 'Bakeries',
  titleNear: (place: string) => `Bakeries near ${place}`,
  where: 'Near which place?',
  whereHint: 'PIN code or town',
  find: 'Find bakeries',
  found: 'Bakeries found',
  map: 'Map of the bakeries',
  showMap: 'Show the map',
  unknownPlace: (typed: string) => `We do not know “${typed}”, so these are bakeries from everywhere.`,
  empty: (place: string) => `No bakery near ${place} is with us yet`,
  emptyText: 'Look further away, or tell your favourite baker about us.',
  emptyAll: 'No bakery is with us yet',
  sell: 'Sell your cakes here',
  showMore: 'Show more bakeries',

  meta: (store: string, city: string) => `${store}, ${city} · SweetSpot`,
  metaDescription: (store: string, city: string, description: string) =>
    `Cakes made to order by ${store} in ${city}. ${description}`.slice(0, 300),
  cakes: 'Its cakes',
  cakesCount: (count: number) => (count === 1 ? '1 cake' : `${count} cakes`),
  kinds: 'Kinds of cakes',
  categories: { cake: 'Cakes', tiered: 'Tiered cakes', photo: 'Photo cakes', bento: 'Bento cakes', cupcakes: 'Cupcakes' },
  allOf: (count: number) => `See all ${count}`,
  allOfLabel: (kind: string, count: number) => `${kind}: see all ${count}`,
  allKinds: 'All its cakes',
  noCakes: 'Its first cakes are on their way.',
  about: 'Where and when',
  call: (phone: string) => `Call ${phone}`,
  licence: (number: string) => `FSSAI licence ${number}`,
  legalName: (name: string) => `Sold by ${name}`,
  mapOf: (store: string) => `Map of where ${store} is`,
  pickupHours: 'Pick-up',
  deliveryHours: 'Delivery',
  closed: 'closed',
  unusualDays: 'Days with other hours',
  weekdays: (from: number, to: number) =>
    from === to ? (WEEKDAYS[from - 1] ?? '') : `${WEEKDAYS[from - 1] ?? ''} to ${WEEKDAYS[to - 1] ?? ''}`,
  everyDay: 'Every day',
  hours: (from: number, to: number) => `${clock(from)} to ${clock(to)}`,
  delivers: (radiusMetres: number) => `Delivers within ${kilometres(radiusMetres)} km.`,
  fee: (base: string, perKm: string | null) =>
    perKm === null ? `Delivery costs ${base}.` : `Delivery costs ${base}, and ${perKm} for each kilometre further out.`,
  freeFee: 'Delivery is free.',
  freeAbove: (amount: string) => `It is free from ${amount}.`,
  noDelivery: 'It does not deliver; pick your cake up at the shop.',
  noPickup: 'It only delivers; there is no pick-up.',
  deliversToYou: (place: string) => `It delivers to ${place}.`,
  notToYou: (place: string) => `It does not deliver to ${place}.`,
  paused: 'It takes no new orders right now.',
};
