import { inTx } from '@sweetspot/db';
import { buildCake, buildOptionLibrary, buildStore, buildUser } from '@sweetspot/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, refusalIn, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const PASSWORD = 'a cake for grandmother';
let count = 0;

/** Registers somebody and answers what came back, with the cookie that a browser would send from now on. */
async function register(headers: Record<string, string> = {}, at = server) {
  const email = `asha${++count}@example.test`;
  const response = await at.fetch(
    '/trpc/sessions.register',
    call({ name: 'Asha', email, mobile: '98765 43210', password: PASSWORD }, headers),
  );
  const body = (await response.json()) as { result: { data: { json: { token: string | null; viewer: { id: string } } } } };
  const setCookie = response.headers.getSetCookie();
  return { email, setCookie, cookie: setCookie.map((each) => each.split(';')[0]).join('; '), ...body.result.data.json };
}

async function viewerOf(headers: Record<string, string>): Promise<string | null> {
  const response = await server.fetch('/trpc/sessions.current', { headers });
  const body = (await response.json()) as { result: { data: { json: { viewer: { email: string } | null } } } };
  return body.result.data.json.viewer?.email ?? null;
}

describe('a session cookie', () => {
  it('is out of reach for scripts and other sites, and lasts as long as the session', async () => {
    const { setCookie, token } = await register();
    expect(setCookie).toHaveLength(2);
    expect(setCookie[1]).toMatch(/^sweetspot-device=[\w.-]{45}; Max-Age=31536000; Path=\/trpc; HttpOnly; SameSite=Lax$/);
    expect(setCookie[0]).toMatch(/^sweetspot-shop=[a-z0-9]{30,}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    expect(token).toBeNull();
    const days = (Date.parse(/Expires=([^;]+)/.exec(setCookie[0] ?? '')?.[1] ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(29);
  });

  it('is bound to this host over TLS where the address is https', async () => {
    await using secure = await startTestServer({ env: { PUBLIC_URL: 'https://shop.test' } });
    const { setCookie } = await register({}, secure);
    expect(setCookie[0]).toMatch(/^__Host-sweetspot-shop=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
    const { headers } = await secure.fetch('/');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });

  it('counts for its own app alone', async () => {
    const { email, cookie } = await register();
    expect(await viewerOf({ cookie })).toBe(email);
    expect(await viewerOf({ cookie, 'x-sweetspot-app': 'console' })).toBeNull();
    expect(await viewerOf({ cookie: cookie.replace('shop', 'admin'), 'x-sweetspot-app': 'admin' })).toBeNull();
    expect(await viewerOf({ cookie, 'x-sweetspot-app': 'no such app' })).toBe(email);
  });

  it('is taken away at signing out, and the session with it', async () => {
    const { cookie } = await register();
    const response = await server.fetch('/trpc/sessions.signOut', call(undefined, { cookie }));
    expect(response.headers.getSetCookie()[0]).toMatch(/^sweetspot-shop=; Max-Age=0; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect(await viewerOf({ cookie })).toBeNull();
  });

  it('is renewed by use in the second half of its life', async () => {
    const { cookie, viewer } = await register();
    await inTx(server.services.db, (tx) =>
      tx.session.updateMany({ where: { userId: viewer.id }, data: { expiresAt: new Date(Date.now() + 86_400_000) } }),
    );
    const response = await server.fetch('/trpc/sessions.current', { headers: { cookie } });
    expect(response.headers.getSetCookie()[0]).toMatch(/^sweetspot-shop=/);
  });

  it.each(['', 'x', 'x'.repeat(5_000), '%00', "' or 1=1"])('that is forged (%#) is nobody’s', async (value) => {
    expect(await viewerOf({ cookie: `sweetspot-shop=${encodeURIComponent(value)}` })).toBeNull();
  });
});

describe('the desktop console', () => {
  it('keeps its token itself, gets no cookie, and is known by the token', async () => {
    const { token, setCookie, email } = await register({ origin: 'app://console' });
    expect(setCookie).toEqual([]);
    expect(await viewerOf({ authorization: `Bearer ${token}` })).toBe(email);
    expect(await viewerOf({ authorization: `Bearer ${token}x` })).toBeNull();
    expect(await viewerOf({ authorization: 'Basic YTpi' })).toBeNull();
  });
});

describe('a visitor', () => {
  it('gets a cookie with the first cake in the cart, and only in the shop', async () => {
    const { fixture, services } = server;
    const store = buildStore(fixture);
    const cake = buildCake(fixture, { library: buildOptionLibrary(fixture, store) });
    await fixture.save(services.db);
    const add = call({ cakeId: cake.id, customization: { selections: {} }, quantity: 1 });
    const response = await server.fetch('/trpc/carts.addLine', add);
    const [visitor = ''] = response.headers.getSetCookie();
    expect(visitor).toMatch(/^sweetspot-visitor=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/);
    const cart = await server.fetch('/trpc/carts.get', { headers: { cookie: visitor.split(';')[0] ?? '' } });
    expect(await cart.json()).toMatchObject({ result: { data: { json: { count: 1 } } } });
    const stored = await services.db.prisma.cart.findMany();
    expect(visitor).not.toContain(stored[0]?.tokenHash);
  });
});

describe('too many tries', () => {
  it('are refused with the seconds to wait, in the header too, and counted across processes', async () => {
    const limited = { env: { RATE_LIMITS: 'on' } };
    await using one = await startTestServer(limited);
    await using two = await startTestServer({ env: { RATE_LIMITS: 'on', DATABASE_URL: one.env.DATABASE_URL } });
    const user = buildUser(one.fixture);
    await one.fixture.save(one.services.db);
    const tries = [];
    for (let turn = 0; turn < 12; turn++) {
      const at = turn % 2 === 0 ? one : two;
      tries.push(await at.fetch('/trpc/sessions.signIn', call({ email: user.email, password: 'wrong' })));
    }
    expect(tries.map(({ status }) => status)).toEqual([...Array.from({ length: 5 }, () => 401), 429, 429, 429, 429, 429, 429, 429]);
    const last = tries.at(-1);
    const wait = Number(last?.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(last && (await refusalIn(last))).toMatchObject({ code: 'RATE_LIMITED', data: { retryAfterSeconds: wait } });
    const { rows } = await one.services.db.pool.query<{ key: string }>('select key from rate_limit');
    expect(JSON.stringify(rows), 'addresses are counted, not kept').not.toContain(user.email);
  });
});
