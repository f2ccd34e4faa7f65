import { chooseLanguage } from '@sweetspot/api/server';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { LANGUAGE_COOKIE, languageNamed } from './reader-language.ts';
import type { MakeContext } from './request-context.ts';

export const LANGUAGE_PATH = '/language';
const REMEMBERED_SECONDS = 365 * 86_400;
const LONGEST_FORM = 4_000;

const choiceBody = z.object({ language: z.string(), back: z.string().default('/') });

/** The form at the foot of the shop: remembers the language in this browser and, of whoever is signed in, in the account. Needs no scripts. */
export async function registerLanguageSwitch(
  app: FastifyInstance,
  makeContext: MakeContext,
  { isSecure }: { isSecure: boolean },
): Promise<void> {
  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: LONGEST_FORM },
      (_request, body, done) => {
        done(null, Object.fromEntries(new URLSearchParams(String(body))));
      },
    );
    scope.post(LANGUAGE_PATH, async (request, reply) => {
      const body = choiceBody.safeParse(request.body);
      const language = languageNamed(body.data?.language);
      if (!body.success || language === null) throw new AppError('INPUT_MALFORMED');
      const ctx = await makeContext(request, reply, 'shop');
      await chooseLanguage(ctx, language);
      void reply.setCookie(LANGUAGE_COOKIE, language, {
        path: '/',
        maxAge: REMEMBERED_SECONDS,
        httpOnly: true,
        sameSite: 'lax',
        secure: isSecure,
      });
      return reply.redirect(ownPath(body.data.back, ctx.publicUrl), 303);
    });
  });
}

/** Back to the page whose foot it was; whatever leads elsewhere leads home. */
function ownPath(back: string, publicUrl: string): string {
  const url = URL.canParse(back, publicUrl) ? new URL(back, publicUrl) : null;
  return url === null || !back.startsWith('/') || url.origin !== new URL(publicUrl).origin ? '/' : `${url.pathname}${url.search}`;
}
