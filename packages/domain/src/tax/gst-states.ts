import { INDIAN_STATES } from '../market/indian-states.ts';

export type IndianState = (typeof INDIAN_STATES)[number]['code'];

/** The two digits that a state has in the GST law, by its ISO code: the first of every GSTIN (GST portal, "State code list"). */
export const GST_STATE_CODES: Readonly<Record<IndianState, string>> = {
  AN: '35',
  AP: '37',
  AR: '12',
  AS: '18',
  BR: '10',
  CG: '22',
  CH: '04',
  DH: '26',
  DL: '07',
  GA: '30',
  GJ: '24',
  HP: '02',
  HR: '06',
  JH: '20',
  JK: '01',
  KA: '29',
  KL: '32',
  LA: '38',
  LD: '31',
  MH: '27',
  ML: '17',
  MN: '14',
  MP: '23',
  MZ: '15',
  NL: '13',
  OD: '21',
  PB: '03',
  PY: '34',
  RJ: '08',
  SK: '11',
  TN: '33',
  TR: '16',
  TS: '36',
  UK: '05',
  UP: '09',
  WB: '19',
};

/** Union territories without a legislature: their half of the tax is levied by the UTGST Act. */
const WITHOUT_LEGISLATURE: readonly IndianState[] = ['AN', 'CH', 'DH', 'LA', 'LD'];

/** An address keeps its state as it was chosen, or typed: by code or by name. Null when it is none of them. */
export function indianStateOf(codeOrName: string): IndianState | null {
  const asked = codeOrName.trim().toLowerCase();
  return INDIAN_STATES.find(({ code, name }) => code.toLowerCase() === asked || name.toLowerCase() === asked)?.code ?? null;
}

export function stateOfGstin(gstin: string): IndianState | null {
  return INDIAN_STATES.find(({ code }) => GST_STATE_CODES[code] === gstin.slice(0, 2))?.code ?? null;
}

export const hasUnionTax = (state: IndianState): boolean => WITHOUT_LEGISLATURE.includes(state);
