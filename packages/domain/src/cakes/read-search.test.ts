import { describe, expect, it, test } from 'vitest';
import { readSearch, type SearchTerm } from './read-search.ts';

/** A term in a word: what it was taken for. */
function meant(term: SearchTerm): string {
  if (term.kind === 'word') return term.forms[0] ?? '';
  if (term.kind === 'free_from') return `no ${term.allergens.join('+')}`;
  return term.kind === 'diet' ? term.diet : term.occasion;
}
const readingOf = (typed: string): string[] => readSearch(typed).terms.map(meant);

describe('the trade’s many words for one thing', () => {
  it.each([
    ['eggless', ['eggless']],
    ['egless', ['eggless']],
    ['Egg-less', ['eggless']],
    ['eggfree', ['eggless']],
    ['egg free', ['eggless']],
    ['without egg', ['eggless']],
    ['no eggs', ['eggless']],
    ['pure veg', ['eggless']],
    ['veg eggless', ['eggless']],
    ['अंडे बिना', ['eggless']],
    ['बिना अंडे का केक', ['eggless']],
    ['शाकाहारी', ['eggless']],
    ['non-veg', ['with_egg']],
    ['with egg', ['with_egg']],
    ['gluten-free', ['gluten_free']],
    ['sugarless', ['sugar_free']],
    ['nut free', ['no nuts+peanuts']],
    ['dairy free', ['no milk']],
    ['bday', ['birthday']],
    ['b’day', ['birthday']],
    ["B'day", ['birthday']],
    ['birth day', ['birthday']],
    ['जन्मदिन', ['birthday']],
    ['वाढदिवस', ['birthday']],
    ['लग्नाचा वाढदिवस', ['anniversary']],
    ['anniv', ['anniversary']],
    ['shaadi', ['wedding']],
    ['choco', ['chocolate']],
    ['चॉकलेट', ['chocolate']],
    ['ras malai', ['rasmalai']],
    ['रसमलाई', ['rasmalai']],
    ['pista', ['pistachio']],
    ['आम', ['mango']],
    ['आंबा', ['mango']],
    ['पेड़ा', ['pedha']],
    ['पेड़ा', ['pedha']],
  ])('%s', (typed, reading) => {
    expect(readingOf(typed)).toEqual(reading);
  });

  it.each([
    ['anniversery', ['anniversary']],
    ['birtday', ['birthday']],
    ['vegitarian', ['eggless']],
    ['weddng cake', ['wedding']],
  ])('a slip in a diet or an occasion is mended: %s', (typed, reading) => {
    expect(readingOf(typed)).toEqual(reading);
  });

  it.each(['mango dream', 'kothrud', 'lotus biscoff', 'asha'])('%s is left as it is', (typed) => {
    expect(readingOf(typed).join(' ').split(' ').length).toBe(typed.split(' ').length);
  });
});

test('several things are each asked for, in any language', () => {
  expect(readingOf('egless choclate cake for birthday')).toEqual(['eggless', 'chocolate', 'birthday']);
  expect(readingOf('बिना अंडे का चॉकलेट केक')).toEqual(['eggless', 'chocolate']);
});

describe('what narrows nothing is told apart', () => {
  it.each([
    ['केक', ['केक'], []],
    ['cakes', ['cakes'], []],
    ['%', [], ['%']],
    ['🎂', [], ['🎂']],
    ['chocolate %', [], ['%']],
    ['1 kg chocolate', [], ['1 kg']],
    ['chocolate under 500', [], ['under 500']],
    ['mango without chocolate', [], ['without chocolate']],
    ['the best', [], ['the', 'best']],
    ['', [], []],
  ])('%j', (typed, anything, leftOut) => {
    expect(readSearch(typed)).toMatchObject({ anything, leftOut });
  });

  it('more than anybody means to ask for is left out, and said', () => {
    expect(readSearch('alpha beta gamma delta epsilon zeta omega').leftOut).toEqual(['omega']);
  });
});

test('any text has a reading', () => {
  for (const typed of ['\u0000', '\ud800', "'; drop table cake; --", '%_\\', 'x'.repeat(10_000), '👩‍🍳 🎂', 'constructor __proto__'])
    expect(() => readSearch(typed)).not.toThrow();
});
