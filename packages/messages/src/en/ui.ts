/** What was typed into a quantity box, and what it became between which ends. */
export interface BecameQuantity {
  readonly typed: string;
  readonly quantity: number;
  readonly min: number;
  readonly max: number;
}

/** Words a component says by itself. The names of the trade (statuses, allergens, marks) are `messages`'; what a screen is about comes in as props. */
export interface UiWords {
  readonly close: string;
  readonly required: string;
  readonly loading: string;
  readonly tryAgain: string;
  readonly requestId: (id: string) => string;
  readonly showMore: string;
  readonly shown: (shown: number, total: number) => string;
  readonly offline: string;
  readonly skipToContent: string;
  readonly oneFewer: (what: string) => string;
  readonly oneMore: (what: string) => string;
  /** A typed quantity that became another, by why. */
  readonly typed: Readonly<Record<'no_number' | 'not_whole' | 'too_many' | 'too_few', (became: BecameQuantity) => string>>;
  readonly charactersLeft: (count: number) => string;
  readonly charactersOver: (count: number) => string;
  readonly minutesLeft: (minutes: number) => string;
  readonly timeUp: string;
  readonly contains: string;
  readonly mayContain: string;
  readonly noAllergens: string;
  readonly stepDone: string;
  readonly stepNow: string;
  readonly stepAhead: string;
  readonly pin: string;
  readonly pinHelp: string;
  readonly mapNote: string;
  readonly appearance: string;
  readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>;
}

export const ENGLISH_UI_WORDS: UiWords = {
  close: 'Close',
  required: 'required',
  loading: 'Loading',
  tryAgain: 'Try again',
  requestId: (id) => `Reference ${id}`,
  showMore: 'Show more',
  shown: (shown, total) => `${shown} of ${total} shown`,
  offline: 'You are offline. What you see may be out of date.',
  skipToContent: 'Skip to the page',
  oneFewer: (what) => `One fewer: ${what}`,
  oneMore: (what) => `One more: ${what}`,
  typed: {
    no_number: ({ typed, quantity }) => `“${typed}” is no number: it stays ${quantity}.`,
    not_whole: ({ typed, quantity }) => `Whole numbers only: ${typed} became ${quantity}.`,
    too_many: ({ max }) => `${max} is the most.`,
    too_few: ({ typed, min }) => `${typed} became ${min}, the fewest.`,
  },
  charactersLeft: (count) => (count === 1 ? '1 character left' : `${count} characters left`),
  charactersOver: (count) => (count === 1 ? '1 character too many' : `${count} characters too many`),
  minutesLeft: (minutes) => (minutes === 1 ? '1 minute left' : `${minutes} minutes left`),
  timeUp: 'Time is up',
  contains: 'Contains',
  mayContain: 'may contain',
  noAllergens: 'None of the fourteen listed allergens',
  stepDone: 'done',
  stepNow: 'now',
  stepAhead: 'still to come',
  pin: 'Pin',
  pinHelp: 'Drag the pin, or move it with the arrow keys.',
  mapNote: 'Coast: © OpenStreetMap contributors, Natural Earth. Names: GeoNames, India Post. No borders.',
  appearance: 'Appearance',
  themes: { system: 'Device', light: 'Light', dark: 'Dark' },
};
