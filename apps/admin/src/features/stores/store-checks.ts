import type { RouterOutputs } from '@sweetspot/api';
import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';

type Store = RouterOutputs['admin']['store'];

export const STORE_CHECKS = ['licence', 'pin', 'contact', 'owner'] as const;
export type StoreCheck = (typeof STORE_CHECKS)[number];

/** What only a person can say: whether the pin is where the address is, and whether somebody answers. */
export const SEEN_BY_A_PERSON = ['pin', 'contact'] as const satisfies readonly StoreCheck[];
export type SeenCheck = (typeof SEEN_BY_A_PERSON)[number];

/** Which checks are in order: two from what the store gave, two as the admin ticked them. */
export function storeChecks(
  { licenceNumber, owner }: Pick<Store, 'licenceNumber' | 'owner'>,
  seen: readonly SeenCheck[],
): Readonly<Record<StoreCheck, boolean>> {
  return {
    licence: marketOf(DEFAULT_MARKET_CODE).licenceNumber.test(licenceNumber),
    pin: seen.includes('pin'),
    contact: seen.includes('contact'),
    owner: owner?.isEmailVerified ?? false,
  };
}

export const openChecks = (checks: Readonly<Record<StoreCheck, boolean>>): readonly StoreCheck[] =>
  STORE_CHECKS.filter((check) => !checks[check]);
