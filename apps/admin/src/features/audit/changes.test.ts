import { expect, test } from 'vitest';
import { changesBetween } from './changes.ts';

test('only what differs is a change, however deep it lies', () => {
  const before = { status: 'approved', contact: { phone: '1', email: 'a@b.c' }, tags: ['x', 'y'] };
  const after = { status: 'suspended', contact: { phone: '1', email: 'd@b.c' }, tags: ['y', 'x'] };
  expect(changesBetween(before, after)).toEqual([
    { field: 'status', before: 'approved', after: 'suspended' },
    { field: 'contact.email', before: 'a@b.c', after: 'd@b.c' },
    { field: 'tags', before: '["x","y"]', after: '["y","x"]' },
  ]);
});

test('what came or went is told from what changed, and null counts as not there', () => {
  expect(changesBetween(null, { name: 'Asha', isOpen: false })).toEqual([
    { field: 'name', before: null, after: 'Asha' },
    { field: 'isOpen', before: null, after: 'false' },
  ]);
  expect(changesBetween({ reason: null, price: 100 }, null)).toEqual([{ field: 'price', before: '100', after: null }]);
  expect(changesBetween(null, null)).toEqual([]);
});

test('a number and its text differ in type only and read the same, so they are no change', () => {
  expect(changesBetween({ price: 100 }, { price: '100' })).toEqual([]);
});
