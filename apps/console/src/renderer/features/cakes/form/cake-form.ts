import type { RouterOutputs } from '@sweetspot/api';
import { ALLERGENS } from '@sweetspot/domain/allergens/allergen';
import type { SaveCakeInput } from '@sweetspot/domain/cakes/inputs';
import type { CustomizableCake, Option, OptionGroup } from '@sweetspot/domain/customization/customization';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { Picture } from '../../../app/backend.ts';

export type EditedCake = RouterOutputs['storeCakes']['get'];
export type LibraryGroup = RouterOutputs['storeCakes']['library'][number];
export type LibraryOption = LibraryGroup['options'][number];
export type OptionOverride = SaveCakeInput['overrides'][number];

/** The form holds what is sent, but for the pictures, which it also shows. */
export type CakeForm = Omit<SaveCakeInput, 'photos' | 'id' | 'expectedVersion'> & {
  photos: Picture[];
};

export const NEW_CAKE: CakeForm = {
  name: '',
  description: '',
  flavour: '',
  occasions: [],
  basePriceMinor: 50_000,
  mark: 'veg',
  claims: [],
  allergens: {},
  leadTimeMinutes: 24 * 60,
  preparationMinutes: 60,
  serves: 8,
  design: {
    shape: 'round',
    tiers: ['vanilla'],
    frosting: 'smooth',
    colour: 'ivory',
    toppings: [],
    candles: 0,
    inscription: [],
  },
  isSoldOut: false,
  photos: [],
  groups: [],
  overrides: [],
};

export function formOf(cake: EditedCake): CakeForm {
  const { id: _id, version: _version, slug: _slug, status: _status, currency: _currency, ...rest } = cake;
  const { customizable: _customizable, missing: _missing, shopPath: _shopPath, ...fields } = rest;
  return fields;
}

export function saveInputOf(form: CakeForm, opened: { id: string; version: number } | null): SaveCakeInput {
  return {
    ...form,
    id: opened?.id ?? null,
    expectedVersion: opened?.version ?? null,
    photos: form.photos.map(({ id, alt }) => ({ pictureId: id, alt })),
    // Of groups taken off the cake nothing is left to override.
    overrides: form.overrides.filter(isSaid),
  };
}

/** An override that says nothing is none. */
export const isSaid = ({ isOffered, isDefault, price, leadTimeMinutes }: OptionOverride): boolean =>
  !isOffered || isDefault !== null || price !== null || leadTimeMinutes !== null;

interface PreviewParts {
  readonly form: CakeForm;
  readonly library: readonly LibraryGroup[];
  /** As last saved: it knows of its options what the library's list leaves out (drawing, allergens, work). */
  readonly saved: CustomizableCake | null;
  readonly currency: CurrencyCode;
}

/** The cake as the form stands, for its drawing, its price and what is missing, before anything is saved. */
export function previewOf({ form, library, saved, currency }: PreviewParts): CustomizableCake {
  const groups = form.groups.flatMap(({ groupId, min, max, freeCount }): OptionGroup[] => {
    const source = library.find(({ id }) => id === groupId);
    if (source === undefined) return [];
    const known = saved?.groups.find(({ id }) => id === groupId);
    const options = source.options.flatMap((option) => previewOption(option, form.overrides, known));
    const { id, name, kind, role } = source;
    return [
      {
        id,
        name,
        kind,
        role,
        options,
        tier: known?.tier ?? null,
        min: min ?? source.min,
        max: max ?? source.max,
        freeCount: freeCount ?? source.freeCount,
        scripts: known?.scripts ?? ['latin'],
        textPrice: known?.textPrice ?? null,
        isHiddenByDefault: known?.isHiddenByDefault ?? false,
      },
    ];
  });
  const attached = new Set(groups.map(({ id }) => id));
  const { description: _words, flavour: _flavour, occasions: _occasions, photos: _photos, ...rest } = form;
  const { isSoldOut: _soldOut, overrides: _overrides, ...ofTheCake } = rest;
  return {
    ...ofTheCake,
    groups,
    currency,
    id: saved?.id ?? 'new',
    work: saved?.work ?? {},
    rules: (saved?.rules ?? []).filter(({ whenGroupId, effect }) => attached.has(whenGroupId) && attached.has(effect.groupId)),
    preset: saved?.preset ?? null,
  };
}

const UNKNOWN_OPTION = {
  allergens: Object.fromEntries(ALLERGENS.map((allergen) => [allergen, 'free' as const])),
  mark: 'veg',
  breaksClaims: [],
  work: {},
  preparationMinutes: 0,
  drawnAs: {},
  weightGrams: null,
  serves: null,
  inscriptionRoom: null,
} as const satisfies Partial<Option>;

function previewOption(option: LibraryOption, overrides: readonly OptionOverride[], known: OptionGroup | undefined): Option[] {
  const override = overrides.find(({ optionId }) => optionId === option.id);
  if (override?.isOffered === false) return [];
  const saved = known?.options.find(({ id }) => id === option.id);
  return [
    {
      ...UNKNOWN_OPTION,
      ...saved,
      id: option.id,
      name: option.name,
      isSoldOut: option.isSoldOut,
      price: override?.price ?? option.price,
      leadTimeMinutes: override?.leadTimeMinutes ?? option.leadTimeMinutes,
      isDefault: override?.isDefault ?? option.isDefault,
    },
  ];
}
