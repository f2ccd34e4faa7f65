import { describe, expect, it } from 'vitest';
import { freeSlug, slugOf } from './slug.ts';

describe('slugs', () => {
  it('drops accents, marks and whatever an address cannot carry', () => {
    expect(slugOf("  Crème brûlée — Asha's best! ")).toBe('creme-brulee-asha-s-best');
  });
  it('gives a name without Latin letters an address all the same', () => {
    expect(freeSlug('चॉकलेट', new Set())).toBe('cake');
  });
  it('numbers a second cake of the same name', () => {
    expect(freeSlug('Truffle', new Set(['truffle', 'truffle-2']))).toBe('truffle-3');
  });
});
