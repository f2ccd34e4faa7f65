import type { InscriptionRoom, Option, OptionGroup, OptionPrice, OptionState } from '@sweetspot/domain/customization/customization';
import { formatMoney, type CurrencyCode } from '@sweetspot/domain/money/money';
import { intlLocaleOf, type Locale } from '@sweetspot/messages';
import type { Words } from '../../app/words.ts';

export function moneyText(amountMinor: number, currency: CurrencyCode, locale: Locale): string {
  return formatMoney({ amount: amountMinor, currency }, intlLocaleOf(locale));
}

/** "+ ₹120", "− ₹40"; null where it changes nothing, which needs no words but for what could cost something. */
export function priceText(amountMinor: number, currency: CurrencyCode, words: Words<'cake'>): string | null {
  if (amountMinor === 0) return null;
  return amountMinor > 0
    ? words.more(moneyText(amountMinor, currency, words.locale))
    : words.less(moneyText(-amountMinor, currency, words.locale));
}

export function weightText(grams: number | null, words: Words<'cake'>): string | null {
  return grams === null ? null : words.weight(grams);
}

/** What an option says besides its name and price. */
export function optionHint(option: Option, words: Words<'cake'>): string | null {
  const hint = words.sizeHint(weightText(option.weightGrams, words), option.serves);
  return hint === '' ? null : hint;
}

/** An option that is sold out can still be what is chosen; it just cannot be picked. */
export function isOff(option: Option, state: OptionState | undefined, isLocked: boolean): boolean {
  return !(state?.isChosen ?? false) && (isLocked || option.isSoldOut);
}

export function groupHint(group: OptionGroup, chosen: number, words: Words<'cake'>): string | undefined {
  if (group.kind !== 'multiple' && group.kind !== 'quantity') return undefined;
  const sentences = [
    group.min > 0
      ? words.chooseFrom(group.min, group.max)
      : group.kind === 'multiple' && group.max < group.options.length
        ? words.chooseUpTo(group.max)
        : null,
    group.freeCount > 0 ? words.firstFree(group.freeCount, chosen) : null,
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

export function digitsHint(room: InscriptionRoom, price: OptionPrice | null, currency: CurrencyCode, words: Words<'cake'>): string {
  const said = words.candleNumber.hint(room.graphemesPerLine);
  if (price?.type !== 'per_character' || price.amountMinor === 0) return said;
  return `${said} ${words.candleNumber.charge(moneyText(price.amountMinor, currency, words.locale))}`;
}

/** What a text may be and costs at this size: more free letters than there is room for are no limit at all. */
export function textHint(room: InscriptionRoom, price: OptionPrice | null, currency: CurrencyCode, words: Words<'cake'>): string {
  const said = words.room(room.lines, room.graphemesPerLine);
  if (price?.type === 'fixed' && price.amountMinor !== 0)
    return `${said} ${words.chargeOnce(moneyText(price.amountMinor, currency, words.locale))}`;
  if (price?.type !== 'per_character' || price.amountMinor === 0) return said;
  const isAllFree = price.freeCharacters >= room.lines * room.graphemesPerLine;
  return `${said} ${isAllFree ? words.allFree : words.charge(moneyText(price.amountMinor, currency, words.locale), price.freeCharacters)}`;
}
