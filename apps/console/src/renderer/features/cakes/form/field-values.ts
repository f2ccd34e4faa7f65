import { ALLERGENS } from '@sweetspot/domain/allergens/allergen';
import { formatMoney, type CurrencyCode } from '@sweetspot/domain/money/money';
import { intlLocaleOf, capitalised, designLook, dietWords, occasionWords } from '@sweetspot/messages';
import { priceWords } from '../price-words.ts';
import type { CakeField } from './cake-difference.ts';
import type { CakeForm, LibraryGroup, OptionOverride } from './cake-form.ts';
import type { Words } from '../../../app/words.ts';

interface Valued {
  readonly form: CakeForm;
  /** The version it is shown beside: of long answers only what differs is said. */
  readonly beside: CakeForm;
  readonly library: readonly LibraryGroup[];
  readonly currency: CurrencyCode;
  readonly words: Words<'cake-form'>;
  readonly options: Words<'options'>;
}

/** What a field says, in words, for somebody who chooses between two versions of it. */
export function valueWords(field: CakeField, { form, beside, library, currency, words, options }: Valued): string {
  const { locale } = words;
  const listed = (items: readonly string[]) => (items.length === 0 ? words.changed.nothing : items.join(', '));
  switch (field) {
    case 'name':
    case 'description':
    case 'flavour':
      return form[field] === '' ? words.changed.nothing : form[field];
    case 'basePriceMinor':
      return formatMoney({ amount: form.basePriceMinor, currency }, intlLocaleOf(locale));
    case 'leadTimeMinutes':
      return words.changed.hours(form.leadTimeMinutes / 60);
    case 'preparationMinutes':
      return words.changed.minutes(form.preparationMinutes);
    case 'serves':
      return words.previewServes(form.serves);
    case 'isSoldOut':
      return form.isSoldOut ? words.changed.soldOut : words.changed.onSale;
    case 'occasions':
      return listed(form.occasions.map((occasion) => occasionWords(locale)[occasion]));
    case 'mark':
      return words.marks[form.mark];
    case 'claims':
      return listed(form.claims.map((claim) => dietWords(locale).claims[claim]));
    case 'allergens':
      return listed(
        ALLERGENS.filter((allergen) => form.allergens[allergen] !== beside.allergens[allergen]).map((allergen) => {
          const presence = form.allergens[allergen];
          return `${capitalised(dietWords(locale).allergens[allergen])}: ${presence === undefined ? words.undeclared : words.presences[presence]}`;
        }),
      );
    case 'design':
      return capitalised(designLook(form.design, locale).join(', '));
    case 'photos':
      return listed(form.photos.map(({ alt }, at) => (alt === '' ? words.photo(at + 1) : `${words.photo(at + 1)} (${alt})`)));
    case 'groups':
      return listed(form.groups.map(({ groupId }) => library.find(({ id }) => id === groupId)?.name ?? words.changed.gone));
    case 'overrides':
      return listed(form.overrides.map((override) => overrideWords(override, { library, currency, words, options })));
  }
}

function overrideWords(
  { optionId, isOffered, isDefault, price, leadTimeMinutes }: OptionOverride,
  { library, currency, words, options }: Pick<Valued, 'library' | 'currency' | 'words' | 'options'>,
) {
  const name = library.flatMap(({ options }) => options).find(({ id }) => id === optionId)?.name ?? words.changed.gone;
  const said = [
    ...(isOffered ? [] : [words.changed.notOffered]),
    ...(price === null ? [] : [priceWords(price, currency, options)]),
    ...(isDefault === null ? [] : [isDefault ? words.defaultOf.yes : words.defaultOf.no]),
    ...(leadTimeMinutes === null ? [] : [words.changed.hours(leadTimeMinutes / 60)]),
  ];
  return `${name} (${said.join('; ')})`;
}
