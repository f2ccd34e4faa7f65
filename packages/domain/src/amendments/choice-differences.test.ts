import { expect, test } from 'vitest';
import { choiceDifferences } from './choice-differences.ts';

const choice = (groupId: string, words: string, group = groupId) => ({ groupId, group, role: 'other', choice: words });

test('what is answered otherwise, newly or no more is told once, and nothing else', () => {
  const before = [choice('size', 'Half a kilo'), choice('flavour', 'Vanilla'), choice('candles', 'Two')];
  const after = [choice('size', 'One kilo'), choice('flavour', 'Vanilla'), choice('writing', 'Happy birthday')];
  expect(choiceDifferences(before, after)).toEqual([
    { group: 'size', role: 'other', was: 'Half a kilo', will: 'One kilo' },
    { group: 'writing', role: 'other', was: null, will: 'Happy birthday' },
    { group: 'candles', role: 'other', was: 'Two', will: null },
  ]);
});

test('two questions of the same name are two questions', () => {
  const before = [choice('lower', 'Vanilla', 'Flavour'), choice('upper', 'Vanilla', 'Flavour')];
  const after = [choice('lower', 'Vanilla', 'Flavour'), choice('upper', 'Chocolate', 'Flavour')];
  expect(choiceDifferences(before, after)).toEqual([{ group: 'Flavour', role: 'other', was: 'Vanilla', will: 'Chocolate' }]);
});
