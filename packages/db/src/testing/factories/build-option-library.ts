import type { Option, OptionGroup, OptionPrice, Work } from '@sweetspot/domain/customization/customization';
import type { BuiltStore } from './build-store.ts';
import { asJson } from './fixture-rows.ts';
import type { Fixture } from './fixture.ts';
import { USUAL_GROUPS, type UsualGroup, type UsualOption, type WorkByKind } from './usual-options.ts';

export type BuiltLibrary = {
  store: BuiltStore;
  /** By the usual groups' keys, in their order. */
  groups: ReadonlyMap<string, OptionGroup>;
  groupId(key: string): string;
  optionId(groupKey: string, optionKey: string): string;
};

/** A store's library: all the usual groups, unless given others. */
export function buildOptionLibrary(fixture: Fixture, store: BuiltStore, usual: readonly UsualGroup[] = USUAL_GROUPS): BuiltLibrary {
  const optionIds = new Map<string, string>();
  for (const group of usual)
    for (const option of group.options) optionIds.set(`${group.key}.${option.key}`, fixture.random.uuid(fixture.now));
  const optionId = (groupKey: string, optionKey: string) => found(optionIds.get(`${groupKey}.${optionKey}`), `${groupKey}.${optionKey}`);

  const groups = new Map<string, OptionGroup>();
  usual.forEach((each, position) => {
    const group = toGroup(fixture, store, each, optionId);
    groups.set(each.key, group);
    const { options, textPrice, scripts, ...columns } = group;
    fixture.rows.optionGroup.push({
      ...columns,
      scripts: [...scripts],
      storeId: store.row.id,
      ...(textPrice && { textPrice: asJson(textPrice) }),
      position,
      updatedAt: fixture.now,
    });
    options.forEach((option, place) => addOption(fixture, group.id, option, place));
  });
  return { store, groups, groupId: (key) => found(groups.get(key), key).id, optionId };
}

function toGroup(fixture: Fixture, store: BuiltStore, usual: UsualGroup, optionId: BuiltLibrary['optionId']): OptionGroup {
  const { key, options, ...group } = usual;
  return {
    tier: null,
    min: 0,
    max: 1,
    freeCount: 0,
    scripts: [],
    textPrice: null,
    isHiddenByDefault: false,
    ...group,
    id: fixture.random.uuid(fixture.now),
    options: options.map((option) => toOption(option, optionId(key, option.key), store, optionId)),
  };
}

function toOption(
  { key: _key, work, price, ...option }: UsualOption,
  id: string,
  store: BuiltStore,
  optionId: BuiltLibrary['optionId'],
): Option {
  return {
    allergens: {},
    mark: 'veg',
    breaksClaims: [],
    preparationMinutes: 0,
    leadTimeMinutes: 0,
    drawnAs: {},
    weightGrams: null,
    serves: null,
    inscriptionRoom: null,
    isSoldOut: false,
    isDefault: false,
    ...option,
    id,
    price: bySizeId(price ?? { type: 'fixed', amountMinor: 0 }, optionId),
    work: workOf(store, work ?? {}),
  };
}

function bySizeId(price: OptionPrice, optionId: BuiltLibrary['optionId']): OptionPrice {
  if (price.type !== 'per_size') return price;
  return {
    ...price,
    amountsMinor: Object.fromEntries(Object.entries(price.amountsMinor).map(([key, amount]) => [optionId('size', key), amount])),
  };
}

/** Work by the store's resources. */
export function workOf({ resources }: BuiltStore, work: WorkByKind): Work {
  return Object.fromEntries(Object.entries(work).map(([kind, units]) => [resources[kind as keyof WorkByKind], units]));
}

function addOption(fixture: Fixture, groupId: string, option: Option, position: number): void {
  const { inscriptionRoom, price, allergens, work, drawnAs, breaksClaims, ...columns } = option;
  fixture.rows.option.push({
    ...columns,
    groupId,
    position,
    breaksClaims: [...breaksClaims],
    price: asJson(price),
    allergens: asJson(allergens),
    work: asJson(work),
    drawnAs: asJson(drawnAs),
    ...(inscriptionRoom && { inscriptionRoom: asJson(inscriptionRoom) }),
  });
}

function found<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new Error(`The library has no ${key}.`);
  return value;
}
