import type { RouterOutputs } from '@sweetspot/api';
import type { SaveCakeInput } from '@sweetspot/domain/cakes/inputs';
import type { CustomizableCake, Option, OptionGroup } from '@sweetspot/domain/customization/customization';
import { offeredRules } from '@sweetspot/domain/customization/offered-rules';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { Picture } from '../../../app/backend.ts';

export type EditedCake = RouterOutputs['storeCakes']['get'];
export type Library = RouterOutputs['storeCakes']['library'];
export type LibraryGroup = Library['groups'][number];
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
  readonly library: Library;
  /** As last saved: it has what no form asks for (work, a preset, rules and hidden groups of its own). */
  readonly saved: CustomizableCake | null;
  readonly currency: CurrencyCode;
}

/** The cake as a save would make it, for its drawing, its price, its allergens and what is missing. */
export function previewOf({ form, library, saved, currency }: PreviewParts): CustomizableCake {
  const groups = form.groups.flatMap(({ groupId, min, max, freeCount }): OptionGroup[] => {
    const source = library.groups.find(({ id }) => id === groupId);
    if (source === undefined) return [];
    const { usedBy: _usedBy, ...group } = source;
    return [
      {
        ...group,
        options: source.options.flatMap((option) => offeredOption(option, form.overrides)),
        min: min ?? source.min,
        max: max ?? source.max,
        freeCount: freeCount ?? source.freeCount,
        isHiddenByDefault: saved?.groups.find(({ id }) => id === groupId)?.isHiddenByDefault ?? source.isHiddenByDefault,
      },
    ];
  });
  const ofAllCakes = new Set(library.rules.map(({ id }) => id));
  const ownRules = (saved?.rules ?? []).filter(({ id }) => !ofAllCakes.has(id));
  const { description: _words, flavour: _flavour, occasions: _occasions, photos: _photos, ...rest } = form;
  const { isSoldOut: _soldOut, overrides: _overrides, ...ofTheCake } = rest;
  return {
    ...ofTheCake,
    groups,
    currency,
    id: saved?.id ?? 'new',
    work: saved?.work ?? {},
    rules: offeredRules([...library.rules, ...ownRules], groups),
    preset: saved?.preset ?? null,
  };
}

function offeredOption(option: LibraryOption, overrides: readonly OptionOverride[]): Option[] {
  const override = overrides.find(({ optionId }) => optionId === option.id);
  if (override?.isOffered === false) return [];
  return [
    {
      ...option,
      price: override?.price ?? option.price,
      leadTimeMinutes: override?.leadTimeMinutes ?? option.leadTimeMinutes,
      isDefault: override?.isDefault ?? option.isDefault,
    },
  ];
}
