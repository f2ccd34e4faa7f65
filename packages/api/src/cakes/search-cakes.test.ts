import { inTx } from '@sweetspot/db';
import { buildCake, buildOptionLibrary, buildStore, declared, type CakeOverrides } from '@sweetspot/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;

const PLANT = declared({ gluten: 'contains', soybeans: 'contains' });
/** A choice of flavours, and of egg: eggless unless the cake says otherwise. */
const OFFERING = { groups: ['flavour', 'egg'], rules: [] };
const WITH_EGG = [
  { group: 'egg', option: 'with_egg', isDefault: true },
  { group: 'egg', option: 'eggless', isDefault: false },
];
const only = (...flavours: string[]): NonNullable<CakeOverrides['optionOverrides']> =>
  [
    'vanilla',
    'chocolate',
    'red_velvet',
    'black_forest',
    'butterscotch',
    'pineapple',
    'strawberry',
    'mango',
    'pistachio',
    'coffee',
    'lemon',
    'fruit',
  ]
    .filter((option) => !flavours.includes(option))
    .map((option) => ({ group: 'flavour', option, isOffered: false }));

const NOTHING = { groups: [], rules: [] };
/** As a counter of the demo has them: by name, the rest in a line. */
const KOLHAPUR: CakeOverrides[] = [
  {
    name: 'Belgian Chocolate Truffle',
    flavour: 'Chocolate truffle',
    description: 'Dark ganache on four layers.',
    occasions: ['birthday', 'anniversary'],
    ...OFFERING,
    optionOverrides: only('chocolate', 'coffee'),
    orderedCount: 90,
  },
  {
    name: 'Classic Red Velvet',
    flavour: 'Red velvet',
    description: 'Cocoa, buttermilk, cream cheese.',
    occasions: ['anniversary'],
    ...OFFERING,
    optionOverrides: [...only('red_velvet', 'strawberry'), ...WITH_EGG],
    orderedCount: 70,
  },
  {
    name: 'Mango Dream',
    flavour: 'Alphonso mango',
    description: 'Hapus from Ratnagiri.',
    occasions: ['birthday', 'festival'],
    ...NOTHING,
    orderedCount: 60,
  },
  {
    name: 'Black Forest',
    flavour: 'Black forest',
    description: 'Cherries and cream.',
    occasions: ['birthday'],
    ...OFFERING,
    optionOverrides: WITH_EGG,
    orderedCount: 50,
  },
  {
    name: 'Rasmalai Celebration',
    flavour: 'Rasmalai',
    description: 'Saffron milk, cardamom, slivers of pistachio.',
    occasions: ['festival', 'engagement'],
    ...NOTHING,
    orderedCount: 40,
  },
  {
    name: 'Baby Cloud',
    flavour: 'Vanilla',
    description: 'Light as a cloud, for the day before the day.',
    occasions: ['baby_shower'],
    ...NOTHING,
    orderedCount: 10,
  },
  {
    name: 'Pista Gulkand',
    flavour: 'Pistachio and rose',
    description: 'Petals from Pandharpur.',
    occasions: ['wedding'],
    ...NOTHING,
    orderedCount: 30,
  },
  {
    name: 'Nut-free Sponge',
    flavour: 'Vanilla and butterscotch',
    description: 'From a room where no nut comes.',
    occasions: ['birthday'],
    ...NOTHING,
    allergens: declared({ gluten: 'contains', milk: 'contains' }),
    orderedCount: 5,
  },
];
const PUNE: CakeOverrides[] = [
  {
    name: 'Vegan Dark Chocolate',
    flavour: 'Dark chocolate',
    description: 'Cocoa from Idukki, oat cream.',
    occasions: ['birthday', 'anniversary'],
    ...NOTHING,
    allergens: PLANT,
    claims: ['vegan'],
    orderedCount: 20,
  },
  {
    name: 'Coconut Lime',
    flavour: 'Coconut and lime',
    description: 'Coconut-milk frosting.',
    occasions: ['birthday'],
    ...NOTHING,
    allergens: PLANT,
    claims: ['vegan', 'jain'],
    orderedCount: 15,
  },
  {
    name: 'Garden Wedding',
    flavour: 'Lemon, strawberry and pistachio',
    description: 'Half-naked tiers.',
    occasions: ['wedding'],
    ...NOTHING,
    allergens: PLANT,
    claims: ['vegan'],
    orderedCount: 8,
  },
  {
    name: 'Flourless Orange',
    flavour: 'Almond and orange',
    description: 'Ground almonds instead of flour.',
    occasions: ['farewell'],
    ...NOTHING,
    allergens: declared({ nuts: 'contains' }),
    claims: ['vegan', 'gluten_free'],
    orderedCount: 12,
  },
  {
    name: 'Ragi Date',
    flavour: 'Ragi and dates',
    description: 'No refined sugar.',
    occasions: ['festival', 'birthday'],
    ...NOTHING,
    allergens: declared({ nuts: 'may_contain' }),
    claims: ['vegan', 'sugar_free', 'gluten_free'],
    orderedCount: 11,
  },
  {
    name: 'Tiramisu Slab',
    flavour: 'Tiramisu',
    description: 'Mascarpone and coffee; made with eggs.',
    occasions: ['graduation'],
    ...NOTHING,
    mark: 'egg',
    allergens: declared({ gluten: 'contains', milk: 'contains', eggs: 'contains' }),
    orderedCount: 25,
  },
  {
    name: 'Any Day Sheet',
    flavour: 'Any sponge',
    description: 'Pick what is inside.',
    occasions: ['farewell', 'graduation'],
    ...OFFERING,
    optionOverrides: only('vanilla', 'butterscotch', 'pineapple'),
    orderedCount: 35,
  },
];

