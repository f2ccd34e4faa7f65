// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openCake } from './cake-fixture.tsx';

/** What a screen reader is told. */
const announced = (): string =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ');
function undoLast() {
  const button = screen.getByRole('button', { name: 'Undo the last choice' });
  button.focus();
  fireEvent.click(button);
}

test('choices are taken back one by one, the last first, and what each goes back to is said with the price', async () => {
  using page = await openCake();
  expect(screen.queryByRole('button', { name: 'Undo the last choice' })).toBeNull();
  page.pick('Flavour', /^Red velvet/);
  page.pick('Shape', /^Heart/);
  undoLast();
  expect([page.option('Shape', 'Round').checked, page.option('Flavour', /^Red velvet/).checked]).toEqual([true, true]);
  expect(announced()).toContain('Undone. Shape: Round. ₹719.');
  undoLast();
  expect(page.option('Flavour', /^Vanilla bean/).checked).toBe(true);
  expect(announced()).toContain('Undone. Flavour: Vanilla bean. ₹599.');
  expect(screen.queryByRole('button', { name: 'Undo the last choice' })).toBeNull();
  await expect.poll(() => document.activeElement).toBe(page.option('Flavour', /^Vanilla bean/));
});

test('Ctrl+Z and Cmd+Z do the same, but where text is typed they stay the browser’s', async () => {
  using page = await openCake();
  page.pick('Flavour', /^Red velvet/);
  page.write('Inscription', 'Hi');
  page.write('Inscription', 'Hi you');
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Inscription' });
  expect(fireEvent.keyDown(field, { key: 'z', ctrlKey: true })).toBe(true);
  expect(field.value).toBe('Hi you');
  // The letters of a text are one choice.
  expect(fireEvent.keyDown(page.option('Flavour', /^Red velvet/), { key: 'z', ctrlKey: true })).toBe(false);
  expect(field.value).toBe('');
  fireEvent.keyDown(document.body, { key: 'Z', metaKey: true, shiftKey: true });
  expect(page.option('Flavour', /^Red velvet/).checked).toBe(true);
  fireEvent.keyDown(document.body, { key: 'z', metaKey: true });
  expect(page.option('Flavour', /^Vanilla bean/).checked).toBe(true);
});

test('an allergen that a choice takes away is said, as one that it brings is', async () => {
  using page = await openCake();
  page.pick('Egg', /^Eggless/);
  expect(announced()).toContain('It no longer contains eggs.');
  page.pick('Egg', /^With egg/);
  expect(announced()).toContain('eggs');
  expect(announced()).not.toContain('no longer contains');
});
