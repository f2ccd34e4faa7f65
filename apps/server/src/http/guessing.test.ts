import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, refusalIn, startTestServer, type TestServer } from '../testing/test-server.ts';

afterEach(() => void vi.useRealTimers());
const behindProxy = () => startTestServer({ env: { RATE_LIMITS: 'on', TRUST_PROXY: '1' } });
const PASSWORD = 'a cake for grandmother';
const OWNER = { name: 'Asha', email: 'asha@example.test', mobile: '98765 43210', password: PASSWORD };

async function owner(server: TestServer): Promise<{ device: string }> {
  const response = await server.fetch('/trpc/sessions.register', call(OWNER, { 'x-forwarded-for': '198.51.100.1' }));
  const device = response.headers.getSetCookie().find((each) => each.startsWith('sweetspot-device='));
  return { device: device?.split(';')[0] ?? '' };
}
const signIn = (server: TestServer, password: string, from: string, cookie = '') =>
  server.fetch('/trpc/sessions.signIn', call({ email: OWNER.email, password }, { 'x-forwarded-for': from, ...(cookie && { cookie }) }));
async function guess(server: TestServer, times: number, from: string, cookie = ''): Promise<number[]> {
  const statuses: number[] = [];
  for (let each = 0; each < times; each++) statuses.push((await signIn(server, 'a wrong password', from, cookie)).status);
  return statuses;
}
const waitAsked = async (server: TestServer, from: string) => {
  const refusal = await refusalIn(await signIn(server, 'a wrong password', from));
  return refusal?.code === 'RATE_LIMITED' ? (refusal.data as { retryAfterSeconds: number }).retryAfterSeconds : 0;
};

describe('wrong passwords', () => {
  it('from anywhere lock out nobody but who tries them', async () => {
    await using server = await behindProxy();
    const { device } = await owner(server);
    for (let each = 1; each <= 12; each++) await guess(server, 6, `203.0.113.${each}`);
    expect((await signIn(server, PASSWORD, '203.0.113.1')).status, 'the guesser').toBe(429);
    expect((await signIn(server, PASSWORD, '198.51.100.77')).status, 'the owner, somewhere new').toBe(200);
    expect((await signIn(server, PASSWORD, '203.0.113.2', device)).status, 'a known device at the guesser’s address').toBe(200);
  });

  it('at a crowd’s account leave each stranger fewer tries, but some', async () => {
    await using server = await behindProxy();
    await owner(server);
    expect(await guess(server, 6, '203.0.113.1')).toEqual([401, 401, 401, 401, 401, 429]);
    for (let each = 2; each <= 6; each++) await guess(server, 5, `203.0.113.${each}`);
    expect(await guess(server, 3, '203.0.113.50')).toEqual([401, 401, 429]);
  });

  it('cost longer and longer pauses, which a right one ends', async () => {
    await using server = await behindProxy();
    await owner(server);
    await guess(server, 5, '203.0.113.1');
    vi.useFakeTimers({ toFake: ['Date'] });
    const pauses: number[] = [];
    for (let each = 0; each < 7; each++) {
      const pause = await waitAsked(server, '203.0.113.1');
      pauses.push(pause);
      vi.setSystemTime(Date.now() + pause * 1000 + 1000);
      expect((await signIn(server, 'a wrong password', '203.0.113.1')).status).toBe(401);
    }
    expect(pauses.map((seconds) => Math.round(seconds / 10) * 10)).toEqual([30, 60, 120, 240, 480, 900, 900]);
    vi.setSystemTime(Date.now() + 901_000);
    expect((await signIn(server, PASSWORD, '203.0.113.1')).status).toBe(200);
    expect(await guess(server, 4, '203.0.113.1')).toEqual([401, 401, 401, 401]);
  });

  it('from a device that made its mark itself are a stranger’s', async () => {
    await using server = await behindProxy();
    await owner(server);
    const forged = `sweetspot-device=${'a'.repeat(22)}.${'b'.repeat(22)}`;
    expect((await guess(server, 6, '203.0.113.1', forged)).at(-1)).toBe(429);
  });
});

it('asking for somebody’s reset mails keeps nobody from resetting', async () => {
  await using server = await behindProxy();
  await owner(server);
  const ask = (from: string) =>
    server.fetch('/trpc/sessions.requestPasswordReset', call({ email: OWNER.email }, { 'x-forwarded-for': from }));
  for (let each = 1; each <= 8; each++) expect((await ask(`203.0.113.${each}`)).status).toBe(200);
  expect(await server.services.db.prisma.mail.count({ where: { kind: 'reset_password', recipient: OWNER.email } })).toBe(5);
  expect(await server.services.db.prisma.userToken.count({ where: { kind: 'reset_password', usedAt: null } })).toBe(1);
});
