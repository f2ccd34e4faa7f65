import type { FastifyReply } from 'fastify';

/** The colours that a reader chose for this browser; without it they follow the device. */
export const THEME_COOKIE = 'sweetspot-theme';

const REMEMBERED_SECONDS = 365 * 86_400;

export type ReaderTheme = 'light' | 'dark';

/** Null for the device's own, and for whatever else is written in a cookie. */
export const themeNamed = (text: string | null): ReaderTheme | null => (text === 'light' || text === 'dark' ? text : null);

/** Office and console, where it is chosen without a form, write the same cookie; so scripts may read it. */
export function rememberTheme(reply: FastifyReply, theme: ReaderTheme, isSecure: boolean): void {
  void reply.setCookie(THEME_COOKIE, theme, { path: '/', maxAge: REMEMBERED_SECONDS, httpOnly: false, sameSite: 'lax', secure: isSecure });
}
