import { counted } from '../language.ts';

const people = (count: number): string => counted(count, 'en', { one: 'person', other: 'people' });

/** The page on which a cake is designed. */
export const words = {
  meta: (cake: string, store: string, city: string) => `${cake} by ${store}, ${city} · SweetSpot`,
  metaDescription: (cake: string, price: string, description: string) =>
    `${cake}, made to order from ${price}. ${description}`.slice(0, 300),
  by: 'by',
  inCity: (city: string) => `in ${city}`,
  design: 'Design it',
  noScript:
    'Choosing and ordering need scripts, which are off in this browser. Below is the cake as it comes, with all it can be made with.',
  drawingTab: 'Drawing',
  photoTab: (number: number) => `Photo ${number}`,
  pictures: 'Pictures of this cake',
  drawingOf: (cake: string, look: readonly string[]) => `Drawing of your ${cake}: ${look.join(', ')}`,
  drawingNote: 'Drawn from your choices. Every cake is made by hand, so yours will have its own charm.',

  serves: (count: number) => `Serves ${count}`,
  weight: (grams: number) => (grams >= 1000 ? `${grams / 1000} kg` : `${grams} g`),
  sizeHint: (weight: string | null, serves: number | null) =>
    [weight, serves === null ? null : `serves ${serves}`].filter((part) => part !== null).join(', '),
  more: (amount: string) => `+ ${amount}`,
  less: (amount: string) => `− ${amount}`,
  perPiece: (amount: string) => `${amount} each`,
  firstFree: (count: number, chosen: number) =>
    chosen >= count
      ? `${count === 1 ? 'The free one is' : `All ${count} free ones are`} chosen; more can be added.`
      : `${count === 1 ? 'One is' : `${count} are`} free${chosen === 0 ? '' : `, ${count - chosen} left`}.`,
  chooseUpTo: (max: number) => `Choose up to ${max}.`,
  chooseFrom: (min: number, max: number) => (min === max ? `Choose ${min}.` : `Choose ${min} to ${max}.`),
  soldOut: 'Sold out',
  locked: 'Part of this signature cake',
  blocked: (option: string, reason: string) => `${option}: ${reason} You can still pick it; the other choice then changes.`,
  room: (lines: number, letters: number) =>
    `This size has room for ${counted(lines, 'en', { one: 'line', other: 'lines' })} of ${letters} letters.`,
  lettersUsed: (used: number, room: number) => (used > room ? `${used} letters, room for ${room}` : `${used} of ${room} letters`),
  line: (number: number) => `Line ${number}`,
  allFree: 'They are all free.',
  chargeOnce: (amount: string) => `Writing on it costs ${amount}, however long.`,
  charge: (amount: string, free: number) =>
    free > 0 ? `The first ${free} letters are free, then ${amount} a letter.` : `${amount} a letter; spaces are free.`,

  candleNumber: {
    hint: (most: number) => `Up to ${most} digits, such as 30; each is a candle of its own.`,
    charge: (amount: string) => `${amount} a digit.`,
  },

  photo: {
    choose: 'Choose a picture',
    drop: 'or drop it here',
    hint: 'JPEG, PNG, WebP or AVIF, up to 10 MB. Only the bakery and our support can see it.',
    price: (amount: string) => `The print costs ${amount}.`,
    sending: (percent: number) => (percent < 100 ? `Sending your picture, ${percent}%` : 'Getting it ready for printing'),
    stop: 'Stop',
    stopped: 'Your picture was not sent.',
    given: 'Your picture is on the cake',
    givenText: 'The bakery prints it with edible ink and lays it on top.',
    alt: 'The picture you chose',
    replace: 'Choose another',
    remove: 'Remove it',
    removed: 'The picture is removed.',
    small: (width: number, height: number) =>
      `It is only ${width} by ${height} dots, so the print may look soft. A larger one prints sharper.`,
    tooLarge: (size: string) => `This picture is ${size}. Choose one under 10 MB, or send it smaller from your phone.`,
    heic: (name: string) =>
      `“${name}” is a HEIC picture, which cannot be printed as it is. On a phone, take it from your photos, which give it as JPEG; on a computer, export it as JPEG first.`,
    notPicture: (name: string) => `“${name}” is not a picture we can print. Choose a JPEG, PNG, WebP or AVIF.`,
    failed: 'The picture did not arrive. Check your connection and choose it again.',
    printed: 'Printed on top',
  },

  guests: 'How many guests?',
  guestsHint: 'We propose a size. A slice each, never fewer.',
  proposes: (size: string, serves: number, guests: number) =>
    serves === guests
      ? `${size} cuts into ${serves} slices: one each.`
      : `${size} cuts into ${serves} slices: one each, and ${serves - guests} to spare.`,
  tooManyGuests: (guests: number, most: number) =>
    `The largest size serves ${people(most)}, not ${guests}. Add a second cake, or ask the store.`,

  changedFor: (sentence: string, price: string) => `${sentence} (${price})`,
  /** The difference already carries its sign. */
  inAll: (difference: string, before: string, now: string) => `In all ${difference}: ${now} instead of ${before}.`,
  samePrice: 'The price stays the same.',
  undo: 'Undo',
  undoHint: 'Undo stands below the choice.',
  undone: (choice: string, price: string) => `Undone. ${choice}. ${price}.`,
  undoLast: 'Undo the last choice',
  noLonger: (allergens: string) => `It no longer contains ${allergens}.`,
  changed: (sentence: string, because: string | null) => (because === null ? sentence : `${sentence} ${because}`),

  contents: 'What is in it',
  why: 'Why?',
  brings: (allergen: string, sources: string) => `${allergen}: from ${sources}`,
  mayBring: (allergen: string, sources: string) => `${allergen}, traces: from ${sources}`,
  allergyTitle: 'Look before you add it',
  addAnyway: 'Add it all the same',

  whenTitle: 'When you can have it',
  delivery: 'Delivery',
  pickup: 'Pick-up',
  modes: 'How you get it',
  earliest: (slot: string) => `Earliest: ${slot}.`,
  onThatDay: (slot: string) => `On your day: ${slot}.`,
  notThatDay: (day: string) => `It cannot be had on ${day}.`,
  deliveredTo: (place: string, fee: string) => `Delivery to ${place} costs ${fee}.`,
  deliveredFree: (place: string) => `Delivery to ${place} is free.`,
  deliveryAsks: 'Choose a place above to see whether the store delivers there, and for how much.',
  pickupAt: (store: string, city: string) => `Pick it up at ${store}, ${city}. It costs nothing.`,
  looking: 'Looking for the earliest time',
  notLooked: 'The earliest time could not be looked up. It is asked again at checkout.',
  finishFirst: 'Settle what is marked above to see the earliest time.',

  priceTitle: 'What it costs',
  price: 'Price',
  each: 'each',
  total: 'Total',
  quantity: 'How many of this cake?',
  add: 'Add to cart',
  save: 'Save the changes',
  toFix: (count: number) => (count === 1 ? 'One thing to settle first' : `${count} things to settle first`),
  added: (quantity: number, cake: string) => (quantity === 1 ? `${cake} is in your cart.` : `${quantity} × ${cake} are in your cart.`),
  merged: (cake: string, quantity: number) => `Your cart had ${cake} in this design already: it is one line of ${quantity} now.`,
  saved: (cake: string) => `${cake} is changed in your cart.`,
  toCart: 'Go to the cart',
  soldOutTitle: 'Sold out today',
  soldOutText: 'You can still design it and share the link; the store opens it again when it can.',
  paused: 'The store takes no orders right now.',
  failed: 'The cart could not be reached. Check your connection and try again.',
  lineGone: 'That cake is no longer in your cart. You can add this design anew.',

  licence: (number: string) => `FSSAI licence ${number}`,
  visitStore: (store: string) => `See ${store}`,
};
