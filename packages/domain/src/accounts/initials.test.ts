import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

it.each([
  ['Asha Patil', 'AP'],
  ['asha  ramesh patil', 'AP'],
  ['Asha', 'A'],
  ['मीरा पाटील', 'मीपा'],
  ['👩🏽‍🍳 Meera', '👩🏽‍🍳M'],
  ['', ''],
])('of %j stands %j where no picture is', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
