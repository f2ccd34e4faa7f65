// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { COLOURS } from '../tokens/colours.ts';
import { showTheme } from '../tokens/theme-choice.ts';
import { ThemeChoice } from './theme-choice.tsx';

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
  document.cookie = 'sweetspot-theme=; max-age=-1; path=/';
  delete document.documentElement.dataset['theme'];
  document.head.replaceChildren();
});

const barColours = () => Array.from(document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'), ({ content }) => content);
const button = (name: string) => Array.from(document.querySelectorAll('button')).find(({ textContent }) => textContent === name);
const choose = (name: string) => flushSync(() => button(name)?.click());
const isChosen = (name: string) => button(name)?.getAttribute('aria-current') === 'true';

function openChoice(): void {
  const place = document.body.appendChild(document.createElement('div'));
  flushSync(() => createRoot(place).render(<ThemeChoice />));
}

test('colours chosen are shown at once, on the page and around it, and in every page after', () => {
  document.head.innerHTML =
    '<meta name="theme-color" media="(prefers-color-scheme: light)"><meta name="theme-color" media="(prefers-color-scheme: dark)">';
  openChoice();
  expect(isChosen('Device')).toBe(true);

  choose('Dark');
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(barColours()).toEqual([COLOURS.canvas.dark, COLOURS.canvas.dark]);
  expect(document.cookie).toContain('sweetspot-theme=dark');
  expect(isChosen('Dark')).toBe(true);

  delete document.documentElement.dataset['theme'];
  showTheme();
  expect(document.documentElement.dataset['theme']).toBe('dark');
});

test('the device’s own colours are shown again, and nothing is remembered, even by a clock that stands still', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  document.head.innerHTML = '<meta name="theme-color" media="(prefers-color-scheme: dark)">';
  openChoice();
  choose('Light');
  expect(barColours()).toEqual([COLOURS.canvas.light]);
  choose('Device');
  expect(document.documentElement.dataset['theme']).toBeUndefined();
  expect(barColours()).toEqual([COLOURS.canvas.dark]);
  expect(document.cookie).not.toContain('sweetspot-theme');
});
