/** The first page. */
export const words = {
  meta: 'SweetSpot: cakes made to order, near you',
  metaDescription:
    'Design a cake from a bakery near you, see it drawn as you choose, and follow it to the door. Allergens, prices and delivery times are shown before you pay.',
  title: 'A cake for the day that matters',
  lede: 'Tell us when, where and for how many. Then design it, and watch it take shape as you choose.',
  which: 'Which day?',
  where: 'Where?',
  whereHint: 'PIN code or town',
  howMany: 'For how many?',
  guests: 'Guests',
  show: 'Show cakes',
  near: (place: string) => `Cakes near ${place}`,
  everywhere: 'Cakes people order most',
  allCakes: 'See all cakes',
  occasions: 'What is the day about?',
  storesNear: (place: string) => `Bakeries near ${place}`,
  stores: 'Bakeries on SweetSpot',
  allStores: 'See all bakeries',
  noCakes: (place: string) => `No bakery near ${place} is with us yet`,
  noCakesText: 'Choose another place, or look at what bakeries elsewhere make.',
  heroDrawing: 'Three drawn cakes: a two-tier cake with rosettes, a chocolate drip cake and a heart.',
};
