import { randomBytes } from 'node:crypto';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { formatMoney } from '@sweetspot/domain/money/money';
import { approvalPage, TEST_DECISIONS, type TestGateway } from '@sweetspot/integrations/payments';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

const decisionBody = z.object({ decision: z.enum(TEST_DECISIONS) });

/** The stand-in for a wallet's approval page: plain forms, served only while the test gateway is switched on. */
export async function registerTestGateway(app: FastifyInstance, gateway: TestGateway, locale: string): Promise<void> {
  await app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 1000 }, (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    });

    scope.get<{ Params: { ref: string } }>('/test-gateway/:ref', async (request, reply) => {
      const payment = await gateway.read(request.params.ref);
      if (payment === null) throw new AppError('NOT_FOUND');
      const nonce = randomBytes(16).toString('base64');
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .header(
          'content-security-policy',
          `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
        )
        .send(approvalPage({ amountWords: formatMoney(payment.amount, locale), reference: payment.reference, action: request.url, nonce }));
    });

    scope.post<{ Params: { ref: string } }>('/test-gateway/:ref', async (request, reply) => {
      const body = decisionBody.safeParse(request.body);
      if (!body.success) throw new AppError('INPUT_MALFORMED');
      const decided = await gateway.decide(request.params.ref, body.data.decision);
      if (decided === null) throw new AppError('NOT_FOUND');
      return reply.redirect(decided.redirectUrl, 303);
    });
  });
}
