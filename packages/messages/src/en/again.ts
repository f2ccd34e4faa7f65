import { counted } from '../language.ts';

/** An earlier order once more. */
export const words = {
  title: 'Order again',
  lede: (store: string) =>
    `The cakes of this order as ${store} makes them today. Nothing is ordered yet: the day and the place are chosen anew.`,
  meta: (number: string) => `Order ${number} again`,
  order: (number: string) => `Back to order ${number}`,
  loading: 'Looking at the cakes of today',
  failed: 'The cakes did not load',
  lineCount: (quantity: number, cake: string) => `${quantity} × ${cake}`,
  each: 'each',
  inscription: (text: string) => `It says “${text}”`,
  was: (price: string) => `It was ${price}.`,
  asItWas: 'As it was, at the same price.',
  difference: (group: string, was: string, will: string) => `${group}: ${was} → ${will}`,
  nothing: 'nothing',
  contents: (sentence: string) => `What it contains has changed. ${sentence}`,
  standings: {
    design_anew: 'It cannot be made quite like this today. Design it anew on its page.',
    sold_out: 'Sold out today.',
    off_menu: 'The store does not make this cake any more.',
    store_closed: 'The store takes no orders on SweetSpot at present.',
  },
  design: 'Design it anew',
  designOf: (cake: string) => `Design ${cake} anew`,
  add: (count: number) => `Put ${counted(count, 'en', { one: 'cake', other: 'cakes' })} in the cart`,
  addAnyway: (count: number) => `Put ${counted(count, 'en', { one: 'cake', other: 'cakes' })} in the cart all the same`,
  leftOut: 'What cannot be made today is left out.',
  added: (count: number) => `${counted(count, 'en', { one: 'cake is', other: 'cakes are' })} in your cart.`,
  noneTitle: 'None of these cakes can be ordered today',
  noneHelp: 'The store may have others that please you as much.',
  toStore: 'See the store’s cakes',
  toCakes: 'Find another cake',
  unexpected: 'That did not work, through no fault of yours. Try again.',
};