beforeAll(async () => {
  world = await createTestWorld();
  const { fixture } = world;
  const kolhapur = buildOptionLibrary(fixture, buildStore(fixture, { name: 'Asha Bakes', city: 'Kolhapur' }));
  const pune = buildOptionLibrary(fixture, buildStore(fixture, { name: 'Deccan Dough', city: 'Pune', latitude: 18.52, longitude: 73.85 }));
  for (const cake of KOLHAPUR) buildCake(fixture, { library: kolhapur, ...cake });
  for (const cake of PUNE) buildCake(fixture, { library: pune, ...cake });
  await fixture.save(world.db);
});
afterAll(() => world[Symbol.asyncDispose]());

const search = (words: string) => world.visitor().api.cakes.list({ words, limit: 100 });
async function found(words: string): Promise<string[]> {
  return (await search(words)).items.map(({ name }) => name);
}

const ALL = KOLHAPUR.length + PUNE.length;
const VEGAN_BIRTHDAYS = ['Vegan Dark Chocolate', 'Coconut Lime', 'Ragi Date'];

/** What is typed, what must come first, and how many are found where that is sure. */
test.each<[words: string, first: string, count?: number]>([
  // Diets: as it comes before what can be made so.
  ['eggless', 'Belgian Chocolate Truffle', ALL - 1],
  ['egless', 'Belgian Chocolate Truffle', ALL - 1],
  ['egg free cake', 'Belgian Chocolate Truffle', ALL - 1],
  ['pure veg', 'Belgian Chocolate Truffle', ALL - 1],
  ['अंडे बिना', 'Belgian Chocolate Truffle', ALL - 1],
  ['with egg', 'Classic Red Velvet', 5],
  ['egg tiramisu', 'Tiramisu Slab'],
  ['vegan', 'Vegan Dark Chocolate', 5],
  ['vegen', 'Vegan Dark Chocolate', 5],
  ['jain', 'Coconut Lime', 1],
  ['gluten free', 'Flourless Orange', 2],
  ['sugarless', 'Ragi Date', 1],
  ['sugar-free gluten-free', 'Ragi Date', 1],
  ['nut free', 'Belgian Chocolate Truffle'],
  ['dairy free', 'Vegan Dark Chocolate', 5],
  // Occasions.
  ['birthday', 'Belgian Chocolate Truffle', 7],
  ['bday', 'Belgian Chocolate Truffle', 7],
  ["b'day cake", 'Belgian Chocolate Truffle', 7],
  ['जन्मदिन', 'Belgian Chocolate Truffle', 7],
  ['वाढदिवस', 'Belgian Chocolate Truffle', 7],
  ['wedding', 'Garden Wedding', 2],
  ['shaadi', 'Garden Wedding', 2],
  ['anniv', 'Belgian Chocolate Truffle', 3],
  ['baby shower', 'Baby Cloud', 1],
  ['diwali', 'Mango Dream', 3],
  ['engagement', 'Rasmalai Celebration', 1],
  ['retirement', 'Any Day Sheet', 2],
  // Both.
  ['vegan birthday', 'Vegan Dark Chocolate', 3],
  ['vegan bday cake', 'Vegan Dark Chocolate', 3],
  ['egless choclate cake', 'Belgian Chocolate Truffle'],
  ['eggless black forest', 'Black Forest', 1],
  ['vegan wedding', 'Garden Wedding', 1],
  ['gluten free birthday', 'Ragi Date', 1],
  // Flavours, by any of their names; the cake's own before those that it offers.
  ['chocolate', 'Belgian Chocolate Truffle'],
  ['choco', 'Belgian Chocolate Truffle'],
  ['चॉकलेट', 'Belgian Chocolate Truffle'],
  ['chocolate truffle', 'Belgian Chocolate Truffle', 1],
  ['trufle', 'Belgian Chocolate Truffle', 1],
  ['mango', 'Mango Dream'],
  ['आम', 'Mango Dream'],
  ['आंबा केक', 'Mango Dream'],
  ['hapus', 'Mango Dream'],
  ['rasmalai', 'Rasmalai Celebration', 1],
  ['ras malai', 'Rasmalai Celebration', 1],
  ['रसमलाई', 'Rasmalai Celebration', 1],
  ['pista', 'Pista Gulkand'],
  ['pistachio', 'Pista Gulkand'],
  ['gulab', 'Pista Gulkand'],
  ['kesar', 'Rasmalai Celebration', 1],
  ['red velvet', 'Classic Red Velvet'],
  ['redvelvet', 'Classic Red Velvet'],
  ['black forest', 'Black Forest', 1],
  ['pineapple', 'Black Forest', 2],
  ['butterscotch', 'Nut-free Sponge', 3],
  ['santra', 'Flourless Orange', 1],
  ['badam', 'Flourless Orange', 1],
  ['nariyal', 'Coconut Lime', 1],
  ['coffee', 'Tiramisu Slab'],
  ['strawbery', 'Garden Wedding'],
  // Names, stores and towns.
  ['mango dream', 'Mango Dream'],
  ['coconut lime', 'Coconut Lime', 1],
  ['deccan', 'Any Day Sheet', PUNE.length],
  ['pune vegan', 'Vegan Dark Chocolate', 5],
  ['kolhapur mango', 'Mango Dream'],
  ['celebration', 'Rasmalai Celebration', 1],
  // What narrows nothing.
  ['केक', 'Belgian Chocolate Truffle', ALL],
  ['%', 'Belgian Chocolate Truffle', ALL],
  ['the best cake for me', 'Belgian Chocolate Truffle', ALL],
])('%j finds %j first', async (words, first, count) => {
  const names = await found(words);
  expect(names[0]).toBe(first);
  if (count !== undefined) expect(names).toHaveLength(count);
});

