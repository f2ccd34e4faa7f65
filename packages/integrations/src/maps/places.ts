import { type GeoPoint, straightDistanceMetres } from '@sweetspot/domain/delivery/estimate-route';
import { foldCode } from '@sweetspot/domain/text/typed-text';
import { INDIAN_CITIES } from './indian-cities.ts';
import type { PostalCodes } from './postal-codes.ts';

/** Turns what a person typed as "where" into a point, without asking anyone outside. */
export interface PlaceResolver {
  /** A postal code, a city or town, or both ("Kothrud, Pune 411038"); null when nothing is near enough. */
  resolve(query: string): Promise<Place | null>;
  /** The larger town that a point is in or near; null where none is. */
  nameOf(point: GeoPoint): Promise<string | null>;
}

export interface Place extends GeoPoint {
  /** The town, or the nearest one to a postal code. */
  readonly name: string;
  readonly stateCode: string;
  readonly postalCode: string | null;
  /** `rough`: a guess at a misspelt name, or a postal code far from any larger town; to be said where it decides. */
  readonly certainty: 'sure' | 'rough';
}

interface City extends GeoPoint {
  readonly name: string;
  readonly searchNames: readonly string[];
  readonly stateCode: string;
}

/** Beyond this from a town in the list, postal-code positions were measured to be off by up to 18 km. */
const SURE_WITHIN_METRES = 25_000;
const LONGEST_QUERY = 120;

export function createIndianPlaces(postalCodes: PostalCodes): PlaceResolver {
  let cities: readonly City[] | undefined;
  return {
    resolve: async (query) => {
      cities ??= readCities();
      const typed = foldCode(query.slice(0, LONGEST_QUERY));
      const postalCode = /(?<!\d)([1-9]\d{2})[\s-]?(\d{3})(?!\d)/.exec(typed)?.slice(1).join('') ?? null;
      const byCode = postalCode === null ? null : await placeOfPostalCode(postalCodes, cities, postalCode);
      return byCode ?? placeOfName(cities, typed, postalCode);
    },
    nameOf: async (point) => {
      cities ??= readCities();
      const { city, metres } = nearestCity(cities, point);
      return metres <= SURE_WITHIN_METRES ? city.name : null;
    },
  };
}

async function placeOfPostalCode(postalCodes: PostalCodes, cities: readonly City[], postalCode: string): Promise<Place | null> {
  const point = await postalCodes.find(postalCode);
  if (!point) return null;
  const near = nearestCity(cities, point);
  const certainty = near.metres <= SURE_WITHIN_METRES ? 'sure' : 'rough';
  return { name: near.city.name, stateCode: near.city.stateCode, postalCode, ...point, certainty };
}

function nearestCity(cities: readonly City[], point: GeoPoint): { readonly city: City; readonly metres: number } {
  return cities
    .map((city) => ({ city, metres: straightDistanceMetres(point, city) }))
    .reduce((nearest, candidate) => (candidate.metres < nearest.metres ? candidate : nearest));
}

/** Words before a comma first ("Karad, Maharashtra"), then those after it ("Lane 4, Karad"). */
function placeOfName(cities: readonly City[], typed: string, postalCode: string | null): Place | null {
  const names = typed
    .split(',')
    .map(searchable)
    .filter((name) => name.length >= 3);
  const found = firstOf(names, (name) => cities.find((city) => city.searchNames.includes(name)));
  const begun = found ?? firstOf(names, (name) => cities.find((city) => city.searchNames.some((known) => known.startsWith(name))));
  const guessed = begun ?? firstOf(names, (name) => closest(cities, name));
  if (!guessed) return null;
  const { name, stateCode, latitude, longitude } = guessed;
  return { name, stateCode, postalCode, latitude, longitude, certainty: begun && postalCode === null ? 'sure' : 'rough' };
}

function firstOf<T>(names: readonly string[], find: (name: string) => T | undefined): T | undefined {
  for (const name of names) {
    const found = find(name);
    if (found) return found;
  }
  return undefined;
}

/** The name with the fewest slips; the larger city of equals, because it comes first. */
function closest(cities: readonly City[], typed: string): City | undefined {
  let best: City | undefined;
  let fewest = typed.length >= 8 ? 3 : typed.length >= 4 ? 2 : 1;
  for (const city of cities) {
    for (const name of city.searchNames) {
      const slips = slipsBetween(typed, name, fewest);
      if (slips >= fewest) continue;
      fewest = slips;
      best = city;
    }
  }
  return best;
}

/** A letter left out is likelier than a wrong one: "Kolapur" means Kolhapur, not Solapur. */
const WRONG_LETTER = 1.5;

/** Letters missing, added, wrong or swapped between two names; gives up at `limit`. */
function slipsBetween(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let [before, above] = [[] as number[], Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let slips = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (same ? 0 : WRONG_LETTER));
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwap) slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      current.push(slips);
    }
    if (Math.min(...current) >= limit) return limit;
    [before, above] = [above, current];
  }
  return above[other.length] ?? limit;
}

function readCities(): readonly City[] {
  return INDIAN_CITIES.trim()
    .split(/[;\n]/)
    .map((row) => {
      const [names = '', stateCode = '', latitude, longitude] = row.split(',');
      const [name = '', ...others] = names.split('|');
      return { name, searchNames: [name, ...others].map(searchable), stateCode, latitude: Number(latitude), longitude: Number(longitude) };
    });
}

/** "Sāngli–Miraj " and "sangli miraj" are the same name; digits are a postal code's and not part of it. */
function searchable(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}]/gu, '');
}
