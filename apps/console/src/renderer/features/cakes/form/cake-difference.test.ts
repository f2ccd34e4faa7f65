import { describe, expect, test } from 'vitest';
import { differencesBetween, mergeVersions } from './cake-difference.ts';
import { NEW_CAKE, type CakeForm } from './cake-form.ts';

const opened: CakeForm = { ...NEW_CAKE, name: 'Truffle', allergens: { milk: 'contains' } };
const versions = (mine: Partial<CakeForm>, theirs: Partial<CakeForm>) => ({
  opened,
  mine: { ...opened, ...mine },
  theirs: { ...opened, ...theirs },
});

describe('a cake that two people edited', () => {
  test('differs only where the other one changed it to something else', () => {
    const both = versions(
      { name: 'Truffle supreme', flavour: 'Dark', basePriceMinor: 60_000, serves: 10 },
      { name: 'Truffle royale', description: 'New.', basePriceMinor: 60_000 },
    );
    expect(differencesBetween(both)).toEqual([
      { field: 'name', isContested: true },
      { field: 'description', isContested: false },
    ]);
  });

  test('becomes one cake that loses neither’s own changes, and takes what was chosen where both changed', () => {
    const both = versions(
      { name: 'Truffle supreme', serves: 10, allergens: { milk: 'contains', nuts: 'free' } },
      { name: 'Truffle royale', description: 'New.', allergens: { milk: 'contains', nuts: 'contains' } },
    );
    const chosen = mergeVersions(both, new Map([['name', 'mine'] as const, ['allergens', 'theirs'] as const]));
    expect(chosen).toEqual({
      ...opened,
      name: 'Truffle supreme',
      serves: 10,
      description: 'New.',
      allergens: { milk: 'contains', nuts: 'contains' },
    });
  });

  test('does not differ by the order of what has none', () => {
    const both = versions({}, { allergens: { milk: 'contains' }, design: { ...opened.design } });
    expect(differencesBetween(both)).toEqual([]);
  });
});
