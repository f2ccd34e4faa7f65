import { chooseByLink } from '@sweetspot/api/server';
import type { FastifyInstance } from 'fastify';
import type { MakeContext } from './request-context.ts';

const LONGEST_FORM = 4_000;

/**
 * What answers the link at the foot of a mail when it is posted to. A mail program's own button posts what RFC 8058 says, in either of two
 * forms, and wants no redirect; the page's buttons say which way they mean it, and come back to the page. Neither needs scripts nor a session.
 */
export async function registerUnsubscribe(app: FastifyInstance, makeContext: MakeContext): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: LONGEST_FORM }, (_request, body, done) => done(null, body));
    scope.post<{ Params: { token: string } }>('/unsubscribe/:token', async (request, reply) => {
      const { token } = request.params;
      const wish = typeof request.body === 'string' ? new URLSearchParams(request.body).get('wish') : null;
      const ctx = await makeContext(request, reply, 'shop');
      await chooseByLink(ctx, { token, isWanted: wish === 'again' });
      void reply.header('cache-control', 'private, no-store');
      return wish === null ? reply.type('text/plain').send('OK') : reply.redirect(`/unsubscribe/${token}`, 303);
    });
  });
}
