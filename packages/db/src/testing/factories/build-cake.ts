import { ALLERGENS, type AllergenDeclaration } from '@sweetspot/domain/allergens/allergen';
import { FOUND_BY_VERSION, foundBy } from '@sweetspot/domain/cakes/found-by';
import { shownOf } from '@sweetspot/domain/cakes/shown-cake';
import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import type { CustomizableCake, Option, OptionGroup, OptionPrice, Rule, Selections } from '@sweetspot/domain/customization/customization';
import type { CakeStatus } from '../../generated/client.ts';
import { buildOptionLibrary, workOf, type BuiltLibrary } from './build-option-library.ts';
import { buildStore } from './build-store.ts';
import { asJson } from './fixture-rows.ts';
import type { Fixture } from './fixture.ts';
import { USUAL_RULES, type UsualRule, type WorkByKind } from './usual-options.ts';

export type BuiltCake = {
  id: string;
  slug: string;
  library: BuiltLibrary;
  /** As the domain's one function reads it. */
  customizable: CustomizableCake;
};

/** What one cake says differently of an option; what is left out takes the library's value, and 0 is a value. */
export type OptionOverride = {
  group: string;
  option: string;
  isOffered?: boolean;
  isDefault?: boolean;
  price?: OptionPrice;
  leadTimeMinutes?: number;
};

export type GroupOverride = Partial<Pick<OptionGroup, 'min' | 'max' | 'freeCount' | 'isHiddenByDefault'>>;

export type CakeOverrides = Partial<Omit<CustomizableCake, 'id' | 'currency' | 'work' | 'groups' | 'rules' | 'preset'>> & {
  library?: BuiltLibrary;
  slug?: string;
  description?: string;
  flavour?: string;
  occasions?: string[];
  status?: CakeStatus;
  isSoldOut?: boolean;
  orderedCount?: number;
  createdAt?: Date;
  work?: WorkByKind;
  /** Keys of the library's groups, in the order shown; default all. */
  groups?: string[];
  groupOverrides?: Record<string, GroupOverride>;
  optionOverrides?: OptionOverride[];
  rules?: UsualRule[];
  /** Makes it a signature cake. */
  preset?: { selections: Selections; lockedGroups: string[] };
};

const DESIGN: CakeDesign = {
  shape: 'round',
  tiers: ['vanilla'],
  frosting: 'smooth',
  colour: 'ivory',
  toppings: [],
  candles: 0,
  inscription: [],
};

/** Everything declared: contained as given, else free. */
export function declared(contains: AllergenDeclaration): AllergenDeclaration {
  return { ...Object.fromEntries(ALLERGENS.map((allergen) => [allergen, 'free'])), ...contains };
}

/** Published, with the whole library attached and the usual rules between its groups. */
export function buildCake(fixture: Fixture, overrides: CakeOverrides = {}): BuiltCake {
  const { library = buildOptionLibrary(fixture, buildStore(fixture)), createdAt = fixture.now } = overrides;
  const id = fixture.random.uuid(createdAt);
  const label = fixture.nextLabel();
  const keys = overrides.groups ?? [...library.groups.keys()];
  const customizable: CustomizableCake = {
    id,
    name: overrides.name ?? `Cake ${label}`,
    currency: 'INR',
    basePriceMinor: overrides.basePriceMinor ?? 55_000,
    allergens: overrides.allergens ?? declared({ gluten: 'contains', milk: 'contains' }),
    mark: overrides.mark ?? 'veg',
    claims: overrides.claims ?? [],
    work: workOf(library.store, overrides.work ?? { oven: 1, decorator: 20, cakes: 1 }),
    preparationMinutes: overrides.preparationMinutes ?? 90,
    leadTimeMinutes: overrides.leadTimeMinutes ?? 240,
    design: overrides.design ?? DESIGN,
    serves: overrides.serves ?? 5,
    groups: attachGroups(fixture, id, keys, library, overrides),
    rules: addRules(fixture, id, keys, library, overrides.rules ?? USUAL_RULES),
    preset: addPreset(fixture, id, library, overrides.preset),
  };
  const slug = overrides.slug ?? `cake-${label}`;
  addCakeRow(fixture, { customizable, slug, library, overrides, createdAt });
  return { id, slug, library, customizable };
}

type CakeParts = { customizable: CustomizableCake; slug: string; library: BuiltLibrary; overrides: CakeOverrides; createdAt: Date };

