import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const WORKS = ['browse', 'checkout'];

test('without arguments everything is measured at the small size', () => {
  expect(readArguments([], WORKS)).toEqual({ size: 'S', only: null });
});

test('size and work are taken as named', () => {
  expect(readArguments(['--size', 'M', '--only', 'checkout'], WORKS)).toEqual({ size: 'M', only: 'checkout' });
});

test('what there is none of is refused with what there is', () => {
  expect(() => readArguments(['--size', 'XL'], WORKS)).toThrow('--size is one of S, M, L.');
  expect(() => readArguments(['--only', 'sleep'], WORKS)).toThrow('--only is one of browse, checkout.');
});
