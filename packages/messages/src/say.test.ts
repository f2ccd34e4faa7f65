import { readdirSync, readFileSync } from 'node:fs';
import { checkCake } from '@sweetspot/domain/customization/check-cake';
import { chooseOption } from '@sweetspot/domain/customization/choose';
import type { Phrase, Selections } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { exampleCake } from '@sweetspot/domain/customization/example-cake';
import { APP_ERROR_CODES } from '@sweetspot/domain/errors/app-error';
import { moveRefused } from '@sweetspot/domain/orders/order-facts';
import { describe, expect, test } from 'vitest';
import { errorsEn } from './en/errors.ts';
import { fieldsEn } from './en/fields.ts';
import { PHRASE_KEYS, say } from './say.ts';
import { whenWords } from './dates.ts';
import { sayError, sayField } from './say-error.ts';

const said = (selections: Selections) => evaluateCustomization(exampleCake, { selections }).problems.map(({ phrase }) => say(phrase, 'en'));
const one = (id: string) => ({ optionIds: [id] });

describe('a broken choice in words', () => {
  test('the store’s own reason where it gave one, else the rule', () => {
    expect(said({ shape: one('heart'), tiers: one('three-tiers'), size: one('two-kg') })).toEqual(['A heart stands in two tiers at most.']);
    expect(said({ tiers: one('three-tiers'), size: one('half-kg') })).toEqual(['Three (tiers) needs Two kilos or Three kilos (size).']);
    expect(said({ tiers: one('two-tiers'), size: one('half-kg') })).toEqual(['Half a kilo does not go with Two (tiers).']);
    expect(said({ frosting: one('semi-naked'), colour: one('sky') })).toEqual(['Colour stays empty with Semi-naked (frosting).']);
  });

  test('what an inscription may not hold is named', () => {
    expect(said({ inscription: { text: 'Happy birthday Asha' } })).toEqual([
      'Inscription: line 1 has 19 letters, and this size has room for 16.',
    ]);
    expect(said({ inscription: { text: 'a\nb' } })).toEqual(['Inscription: this size has room for 1 line, and there are 2.']);
    expect(said({ inscription: { text: 'Hi 🎂' } })).toEqual(['Inscription: “🎂” cannot be piped. Use letters, numbers and simple signs.']);
    expect(said({ inscription: { text: 'Привет' } })[0]).toMatch(/^Inscription: the baker pipes Latin and Devanagari letters, so “П”/);
  });

  test('a change elsewhere is told', () => {
    const tall = chooseOption(exampleCake, { selections: {} }, 'tiers', one('three-tiers')).customization;
    const { changes } = chooseOption(exampleCake, tall, 'shape', one('heart'));
    expect(changes.map(({ phrase }) => say(phrase, 'en'))).toEqual(['Tiers is now One.']);
  });

  test('a store reads what its cake lacks', () => {
    const { milk: _milk, ...allergens } = exampleCake.allergens;
    expect(checkCake({ ...exampleCake, allergens }).map((phrase) => say(phrase, 'en'))).toEqual([
      'Say for each allergen whether the cake contains it. Still open: milk.',
    ]);
  });
});