test('a diet and an occasion are both met by every cake found', async () => {
  expect((await found('vegan birthday')).toSorted()).toEqual(VEGAN_BIRTHDAYS.toSorted());
});

test('what is eggless as it comes stands before what can be made so', async () => {
  const names = await found('eggless');
  expect(names.slice(-2)).toEqual(['Classic Red Velvet', 'Black Forest']);
  expect(names).not.toContain('Tiramisu Slab');
});

test('where no cake fits all of it the nearest are shown, and a diet is held to', async () => {
  const lotus = await search('lotus rasmalai celebration');
  expect(lotus.items.map(({ name }) => name)).toEqual(['Rasmalai Celebration']);
  expect(lotus.search?.nearest).toEqual({ wanted: ['lotus', 'rasmalai', 'celebration'], kept: [] });

  const vegan = await search('vegan tiramisu');
  expect(vegan.items).toHaveLength(5);
  expect(vegan.search?.nearest).toEqual({ wanted: ['vegan', 'tiramisu'], kept: ['vegan'] });

  const nothing = await search('xqzvw wvzqx');
  expect(nothing).toMatchObject({ items: [], search: null });
});

test('a cake that fits fewer of the words does not stand beside one that fits more', async () => {
  const { items, search: notes, nextCursor } = await search('lotus black forest pineapple');
  expect(items.map(({ name }) => name)).toEqual(['Black Forest']);
  expect(notes?.nearest).toEqual({ wanted: ['lotus', 'black forest', 'pineapple'], kept: [] });
  expect(nextCursor).toBeNull();
});

