import { describe, expect, it } from 'vitest';
import { freeSlug, slugOf } from './slug.ts';

describe('slugs', () => {
  it('drops accents, marks and whatever an address cannot carry', () => {
    expect(slugOf("  Crème brûlée — Asha's best! ")).toBe('creme-brulee-asha-s-best');
  });
  it.each([
    ['चॉकलेट केक', 'choklet-kek'],
    ['रस मलाई', 'ras-malai'],
    ['पुरणपोळी केक', 'puranpoli-kek'],
    ['गुलाब जामुन', 'gulab-jamun'],
    ['ब्लैक फ़ॉरेस्ट ½ kg', 'blaik-forest-1-2-kg'],
    ['जन्मदिन १२', 'janmadin-12'],
    ['क्षीर', 'kshir'],
    ['গাজর কেক', 'gajr-kek'],
    ['Торт «Прага»', 'tort-praga'],
    ['チョコレート', 'chiyokoreto'],
    ['Łódź Æbleskiver Straße', 'lodz-aebleskiver-strasse'],
  ])('writes %s as %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
  it('gives a name without letters or digits an address all the same', () => {
    expect(freeSlug('— !', new Set())).toBe('cake');
  });
  it('numbers a second cake of the same name', () => {
    expect(freeSlug('Truffle', new Set(['truffle', 'truffle-2']))).toBe('truffle-3');
  });
});
