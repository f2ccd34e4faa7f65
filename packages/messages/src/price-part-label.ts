import type { PricePart } from '@sweetspot/domain/customization/customization';
import { FLOOR_LABEL } from '@sweetspot/domain/customization/price-parts';
import type { Locale } from './language.ts';
import { moneyWords } from './money-words.ts';

/** How a printed part of a price is headed. */
export const pricePartLabel = ({ label }: Pick<PricePart, 'label'>, locale: Locale): string =>
  label === FLOOR_LABEL ? moneyWords(locale).priceFloor : label;
