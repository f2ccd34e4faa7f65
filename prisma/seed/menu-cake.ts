import type { AllergenDeclaration, DietaryClaim, DietaryMark } from '@sweetspot/domain/allergens/allergen';
import type { Occasion } from '@sweetspot/domain/cakes/occasions';
import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import type { OptionPrice, Selection, Selections } from '@sweetspot/domain/customization/customization';
import {
  buildCake,
  declared,
  type BuiltCake,
  type CakeOverrides,
  type Fixture,
  type UsualGroup,
  type UsualOption,
  type UsualRule,
  type WorkByKind,
} from '@sweetspot/db/testing';
import { RULES, type StoreLibrary } from './library.ts';

/** A cake as its store would describe it; groups and options by the library's keys. */
export type CakeSpec = {
  name: string;
  /** What people search it by, in words. */
  flavour: string;
  description: string;
  occasions: readonly Occasion[];
  rupees: number;
  groups: readonly string[];
  /** Of these groups only these options. */
  only?: Readonly<Record<string, readonly string[]>>;
  /** Chosen until the customer says otherwise. */
  defaults?: Readonly<Record<string, readonly string[]>>;
  /** What this cake asks for an option, as `group.option`; null is free. */
  prices?: Readonly<Record<string, OptionPrice>>;
  leadTimes?: Readonly<Record<string, number>>;
  groupOverrides?: CakeOverrides['groupOverrides'];
  rules?: readonly UsualRule[];
  design?: Partial<CakeDesign>;
  contains?: AllergenDeclaration;
  mark?: DietaryMark;
  claims?: readonly DietaryClaim[];
  work?: WorkByKind;
  preparationMinutes?: number;
  leadTimeMinutes?: number;
  serves?: number;
  /** A signature cake: what it is made of, and what of it nobody may change. */
  signature?: { choose: Readonly<Record<string, readonly string[] | string>>; lock: readonly string[] };
  status?: 'draft' | 'archived';
  isSoldOut?: boolean;
  /** How often it is ordered beside the others; default 1. */
  popularity?: number;
};

export type MenuCake = BuiltCake & { popularity: number; occasions: readonly Occasion[] };

const PLAIN: CakeDesign = {
  shape: 'round',
  tiers: ['vanilla'],
  frosting: 'smooth',
  colour: 'ivory',
  toppings: [],
  candles: 0,
  inscription: [],
};

export const GLUTEN_AND_MILK: AllergenDeclaration = { gluten: 'contains', milk: 'contains', nuts: 'may_contain' };
/** Made where no nut comes. */
export const NUT_FREE: AllergenDeclaration = { gluten: 'contains', milk: 'contains' };

export function buildMenuCake(fixture: Fixture, { built, groups }: StoreLibrary, spec: CakeSpec, createdAt: Date): MenuCake {
  const attached = attachedGroups(groups, spec);
  const cake = buildCake(fixture, {
    library: built,
    createdAt,
    name: spec.name,
    slug: slugOf(spec.name),
    description: spec.description,
    flavour: spec.flavour,
    occasions: [...spec.occasions],
    basePriceMinor: spec.rupees * 100,
    mark: spec.mark ?? 'veg',
    claims: spec.claims ?? [],
    allergens: declared(spec.contains ?? GLUTEN_AND_MILK),
    design: { ...PLAIN, ...spec.design },
    ...(spec.status && { status: spec.status }),
    isSoldOut: spec.isSoldOut ?? false,
    ...(spec.work && { work: spec.work }),
    ...(spec.serves && { serves: spec.serves }),
    preparationMinutes: spec.preparationMinutes ?? 90,
    leadTimeMinutes: spec.leadTimeMinutes ?? 240,
    groups: attached.map(({ key }) => key),
    groupOverrides: spec.groupOverrides ?? {},
    optionOverrides: attached.flatMap((group) => overridesOf(group, spec)),
    rules: rulesOf(attached, spec),
    ...(spec.signature && {
      preset: { selections: selectionsOf(attached, spec.signature.choose, { built, groups }), lockedGroups: [...spec.signature.lock] },
    }),
  });
  return { ...cake, popularity: spec.popularity ?? 1, occasions: spec.occasions };
}

/** In the spec's order; a group that waits for a rule comes only with a rule to show it. */
function attachedGroups(library: readonly UsualGroup[], spec: CakeSpec): readonly UsualGroup[] {
  const named = spec.groups.flatMap((key) => library.filter((group) => group.key === key));
  const shown = new Set(rulesOf(named, spec).flatMap(({ effect }) => (effect.type === 'show' ? [effect.group] : [])));
  return named.filter((group) => !group.isHiddenByDefault || shown.has(group.key));
}

export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const isOffered = (group: UsualGroup, option: UsualOption, { only }: CakeSpec) => only?.[group.key]?.includes(option.key) ?? true;

type OptionOverride = NonNullable<CakeOverrides['optionOverrides']>[number];

function overridesOf(group: UsualGroup, spec: CakeSpec): OptionOverride[] {
  const chosen = defaultsOf(group, spec);
  return group.options.flatMap((option): OptionOverride[] => {
    const place = { group: group.key, option: option.key };
    if (!isOffered(group, option, spec)) return [{ ...place, isOffered: false }];
    const isDefault = chosen.includes(option.key);
    const price = spec.prices?.[`${group.key}.${option.key}`];
    const leadTimeMinutes = spec.leadTimes?.[`${group.key}.${option.key}`];
    const change = {
      ...(isDefault !== (option.isDefault ?? false) && { isDefault }),
      ...(price && { price }),
      ...(leadTimeMinutes !== undefined && { leadTimeMinutes }),
    };
    return Object.keys(change).length > 0 ? [{ ...place, ...change }] : [];
  });
}

/** What the cake says, else the library's, else, where one has to be chosen, the first of the options left. */
function defaultsOf(group: UsualGroup, spec: CakeSpec): readonly string[] {
  const named = spec.defaults?.[group.key];
  if (named) return named;
  const offered = group.options.filter((option) => isOffered(group, option, spec));
  const usual = offered.filter((option) => option.isDefault);
  const [first] = offered;
  if (usual.length === 0 && first && (group.min ?? 0) > 0) return [first.key];
  return usual.map(({ key }) => key);
}

/** Rules speak of options that the cake has; one that has nothing left to say is left out. */
function rulesOf(groups: readonly UsualGroup[], spec: CakeSpec): UsualRule[] {
  const left = ({ group: key, options }: UsualRule['when']): string[] | null => {
    const group = groups.find((each) => each.key === key);
    if (!group) return null;
    return options.filter((name) => group.options.some((option) => option.key === name && isOffered(group, option, spec)));
  };
  return [...RULES, ...(spec.rules ?? [])].flatMap((rule) => {
    const when = left(rule.when);
    const options = left(rule.effect);
    if (!when || when.length === 0 || !options || options.length < Math.min(1, rule.effect.options.length)) return [];
    return [{ ...rule, when: { ...rule.when, options: when }, effect: { ...rule.effect, options } }];
  });
}

function selectionsOf(
  attached: readonly UsualGroup[],
  choose: Readonly<Record<string, readonly string[] | string>>,
  { built }: StoreLibrary,
): Selections {
  return Object.fromEntries(
    attached.flatMap(({ key }): [string, Selection][] => {
      const chosen = choose[key];
      if (chosen === undefined) return [];
      const selection: Selection =
        typeof chosen === 'string' ? { text: chosen } : { optionIds: chosen.map((option) => built.optionId(key, option)) };
      return [[built.groupId(key), selection]];
    }),
  );
}
