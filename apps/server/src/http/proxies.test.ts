import { describe, expect, it } from 'vitest';
import { call, startTestServer, type TestServer } from '../testing/test-server.ts';

let count = 0;
/** As somebody else each time, so that only the address can be counted. */
const knock = async (server: TestServer, forwardedFor: string) => {
  const init = call({ email: `nobody${++count}@example.test`, password: 'a wrong password' }, { 'x-forwarded-for': forwardedFor });
  return (await server.fetch('/trpc/sessions.signIn', init)).status;
};
/** Every try under another address of the caller's own choosing. */
const lastOf = async (server: TestServer, tail: string) => {
  const statuses: number[] = [];
  for (let each = 0; each < 32; each++) statuses.push(await knock(server, `198.51.100.${each}${tail}`));
  return statuses.at(-1);
};

describe('whom limits count', () => {
  it.each<[string, string | undefined, string]>([
    ['without a proxy it is the connection, whatever is forwarded', undefined, ''],
    ['behind one proxy it is the address that the proxy added, not what came before it', '1', ', 203.0.113.7'],
    ['behind listed proxies it is the first address that is none of them', '127.0.0.1,10.0.0.0/8', ', 203.0.113.7, 10.0.0.9'],
    ['a caller who is no listed proxy forwards for nobody', '10.0.0.0/8', ''],
  ])('%s', async (_what, TRUST_PROXY, tail) => {
    await using server = await startTestServer({ env: { RATE_LIMITS: 'on', TRUST_PROXY } });
    expect(await lastOf(server, tail)).toBe(429);
  });

  it('behind one proxy callers do not use up each other’s tries', async () => {
    await using server = await startTestServer({ env: { RATE_LIMITS: 'on', TRUST_PROXY: '1' } });
    await lastOf(server, ', 203.0.113.7');
    expect(await knock(server, '203.0.113.8')).not.toBe(429);
  });
});

it('a forwarded host opens no door to another origin', async () => {
  await using server = await startTestServer({ env: { TRUST_PROXY: '1' } });
  const init = call({ email: 'nobody@example.test' }, { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' });
  expect((await server.fetch('/trpc/sessions.requestPasswordReset', init)).status).toBe(403);
});
