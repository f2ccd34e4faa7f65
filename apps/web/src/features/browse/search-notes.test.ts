import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { notesOf } from './search-notes.tsx';

const words = await wordsOf('browse', 'en');

const NOTHING = { readAs: [], anything: [], leftOut: [], nearest: null };

test.each<[string, Parameters<typeof notesOf>[0], string[]]>([
  ['nothing, where nothing is to be said', null, []],
  [
    'what was read as another word',
    {
      ...NOTHING,
      readAs: [
        { said: 'egless', kind: 'diet', meant: ['eggless'] },
        { said: 'choco', kind: 'word', meant: ['chocolate'] },
        { said: 'bday', kind: 'occasion', meant: ['birthday'] },
        { said: 'no nuts', kind: 'free_from', meant: ['nuts', 'peanuts'] },
        { said: 'non veg', kind: 'diet', meant: ['with_egg'] },
      ],
    },
    [
      'We read “egless” as eggless, “choco” as chocolate, “bday” as birthday, “no nuts” as without peanuts or tree nuts and “non veg” as with egg.',
    ],
  ],
  ['that every cake is a cake', { ...NOTHING, anything: ['केक'] }, ['Everything here is a cake, so “केक” leaves nothing out.']],
  ['a sign that was left out', { ...NOTHING, leftOut: ['%'] }, ['Left out of the search: “%”.']],
  [
    'a measure, and where it is asked instead',
    { ...NOTHING, leftOut: ['1 kg'] },
    ['Left out of the search: “1 kg”. Prices, sizes and what a cake must not contain are set with the filters.'],
  ],
  [
    'that nothing fits all of it, and what was held to',
    { ...NOTHING, nearest: { wanted: ['vegan', 'tiramisu'], kept: ['vegan'] } },
    ['No cake fits all of “vegan” and “tiramisu”. These come nearest.', 'Every one of them fits “vegan”.'],
  ],
])('the list says %s', (_, search, notes) => {
  expect(notesOf(search, words)).toEqual(notes);
});
