import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';

/** An address while it is being typed: the pin may still be missing. */
export interface AddressDraft {
  postalCode: string;
  line1: string;
  line2: string;
  city: string;
  state: string;
  instructions: string;
  latitude: number | null;
  longitude: number | null;
}

export const NO_ADDRESS: AddressDraft = {
  postalCode: '',
  line1: '',
  line2: '',
  city: '',
  state: '',
  instructions: '',
  latitude: null,
  longitude: null,
};

const { normalisePostalCode, states } = marketOf(DEFAULT_MARKET_CODE);

export const STATES = states;

/** The postal code that was typed, however; null while it is none yet. */
export const postalCodeOf = normalisePostalCode;

/** A state by its code, or as it was stored, by its name: what addresses show. */
export const stateName = (codeOrName: string): string => states.find(({ code }) => code === codeOrName)?.name ?? codeOrName;
