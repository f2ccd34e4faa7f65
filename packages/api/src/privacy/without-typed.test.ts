import { expect, it } from 'vitest';
import { withoutTyped } from './without-typed.ts';

const typed = {
  id: '019a0000-0000-7000-8000-000000000001',
  customization: {
    selections: {
      size: { optionIds: ['one'] },
      words: { text: 'For Meera' },
      picture: { photoId: 'photo-1' },
      candles: { quantities: { a: 3 } },
    },
  },
  choices: [
    { groupId: 'size', role: 'size', group: 'Size', choice: '1 kg', optionIds: ['one'] },
    { groupId: 'words', role: 'other', group: 'On the board', choice: 'For Meera', optionIds: [] },
    { groupId: 'gone', role: 'inscription', group: 'Inscription', choice: 'For Meera', optionIds: [] },
  ],
  design: { shape: 'round', inscription: ['For Meera'], candleNumber: '7', tiers: ['vanilla'] },
  standing: null,
};

const left = {
  id: typed.id,
  customization: { selections: { size: { optionIds: ['one'] }, candles: { quantities: { a: 3 } } } },
  choices: [typed.choices[0]],
  design: { shape: 'round', inscription: [], tiers: ['vanilla'] },
  standing: null,
};

it('what was typed or given for a cake goes out of its record at any depth, and what was chosen stays', () => {
  expect(JSON.parse(JSON.stringify(withoutTyped(typed)))).toEqual(left);
  expect(JSON.parse(JSON.stringify(withoutTyped({ before: { line: typed, total: { lines: [1] } } })))).toEqual({
    before: { line: left, total: { lines: [1] } },
  });
});
