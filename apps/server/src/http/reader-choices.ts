import { chooseLanguage } from '@sweetspot/api/server';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { rememberTheme, THEME_COOKIE, themeNamed } from './reader-theme.ts';
import { languageNamed, rememberLanguage, withoutLanguage } from './reader-language.ts';
import type { MakeContext } from './request-context.ts';

const LANGUAGE_PATH = '/language';
const THEME_PATH = '/appearance';
/** Nothing is lost where a stranger's page sends them: they change how a page reads, and nothing else. */
export const READER_CHOICES: ReadonlySet<string> = new Set([LANGUAGE_PATH, THEME_PATH]);
const LONGEST_FORM = 4_000;

const back = z.string().default('/');
const languageBody = z.object({ language: z.string(), back });
const themeBody = z.object({ theme: z.enum(['system', 'light', 'dark']), back });

interface Choosing {
  readonly isSecure: boolean;
  readonly publicUrl: string;
}

/** The forms at the foot of the shop, that need no scripts: in which language and in which colours its pages come. */
export async function registerReaderChoices(app: FastifyInstance, makeContext: MakeContext, choosing: Choosing): Promise<void> {
  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: LONGEST_FORM },
      (_request, body, done) => {
        done(null, Object.fromEntries(new URLSearchParams(String(body))));
      },
    );
    /** In this browser and, of whoever is signed in, in the account. */
    scope.post(LANGUAGE_PATH, async (request, reply) => {
      const body = languageBody.safeParse(request.body);
      const language = languageNamed(body.data?.language);
      if (!body.success || language === null) throw new AppError('INPUT_MALFORMED');
      const ctx = await makeContext(request, reply, 'shop');
      await chooseLanguage(ctx, language);
      rememberLanguage(reply, language, choosing.isSecure);
      return reply.redirect(ownPath(body.data.back, choosing.publicUrl), 303);
    });
    /** In this browser alone: a screen is read where it stands. */
    scope.post(THEME_PATH, async (request, reply) => {
      const body = themeBody.safeParse(request.body);
      if (!body.success) throw new AppError('INPUT_MALFORMED');
      const theme = themeNamed(body.data.theme);
      if (theme === null) void reply.clearCookie(THEME_COOKIE, { path: '/' });
      else rememberTheme(reply, theme, choosing.isSecure);
      return reply.redirect(ownPath(body.data.back, choosing.publicUrl), 303);
    });
  });
}

/** Back to the page whose foot it was, which now speaks the language that was chosen; whatever leads elsewhere leads home. */
function ownPath(path: string, publicUrl: string): string {
  const url = URL.canParse(path, publicUrl) ? withoutLanguage(new URL(path, publicUrl)) : null;
  return url === null || !path.startsWith('/') || url.origin !== new URL(publicUrl).origin ? '/' : `${url.pathname}${url.search}`;
}
