import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

async function openPayment(requestKey: string) {
  const attempt = await server.built.testGateway?.createAttempt({
    requestKey,
    amount: { amount: 89_400, currency: 'INR' },
    reference: requestKey,
    invoiceId: `${requestKey}-1`,
    returnUrl: 'http://shop.test/orders/2345678/payment?secret=s',
    cancelUrl: 'http://shop.test/orders/2345678/payment?secret=s',
  });
  if (attempt?.outcome !== 'created') throw new Error('The test gateway opened no payment.');
  return { ref: attempt.gatewayRef, path: new URL(attempt.approvalUrl ?? '').pathname };
}

const press = (path: string, decision: string) =>
  server.fetch(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `decision=${decision}` });

it('shows the amount on a page without scripts, and remembers the button in the database, for every process', async () => {
  const { path, ref } = await openPayment('approved');
  const page = await server.fetch(path);
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'nonce-[^']+'; form-action 'self'/);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(await page.text()).toContain('₹894');
  const pressed = await press(path, 'approve');
  expect([pressed.status, pressed.headers.get('location')]).toEqual([303, 'http://shop.test/orders/2345678/payment?secret=s']);
  await using other = await startTestServer({ env: { DATABASE_URL: server.env.DATABASE_URL } });
  expect(await other.built.testGateway?.read(ref)).toMatchObject({ status: 'approved' });
});

it('keeps the first decision when two buttons are pressed at once', async () => {
  const { path, ref } = await openPayment('twice');
  await Promise.all([press(path, 'approve'), press(path, 'decline')]);
  const { status: first } = (await server.built.testGateway?.read(ref)) ?? {};
  await press(path, first === 'approved' ? 'decline' : 'approve');
  expect((await server.built.testGateway?.read(ref))?.status).toBe(first);
});

it('knows no other payments and no other buttons', async () => {
  const { path } = await openPayment('other');
  expect((await server.fetch('/test-gateway/NOTHING')).status).toBe(404);
  expect((await press('/test-gateway/NOTHING', 'approve')).status).toBe(404);
  expect((await press(path, 'refund')).status).toBe(400);
});

it('takes no button from a page of others', async () => {
  const { path } = await openPayment('cross-site');
  const headers = { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' };
  expect((await server.fetch(path, { method: 'POST', headers, body: 'decision=approve' })).status).toBe(403);
});

it('is not there without the test gateway', async () => {
  await using real = await startTestServer({ env: { PAYMENT_GATEWAYS: 'cod' } });
  expect(real.built.testGateway).toBeNull();
  expect(await (await real.fetch('/test-gateway/ANY')).text()).toBe('<p>The shop</p>');
});
