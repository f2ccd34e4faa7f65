import { COLOURS, type Theme } from './colours.ts';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** The shop's server reads it too, and sends pages that need not change their colours. */
const COOKIE = 'sweetspot-theme';
const REMEMBERED_SECONDS = 365 * 86_400;
/** Over already, also for a clock that has not moved since the cookie was written. */
const FORGOTTEN_SECONDS = -1;

const hasCookies = (): boolean => window.location.protocol.startsWith('http');

/** What was chosen in this browser. The desktop app's pages come by a protocol that knows no cookies. */
export function chosenTheme(): ThemeChoice {
  const kept = hasCookies() ? new RegExp(`(?:^|; )${COOKIE}=(\\w+)`).exec(document.cookie)?.[1] : localStorage.getItem(COOKIE);
  return THEME_CHOICES.find((theme) => theme === kept) ?? 'system';
}

/** Shown at once, and from now on. */
export function chooseTheme(theme: ThemeChoice): void {
  if (hasCookies()) {
    const seconds = theme === 'system' ? FORGOTTEN_SECONDS : REMEMBERED_SECONDS;
    const secure = window.location.protocol === 'https:' ? '; secure' : '';
    document.cookie = `${COOKIE}=${theme}; path=/; max-age=${seconds}; samesite=lax${secure}`;
  } else localStorage.setItem(COOKIE, theme);
  showTheme(theme);
}

/** Tells the page and the browser around it. A page that a server sent in its colours already is not changed by it. */
export function showTheme(theme: ThemeChoice = chosenTheme()): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const ofDevice: Theme = meta.getAttribute('media')?.includes('dark') ? 'dark' : 'light';
    meta.content = COLOURS.canvas[theme === 'system' ? ofDevice : theme];
  }
}
