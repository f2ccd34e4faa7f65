export { allergenSentence, allergyWarning, dietWords } from './allergen-sentences.ts';
export { choiceWords } from './choice-words.ts';
export {
  dateWords,
  dayWords,
  durationWords,
  exactSlotWords,
  exactWords,
  type Moment,
  slotWords,
  timeWords,
  whenWords,
  windowWords,
} from './dates.ts';
export { loadTrade } from './in-languages.ts';
export {
  allOf,
  anyOf,
  capitalised,
  counted,
  firstSpoken,
  intlLocaleOf,
  LANGUAGE_NAMES,
  type Locale,
  LOCALES,
  localeOf,
  numberFormat,
} from './language.ts';
export { placeName, UNNAMED_PLACES, type UnnamedPlace } from './place-names.ts';
export { promoCodePhrases, promoDraftWords } from './promo-code-words.ts';
export { phoneWords } from './phone-words.ts';
export { pricePartLabel } from './price-part-label.ts';
export { say } from './say.ts';
export { sayError, sayField } from './say-error.ts';
export { designLook } from './design-look.ts';
export { designWords } from './design-words.ts';
export { differenceWords } from './difference-words.ts';
export { shownDifferences } from './shown-differences.ts';
export { kitchenWords } from './kitchen-words.ts';
export { lostWords } from './lost-words.ts';
export { moneyWords } from './money-words.ts';
export { occasionWords } from './occasion-words.ts';
export { orderWords } from './order-words.ts';
export { NEAR_MS, promiseOf, type OrderProgress } from './order-progress.ts';
export { ENGLISH_UI_WORDS, type UiWords } from './en/ui.ts';