function addCakeRow(fixture: Fixture, { customizable, slug, library, overrides, createdAt }: CakeParts): void {
  const { groups: _groups, rules: _rules, preset, allergens, work, design, claims, ...columns } = customizable;
  const { shownAllergens, shownDesign, freeFrom, guestsUpTo, guestPricesMinor, slotDemands, ...shown } = shownOf(customizable);
  const { flavour = 'Vanilla' } = overrides;
  const { diets, flavourFamilies, offeredFlavours } = foundBy(customizable, flavour);
  const status = overrides.status ?? 'published';
  fixture.rows.cake.push({
    ...columns,
    ...shown,
    storeId: library.store.row.id,
    slug,
    description: overrides.description ?? '',
    flavour,
    diets: [...diets],
    flavourFamilies: [...flavourFamilies],
    offeredFlavours,
    foundByVersion: FOUND_BY_VERSION,
    occasions: overrides.occasions ?? ['birthday'],
    status,
    isSoldOut: overrides.isSoldOut ?? false,
    orderedCount: overrides.orderedCount ?? 0,
    claims: [...claims],
    allergens: asJson(allergens),
    work: asJson(work),
    design: asJson(design),
    shownAllergens: asJson(shownAllergens),
    shownDesign: asJson(shownDesign),
    freeFrom: [...freeFrom],
    guestsUpTo: [...guestsUpTo],
    guestPricesMinor: [...guestPricesMinor],
    slotDemands: asJson(slotDemands),
    isSignature: preset !== null,
    publishedAt: status === 'published' ? createdAt : null,
    createdAt,
    updatedAt: createdAt,
  });
}

function attachGroups(fixture: Fixture, cakeId: string, keys: string[], library: BuiltLibrary, overrides: CakeOverrides): OptionGroup[] {
  return keys.map((key, position) => {
    const groupId = library.groupId(key);
    const group = library.groups.get(key) as OptionGroup;
    const own = overrides.groupOverrides?.[key] ?? {};
    fixture.rows.cakeOptionGroup.push({ cakeId, groupId, position, ...own });
    const changes = (overrides.optionOverrides ?? []).filter((each) => each.group === key);
    const options = group.options.flatMap((option) => {
      const change = changes.find((each) => library.optionId(key, each.option) === option.id);
      return change ? overrideOption(fixture, cakeId, option, change) : [option];
    });
    return { ...group, ...own, options };
  });
}

function overrideOption(fixture: Fixture, cakeId: string, option: Option, change: OptionOverride): Option[] {
  const { group: _group, option: _option, isOffered = true, price, ...own } = change;
  fixture.rows.cakeOptionOverride.push({ cakeId, optionId: option.id, isOffered, ...own, ...(price && { price: asJson(price) }) });
  return isOffered ? [{ ...option, ...own, ...(price && { price }) }] : [];
}

/** Of the rules, those between groups that the cake has. */
function addRules(fixture: Fixture, cakeId: string, keys: string[], library: BuiltLibrary, rules: UsualRule[]): Rule[] {
  const applying = rules.filter(({ when, effect }) => keys.includes(when.group) && keys.includes(effect.group));
  return applying.map(({ when, effect, reason }, position) => {
    const rule: Rule = {
      id: fixture.random.uuid(fixture.now),
      whenGroupId: library.groupId(when.group),
      whenOptionIds: when.options.map((option) => library.optionId(when.group, option)),
      effect: toEffect(effect, library),
      reason,
    };
    fixture.rows.cakeRule.push({
      ...rule,
      whenOptionIds: [...rule.whenOptionIds],
      effect: asJson(rule.effect),
      storeId: library.store.row.id,
      cakeId,
      position,
    });
    return rule;
  });
}

function toEffect({ type, group, options, priceMinor = 0 }: UsualRule['effect'], library: BuiltLibrary): Rule['effect'] {
  const groupId = library.groupId(group);
  if (type === 'show') return { type, groupId };
  const optionIds = options.map((option) => library.optionId(group, option));
  return type === 'reprice'
    ? { type, groupId, optionIds, price: { type: 'fixed', amountMinor: priceMinor } }
    : { type, groupId, optionIds };
}

function addPreset(fixture: Fixture, cakeId: string, library: BuiltLibrary, preset: CakeOverrides['preset']): CustomizableCake['preset'] {
  if (!preset) return null;
  const lockedGroupIds = preset.lockedGroups.map((key) => library.groupId(key));
  fixture.rows.cakePreset.push({ cakeId, selections: asJson(preset.selections), lockedGroupIds });
  return { selections: preset.selections, lockedGroupIds };
}
