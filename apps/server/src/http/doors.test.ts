import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, refusalIn, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { MAP_TILES_URL: 'https://tiles.example/{z}/{x}/{y}.png' } });
});
afterAll(() => server[Symbol.asyncDispose]());

const reset = call({ email: 'nobody@example.test' });
const post = (headers: Record<string, string>, init: RequestInit = reset) =>
  server.fetch('/trpc/sessions.requestPasswordReset', { ...init, headers: { ...(init.headers as Record<string, string>), ...headers } });

describe('every page', () => {
  it('forbids scripts, frames and styles of others, and says no more than it must', async () => {
    const { headers } = await server.fetch('/');
    const policy = headers.get('content-security-policy') ?? '';
    const directives = Object.fromEntries(policy.split(';').map((each) => [each.split(' ')[0], each.split(' ').slice(1)]));
    expect(directives).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'connect-src': ["'self'"],
      'img-src': ["'self'", 'data:', 'blob:', 'https://tiles.example'],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
    });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security'), 'plain http cannot promise TLS').toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('takes no request id from outside', async () => {
    const { headers } = await server.fetch('/', { headers: { 'x-request-id': 'forged', 'request-id': 'forged' } });
    expect(headers.get('x-request-id')).not.toBe('forged');
  });
});

describe('a change', () => {
  it.each(['https://evil.example', 'null', 'http://shop.test.evil.example', 'not an origin', 'http://127.0.0.1:1'])(
    'asked for by a page of %s is refused before anything is read',
    async (origin) => {
      const response = await post({ origin });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ code: 'FORBIDDEN', status: 403 });
    },
  );

  it('is taken from our own pages, under either address, and from a program that names no origin', async () => {
    expect((await post({ origin: 'http://shop.test' })).status).toBe(200);
    expect((await post({ origin: server.url })).status).toBe(200);
    expect((await post({})).status).toBe(200);
  });

  it('is taken from the desktop console, which may send a token but never cookies', async () => {
    const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' };
    const preflight = await server.fetch('/trpc/sessions.signIn', { method: 'OPTIONS', headers: { origin: 'app://console', ...asked } });
    expect(preflight.headers.get('access-control-allow-origin')).toBe('app://console');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    expect((await post({ origin: 'app://console' })).status).toBe(200);
    const foreign = await server.fetch('/trpc/sessions.current', { headers: { origin: 'https://evil.example' } });
    expect(foreign.headers.get('access-control-allow-origin')).not.toBe('https://evil.example');
    expect(foreign.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('what cannot be read', () => {
  const json = { 'content-type': 'application/json' };
  const sent = (path: string, body: BodyInit, headers: Record<string, string> = json): [string, RequestInit] => [
    path,
    { method: 'POST', headers, body },
  ];
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;

  it.each<[string, string, RequestInit]>([
    ['broken JSON', ...sent('/trpc/sessions.signIn', '{"json":')],
    ['no body', ...sent('/trpc/sessions.signIn', '')],
    ['a body that is a number', ...sent('/trpc/sessions.signIn', '7')],
    ['JSON two hundred thousand levels deep', ...sent('/trpc/sessions.signIn', `{"json":${deep}}`)],
    ['a batch that is no object', ...sent('/trpc/sessions.signIn,sessions.signOut?batch=1', '"x"')],
    ['a batch of nulls', ...sent('/trpc/sessions.signIn?batch=1', '{"0":null}')],
    ['superjson that lies about its types', ...sent('/trpc/sessions.signIn', '{"json":{},"meta":{"values":{"a.b":["Date"]}}}')],
    [
      'superjson that reaches for the prototype',
      ...sent('/trpc/sessions.signIn', '{"json":{},"meta":{"values":{"__proto__.x":["Date"]}}}'),
    ],
    ['a form', ...sent('/trpc/sessions.signIn', 'email=a', { 'content-type': 'application/x-www-form-urlencoded' })],
    ['an unknown content type', ...sent('/trpc/sessions.signIn', 'hello', { 'content-type': 'text/weird' })],
    ['broken input in the address', '/trpc/stores.list?input=%7B', {}],
    ['a batch whose input is a list', '/trpc/stores.list?batch=1&input=%5B1%5D', {}],
    ['connection parameters that are no JSON', '/trpc/sessions.current?connectionParams=%7B', {}],
    ['a change asked for by GET', '/trpc/sessions.signOut', {}],
    ['half an escape in the address', '/trpc/%E0%A4%A', {}],
    ['a picture of half an escape', '/media/%E0%A4%A', {}],
    ['a price beyond any', '/trpc/cakes.list?input=' + encodeURIComponent('{"json":{"priceMaxMinor":2147483648}}'), {}],
    ['a day before the calendar', '/trpc/cakes.list?input=' + encodeURIComponent('{"json":{"readyBy":"0000-01-01"}}'), {}],
    ['text with the character NUL', '/trpc/stores.list?input=' + encodeURIComponent('{"json":{"words":"a\\u0000b"}}'), {}],
  ])('(%s) is the sender’s matter, never a failure of ours, and nothing of us is told', async (_what, path, init) => {
    const response = await server.fetch(path, init);
    const text = await response.text();
    expect({ status: response.status, text }).toMatchObject({ status: expect.toSatisfy((status) => status >= 400 && status < 500) });
    expect(text).not.toMatch(/node_modules|SyntaxError|at Object|prisma|select /i);
  });

  it.each(['text/weird', 'application/x-www-form-urlencoded', 'text/plain'])('is named so when it comes as %s', async (type) => {
    const response = await server.fetch('/trpc/sessions.signIn', { method: 'POST', headers: { 'content-type': type }, body: 'email=a' });
    // Some never reach the procedures: those are refused in a document of their own.
    const { code, error } = (await response.json()) as { code?: string; error?: { json: { data: { app: { code: string } | null } } } };
    expect(code ?? error?.json.data.app?.code).toBe('INPUT_MALFORMED');
  });

  it('is a TRACE, which would echo what it was sent', async () => {
    const status = await new Promise((resolve, reject) => {
      const asked = request(`${server.url}/trpc/carts.get`, { method: 'TRACE' }, (response) => resolve(response.resume().statusCode));
      asked.on('error', reject).end();
    });
    expect(status).toBe(404);
  });

  it('is 422 when it is well-formed but wrong, with the field and its key', async () => {
    const response = await server.fetch('/trpc/sessions.signIn', call({ email: 'nowhere', password: 'x' }));
    expect(response.status).toBe(422);
    expect(await refusalIn(response)).toEqual({ code: 'INPUT_INVALID', kind: 'invalid', data: { fields: { email: 'email_invalid' } } });
  });

  it('is 413 beyond a megabyte, with the limit', async () => {
    const response = await server.fetch('/trpc/sessions.signIn', call({ email: 'x'.repeat(1_100_000), password: '' }));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'INPUT_TOO_LARGE', data: { limitBytes: 1_048_576 } });
  });

  it('is 404 for a procedure or an address that does not exist', async () => {
    expect((await server.fetch('/trpc/sessions.become', call({}))).status).toBe(404);
    expect((await server.fetch('/trpc/__proto__', call({}))).status).toBe(404);
    const nowhere = await server.fetch('/nowhere', { method: 'DELETE' });
    expect(nowhere.status).toBe(404);
    expect(await nowhere.json()).toMatchObject({ code: 'NOT_FOUND', requestId: expect.any(String) });
  });

  it('answers each call of a batch on its own', async () => {
    const response = await server.fetch('/trpc/sessions.current,sessions.become?batch=1&input=%7B%7D');
    expect(response.status).toBe(207);
    const [current, become] = (await response.json()) as [object, object];
    expect([current, become]).toMatchObject([{ result: {} }, { error: {} }]);
  });
});

describe('a failure of ours', () => {
  it('tells its number and nothing else, and tells us everything', async () => {
    const places = { resolve: () => Promise.reject(new Error('select secret from vault')) } as never;
    await using broken = await startTestServer({ services: { places } });
    const response = await broken.fetch(`/trpc/stores.findPlaces?input=${encodeURIComponent('{"json":{"words":"Pune"}}')}`);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/vault|stack|Error:/);
    const requestId = response.headers.get('x-request-id');
    expect(JSON.parse(text)).toMatchObject({ error: { json: { data: { app: null, requestId } } } });
    const logged = broken.logged.find((line) => line['requestId'] === requestId);
    expect(logged).toMatchObject({ msg: 'procedure failed', path: 'stores.findPlaces' });
    expect(JSON.stringify(logged)).toContain('vault');
  });

  it('says no more when it happens outside the procedures', async () => {
    const storage = { get: () => Promise.reject(new Error('disk /dev/vault is gone')) } as never;
    await using broken = await startTestServer({ services: { pictures: { process: () => Promise.reject(new Error()), storage } } });
    const response = await broken.fetch('/media/aaaa/320.webp');
    expect(response.status).toBe(500);
    const body = (await response.json()) as object;
    expect(body).toMatchObject({ code: 'INTERNAL', requestId: response.headers.get('x-request-id') });
    expect(JSON.stringify(body)).not.toContain('vault');
    expect(JSON.stringify(broken.logged)).toContain('vault');
  });
});
