import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gstinCheckCharacter, gstinFault } from './gstin.ts';
import { GST_STATE_CODES, indianStateOf, stateOfGstin } from './gst-states.ts';
import { gstAnswerInput, gstinInput } from './inputs.ts';

/** Published examples, the first of them python-stdnum's own. */
const REAL = ['27AAPFU0939F1ZV', '29AAGCB7383J1Z4', '27AASCS2460H1Z0', '24AAACC1206D1ZM'];

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

test.each(REAL)('%s is a GSTIN', (gstin) => {
  expect(gstinFault(gstin)).toBeNull();
});

test.each([
  ['27AAPFU0939F1Z', 'gstin_length'],
  ['', 'gstin_length'],
  ['369296450896540', 'gstin_form'],
  ['27AAPFU0939F0ZV', 'gstin_form'],
  ['27AAPXU0939F1ZV', 'gstin_form'],
  ['25AAPFU0939F1ZV', 'gstin_state'],
  ['99AAPFU0939F1ZV', 'gstin_state'],
  ['27AAPFU0939F1ZO', 'gstin_mistyped'],
])('%s is none: %s', (gstin, fault) => {
  expect(gstinFault(gstin)).toBe(fault);
});

test('one wrong character is always noticed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...REAL), fc.nat(13), fc.constantFrom(...ALPHABET), (gstin, at, other) => {
      fc.pre(gstin.charAt(at) !== other);
      const changed = gstin.slice(0, at) + other + gstin.slice(at + 1, 14);
      expect(gstinCheckCharacter(changed)).not.toBe(gstin.charAt(14));
    }),
  );
});

test('each state has a code of its own, and is found by it, by its letters and by its name', () => {
  expect(new Set(Object.values(GST_STATE_CODES)).size).toBe(36);
  expect(stateOfGstin('27AAPFU0939F1ZV')).toBe('MH');
  expect(indianStateOf('MH')).toBe('MH');
  expect(indianStateOf(' maharashtra ')).toBe('MH');
  expect(indianStateOf('Atlantis')).toBeNull();
});

test('a GSTIN is read as people type it', () => {
  expect(gstinInput.parse(' 27aapfu 0939f-1zv ')).toBe('27AAPFU0939F1ZV');
  expect(gstinInput.safeParse('27AAPFU0939F1ZX').error?.issues[0]?.message).toBe('gstin_mistyped');
});

test('the answer "yes" comes with the number, "no" without one', () => {
  expect(gstAnswerInput.safeParse({ standing: 'registered' }).success).toBe(false);
  expect(gstAnswerInput.parse({ standing: 'unregistered', gstin: '27AAPFU0939F1ZV' })).toEqual({ standing: 'unregistered' });
  expect(gstAnswerInput.safeParse({ standing: 'unanswered' }).success).toBe(false);
});