test('what was read as another word, what only says cake and what was left out are told', async () => {
  expect((await search('egless choco %')).search).toEqual({
    readAs: [
      { said: 'egless', kind: 'diet', meant: ['eggless'] },
      { said: 'choco', kind: 'word', meant: ['chocolate'] },
    ],
    anything: [],
    leftOut: ['%'],
    nearest: null,
  });
  expect((await search('केक')).search).toMatchObject({ anything: ['केक'], leftOut: [] });
  expect((await search('chocolate')).search).toBeNull();
});

test.each(['', ' ', '%', '_', '\\', "' or 1=1 --", '<%', '🎂🎂', '(', ':*', 'a'.repeat(100), 'चॉकलेट '.repeat(12), '% % %'])(
  'any text has an answer: %j',
  async (words) => {
    expect((await search(words)).items.length).toBeGreaterThanOrEqual(0);
  },
);

test.each(['birthday', 'coffee', 'eggless', 'wedding', 'kolhapur', 'chocolate'])(
  'a list found by %j pages without a gap or a repeat, through all the ways to fit',
  async (words) => {
    const { api } = world.visitor();
    const whole = await found(words);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof api.cakes.list>> = await api.cakes.list({ words, limit: 1, cursor });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(whole);
    expect(new Set(seen).size).toBe(whole.length);
  },
);

test('of cakes that fit as well the one ordered more comes first: what is called so, what is told of it, what can be had', async () => {
  expect(await found('coffee')).toEqual(['Tiramisu Slab', 'Belgian Chocolate Truffle', 'Black Forest']);
  expect((await found('chocolate')).slice(0, 2)).toEqual(['Belgian Chocolate Truffle', 'Vegan Dark Chocolate']);
});

test.each([
  [[-1, 'x'], 'INPUT_INVALID'],
  [[1e300, ''], 'INPUT_INVALID'],
])('a cursor that nobody made is refused: %j', async (place, code) => {
  const cursor = Buffer.from(JSON.stringify(place)).toString('base64url');
  await expect(world.visitor().api.cakes.list({ words: 'birthday', cursor })).rejects.toMatchObject({ cause: { code } });
});

test.each([-1e300, -1, 0, 1e300])('a cursor beside every list answers a list: %d', async (key) => {
  const cursor = Buffer.from(JSON.stringify([key, '0197a21e-0000-7000-8000-000000000000'])).toString('base64url');
  expect((await world.visitor().api.cakes.list({ words: 'birthday', cursor })).items.length).toBeGreaterThanOrEqual(0);
});

test('what a store or a cake is called now is what it is found by, written as one word or two', async () => {
  await using own = await createTestWorld();
  const { fixture, db } = own;
  const store = buildStore(fixture, { name: 'Zephyr Ovens', city: 'Satara' });
  const library = buildOptionLibrary(fixture, store);
  const cake = buildCake(fixture, { library, name: 'Anjeer Halwa', flavour: 'Fig', ...NOTHING });
  await fixture.save(db);
  const names = async (words: string) => (await own.visitor().api.cakes.list({ words })).items.map(({ name }) => name);
  expect(await names('zephyr')).toEqual(['Anjeer Halwa']);
  expect(await names('zephr')).toEqual(['Anjeer Halwa']);
  expect(await names('anjeerhalwa')).toEqual(['Anjeer Halwa']);

  await inTx(db, async (tx) => {
    await tx.store.update({ where: { id: store.row.id }, data: { name: 'Monsoon Kitchen', city: 'Karad' } });
    await tx.cake.update({ where: { id: cake.id }, data: { name: 'Saffron Cloudburst' } });
  });
  expect(await names('monsoon')).toEqual(['Saffron Cloudburst']);
  expect(await names('karad')).toEqual(['Saffron Cloudburst']);
  expect(await names('cloudbrst')).toEqual(['Saffron Cloudburst']);
  expect([await names('zephyr'), await names('satara'), await names('halwa')]).toEqual([[], [], []]);
});

test('cakes of a catalogue that was loaded in bulk are found by their words', async () => {
  await using own = await createTestWorld();
  const { fixture, db } = own;
  const library = buildOptionLibrary(fixture, buildStore(fixture, { name: 'Zephyr Ovens' }));
  buildCake(fixture, { library, name: 'Anjeer Halwa', flavour: 'Fig', ...NOTHING });
  await fixture.save(db);
  await inTx(db, async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`;
    await tx.$executeRaw`update cake set name = 'Quince Tower'`;
  });
  expect((await own.visitor().api.cakes.list({ words: 'quince' })).items).toHaveLength(1);
});