describe('every key has words', () => {
  /** Parameters that fit any sentence: what is a list for one is a word for another. */
  const anything: Phrase['params'] = new Proxy(
    {},
    { get: (_target, name) => (LISTS.has(String(name)) ? ['a', 'b'] : NUMBERS.has(String(name)) ? 2 : 'word') },
  );
  const LISTS = new Set(['options', 'when', 'characters', 'scripts', 'from', 'to', 'allergens', 'groups', 'claims']);
  const NUMBERS = new Set(['min', 'max', 'line', 'lines', 'length', 'minutes', 'distanceMetres', 'radiusMetres']);

  test.each(PHRASE_KEYS)('%s', (key) => {
    for (const locale of ['en', 'hi'] as const) {
      const sentence = say({ key, params: anything }, locale);
      expect(sentence).toMatch(/[.!।]$|^word$/);
      expect(sentence).not.toMatch(/undefined|NaN|\[object|[Oo]ops/);
    }
  });

  test('a key of another version is answered plainly', () => {
    expect(say({ key: 'gone', params: {} }, 'en')).toBe('This is not possible as it stands.');
    expect(say({ key: 'toString', params: {} }, 'hi')).toBe('यह इस तरह संभव नहीं है।');
  });
});

describe('times are said where the reader’s moment is known', () => {
  const phrase: Phrase = { key: 'slot_refused_paused', params: { until: '2026-11-10T10:40:00.000Z' } };
  const at = { timeZone: 'Asia/Kolkata', now: new Date('2026-11-10T05:00:00Z') };

  test('and left out where it is not', () => {
    expect(say(phrase, 'en', at)).toBe('The store takes no new orders until today, 4:10 pm.');
    expect(say(phrase, 'en')).toBe('The store takes no new orders for now.');
  });
});

describe('errors', () => {
  test('every code has a sentence, and no sentence a code', () => {
    expect(Object.keys(errorsEn).toSorted()).toEqual(APP_ERROR_CODES.toSorted());
  });

  test('say amounts and times exactly, or leave them out', () => {
    const changed = { code: 'PRICE_CHANGED', data: { beforeMinor: 89_400, nowMinor: 91_450, changes: [] } } as const;
    expect(sayError(changed, 'en', { currency: 'INR' })).toBe('The total was ₹894 and is now ₹914.50. Look it over and confirm.');
    expect(sayError(changed, 'en')).toBe('The price has changed. Look it over and confirm.');
  });

  test('a refused move gives its own reason', () => {
    const data = { current: 'baking', allowed: [], reason: moveRefused('every_piece_boxed') } as const;
    expect(sayError({ code: 'MOVE_NOT_ALLOWED', data }, 'en')).toBe('Box every piece first.');
  });

  test('Hindi says them too, with their amounts and times', () => {
    const at = { timeZone: 'Asia/Kolkata', now: new Date('2026-11-24T03:30:00Z') };
    expect(sayError({ code: 'CART_EMPTY', data: undefined }, 'hi')).toMatch(/टोकरी/);
    expect(
      sayError({ code: 'PRICE_CHANGED', data: { beforeMinor: 64_900, nowMinor: 74_900, changes: [] } }, 'hi', { currency: 'INR' }),
    ).toBe('कुल ₹649 था, अब ₹749 है। देखकर पक्का करें।');
    const full = sayError({ code: 'SLOT_FULL', data: { nextPossibleAt: '2026-11-25T10:30:00Z' } }, 'hi', { at });
    expect(full).toBe(`यह समय अभी-अभी भर गया। अगला समय: ${whenWords(new Date('2026-11-25T10:30:00Z'), 'hi', at)}।`);
  });
});

describe('fields', () => {
  const domain = new URL('../../domain/src/', import.meta.url);

  test('every message key that an input schema gives has a sentence', () => {
    const schemas = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('inputs.ts'));
    const keys = schemas.flatMap((path) => [
      ...readFileSync(new URL(path, domain), 'utf8').matchAll(/'([a-z]+(?:_[a-z]+)*_(?:required|invalid|long|short|many))'/g),
    ]);
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.map(([, key]) => key).filter((key) => !Object.hasOwn(fieldsEn, key ?? ''))).toEqual([]);
  });

  test.each(['time_too_soon', 'time_not_later', 'date_out_of_reach'])('a refused day or time is told in Hindi: %s', (key) => {
    expect(sayField(key, 'hi')).toMatch(/[ऀ-ॿ]{3}/u);
  });

  test('an unknown key is answered plainly', () => {
    expect(sayField('anything', 'en')).toBe('This does not look right. Check it once more.');
  });
});
