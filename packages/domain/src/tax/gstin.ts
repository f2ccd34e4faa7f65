import { stateOfGstin } from './gst-states.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const BASE = ALPHABET.length;

/** State, PAN (its fourth letter says what kind of person), count of registrations, "Z", check. */
const FORM = /^\d{2}[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/;

/**
 * The last character of a GSTIN: Luhn's sum in base 36, weights 1 and 2 in turn. The GST portal publishes no text of it; this is how
 * python-stdnum (`stdnum/in_/gstin.py`) and ERPNext check it, and real numbers hold to it.
 */
export function gstinCheckCharacter(firstFourteen: string): string {
  const sum = firstFourteen.split('').reduce((total, character, index) => {
    const product = ALPHABET.indexOf(character) * (index % 2 === 0 ? 1 : 2);
    return total + Math.floor(product / BASE) + (product % BASE);
  }, 0);
  return ALPHABET.charAt((BASE - (sum % BASE)) % BASE);
}

/** What is wrong with a GSTIN, as a form's message; null when it could be somebody's. */
export function gstinFault(gstin: string): 'gstin_length' | 'gstin_form' | 'gstin_state' | 'gstin_mistyped' | null {
  if (gstin.length !== 15) return 'gstin_length';
  if (!FORM.test(gstin)) return 'gstin_form';
  if (stateOfGstin(gstin) === null) return 'gstin_state';
  return gstinCheckCharacter(gstin.slice(0, 14)) === gstin.charAt(14) ? null : 'gstin_mistyped';
}
