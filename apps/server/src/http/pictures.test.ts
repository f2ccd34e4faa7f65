import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { buildStaff, buildStore } from '@sweetspot/db/testing';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register } from '../testing/register.ts';
import { call, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let storeId: string;
let owner: string;
let ownersEmail: string;
let staff: string;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMITS: 'on', TRUST_PROXY: '1' } });
  const { fixture, services } = server;
  const [baker, colleague] = [await register(server), await register(server)];
  storeId = buildStore(fixture).row.id;
  buildStaff(fixture, { storeId, userId: baker.id, role: 'owner' });
  buildStaff(fixture, { storeId, userId: colleague.id });
  await fixture.save(services.db);
  owner = baker.token;
  ownersEmail = baker.email;
  staff = colleague.token;
});
afterAll(() => server[Symbol.asyncDispose]());

const photo = (width = 1600, height = 1200) =>
  sharp({ create: { width, height, channels: 3, background: '#a8244f' } }).withExif({
    IFD0: { Make: 'SpyCamera', Software: 'SpyOS' },
    IFD3: { GPSLatitude: '16/1 42/1 18/1', GPSLongitude: '74/1 14/1 36/1' },
  });

async function upload(bytes: Uint8Array<ArrayBuffer>, { to = storeId, token = owner as string | null } = {}): Promise<Response> {
  const form = new FormData();
  form.append('picture', new Blob([bytes], { type: 'image/jpeg' }), '../../etc/cake.jpg');
  const headers: Record<string, string> = { 'x-sweetspot-app': 'console', ...(token !== null && { authorization: `Bearer ${token}` }) };
  return server.fetch(`/uploads/pictures?storeId=${to}`, { method: 'POST', headers, body: form });
}

const jpeg = async (...size: [number?, number?]) =>
  new Uint8Array(
    await photo(...size)
      .jpeg()
      .toBuffer(),
  );

it.each([
  ['a form without a boundary', 'multipart/form-data', 'words'],
  ['a boundary that no browser makes', `multipart/form-data; boundary=${'x'.repeat(3_000)}`, 'words'],
  ['a form that was cut off on the way', 'multipart/form-data; boundary=x', '--x\r\nfoo'],
  [
    'a file that was cut off on the way',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nhalf',
  ],
  [
    'a field where a file is asked for',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nwords\r\n--x--\r\n',
  ],
])('%s is malformed, and no fault of ours', async (_what, contentType, body) => {
  const { headers } = await register(server);
  const response = await server.fetch('/uploads/photos', { method: 'POST', body, headers: { ...headers, 'content-type': contentType } });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 'INPUT_MALFORMED' });
});

describe('an uploaded picture', () => {
  it('is drawn anew without what came along, in several widths that may be kept for good', async () => {
    const original = await jpeg();
    expect(Buffer.from(original).includes('SpyCamera')).toBe(true);
    const response = await upload(original);
    expect(response.status).toBe(200);
    const picture = (await response.json()) as { id: string; path: string; width: number; height: number };
    expect(picture).toMatchObject({ width: 1600, height: 1200, path: expect.stringMatching(/^\/media\/[0-9a-f]{40}$/) });
    for (const [file, type] of [
      ['320.webp', 'image/webp'],
      ['640.webp', 'image/webp'],
      ['1280.webp', 'image/webp'],
      ['1280.jpg', 'image/jpeg'],
    ]) {
      const served = await server.fetch(`${picture.path}/${file}`);
      expect([served.status, served.headers.get('content-type')]).toEqual([200, type]);
      expect(served.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(served.headers.get('x-content-type-options')).toBe('nosniff');
      const bytes = Buffer.from(await served.arrayBuffer());
      expect(bytes.includes('SpyCamera') || bytes.includes('Exif')).toBe(false);
    }
    const row = await server.services.db.prisma.picture.findUniqueOrThrow({ where: { id: picture.id } });
    expect(row).toMatchObject({ storeId, hash: picture.path.slice('/media/'.length) });
  });

  it('may weigh more than other requests, and no more than ten', async () => {
    const noise = {
      create: {
        width: 1400,
        height: 1000,
        channels: 3 as const,
        background: '#fff',
        noise: { type: 'gaussian' as const, mean: 128, sigma: 60 },
      },
    };
    const heavy = new Uint8Array(await sharp(noise).jpeg({ quality: 100 }).toBuffer());
    expect(heavy.byteLength).toBeGreaterThan(1_048_576);
    expect((await upload(heavy)).status).toBe(200);
    const tooHeavy = await upload(new Uint8Array(10 * 1024 * 1024 + 1));
    expect(tooHeavy.status).toBe(413);
    expect(await tooHeavy.json()).toMatchObject({ code: 'FILE_TOO_LARGE', data: { limitBytes: 10 * 1024 * 1024 } });
  });

  it.each(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'GIF89a', '', '\xff\xd8\xff and then nothing'])(
    'is judged by its bytes, not by its name (%#)',
    async (content) => {
      const response = await upload(new Uint8Array(Buffer.from(content, 'latin1')));
      expect(response.status).toBe(422);
      const { code, data } = (await response.json()) as { code: string; data?: unknown };
      expect(['FILE_TYPE', 'PICTURE_DAMAGED']).toContain(code);
      if (code === 'FILE_TYPE') expect(data).toMatchObject({ accepted: expect.arrayContaining(['image/jpeg']) });
    },
  );
});

describe('who may upload', () => {
  it.each([
    ['nobody who is not signed in', 401, 'NOT_SIGNED_IN', () => ({ token: null })],
    ['no staff without the owner’s role', 403, 'FORBIDDEN', () => ({ token: staff })],
    [
      'nobody to another store, which is not there for them',
      404,
      'STORE_NOT_FOUND',
      () => ({ to: '0192f0c1-2a40-7b51-8c62-ef8fa1d57001' }),
    ],
    ['nobody to what is no store at all', 404, 'STORE_NOT_FOUND', () => ({ to: "'; drop table store" })],
  ] as const)('%s', async (_who, status, code, how) => {
    const response = await upload(await jpeg(40, 30), how());
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  it('nothing but a file', async () => {
    const headers = { 'x-sweetspot-app': 'console', authorization: `Bearer ${owner}`, 'content-type': 'application/json' };
    const response = await server.fetch(`/uploads/pictures?storeId=${storeId}`, { method: 'POST', headers, body: '{}' });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, 'INPUT_MALFORMED']);
  });
});

describe('a file that is still on its way', () => {
  /** Sends a file's beginning and then nothing more: only who does not wait for the rest can answer. */
  function open(path: string, headers: Record<string, string>) {
    const { hostname, port } = new URL(server.url);
    const type = { 'content-type': 'multipart/form-data; boundary=edge', 'content-length': '1000000' };
    const sending = request({ hostname, port, path, method: 'POST', headers: { ...type, ...headers } });
    sending.write('--edge\r\ncontent-disposition: form-data; name="picture"; filename="cake.jpg"\r\n\r\nbeginning');
    return sending;
  }
  async function beginUpload(path: string, headers: Record<string, string>): Promise<{ status: number | undefined; code: string }> {
    const sending = open(path, headers);
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    const body = Buffer.concat(await answer.toArray()).toString();
    sending.destroy();
    return { status: answer.statusCode, code: (JSON.parse(body) as { code: string }).code };
  }
  async function knockTooOften(who: string): Promise<void> {
    for (let count = 0; count < 60; count++) await server.services.limits.take('upload', who);
  }

  it('is refused when its sender has sent too many', async () => {
    const busy = await register(server);
    buildStaff(server.fixture, { storeId, userId: busy.id, role: 'owner' });
    await server.fixture.save(server.services.db);
    await knockTooOften(busy.id);
    const store = { 'x-sweetspot-app': 'console', authorization: `Bearer ${busy.token}` };
    const refused = { status: 429, code: 'RATE_LIMITED' };
    expect(await beginUpload(`/uploads/pictures?storeId=${storeId}`, store)).toEqual(refused);
    const address = '203.0.113.9';
    await knockTooOften(address);
    expect(await beginUpload('/uploads/photos', { 'x-sweetspot-app': 'shop', 'x-forwarded-for': address })).toEqual(refused);
  });

  it('is one of few that are read of an address at once: more wait, still more are sent away unread, and who leaves makes room', async () => {
    const from = (address: string) => ({ 'x-sweetspot-app': 'shop', 'x-forwarded-for': address });
    const statuses: (number | undefined)[] = [];
    const sendings = Array.from({ length: 40 }, () => {
      const sending = open('/uploads/photos', from('203.0.113.77'));
      sending.on('response', ({ statusCode }: IncomingMessage) => statuses.push(statusCode));
      // Hung up below.
      return sending.on('error', () => undefined);
    });
    await expect.poll(() => statuses, { timeout: 15_000 }).toEqual(Array.from({ length: 22 }, () => 429));
    const give = async (address: string) => {
      const form = new FormData();
      form.append('photo', new Blob([await jpeg(40, 30)], { type: 'image/jpeg' }), 'us.jpg');
      return (await server.fetch('/uploads/photos', { method: 'POST', headers: from(address), body: form })).status;
    };
    expect(await give('203.0.113.78')).toBe(200);
    for (const sending of sendings) sending.destroy();
    await expect.poll(() => give('203.0.113.77'), { timeout: 15_000 }).toBe(200);
  });

  it('is refused when its sender may not upload', async () => {
    const store = { 'x-sweetspot-app': 'console', authorization: `Bearer ${staff}` };
    expect(await beginUpload(`/uploads/pictures?storeId=${storeId}`, store)).toEqual({ status: 403, code: 'FORBIDDEN' });
  });

  it('is refused from an owner’s session in the shop, whatever app that is said to be of', async () => {
    const signedIn = await server.fetch(
      '/trpc/sessions.signIn',
      call({ email: ownersEmail, password: 'a cake for grandmother' }, { origin: 'app://console', 'x-sweetspot-app': 'shop' }),
    );
    const token = ((await signedIn.json()) as { result: { data: { json: { token: string } } } }).result.data.json.token;
    const from = async (app: string) => {
      const { status, code } = await beginUpload(`/uploads/pictures?storeId=${storeId}`, {
        'x-sweetspot-app': app,
        authorization: `Bearer ${token}`,
      });
      return [status, code];
    };
    expect(await from('shop')).toEqual([403, 'FORBIDDEN']);
    expect(await from('console')).toEqual([401, 'NOT_SIGNED_IN']);
  });
});

describe('a customer’s photo', () => {
  async function give(bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Response> {
    const form = new FormData();
    form.append('photo', new Blob([bytes], { type: 'image/jpeg' }), 'us.jpg');
    return server.fetch('/uploads/photos', { method: 'POST', headers: { 'x-sweetspot-app': 'shop', ...headers }, body: form });
  }

  it('is taken from a visitor, who is given a cart for it, and opens only by the address they got', async () => {
    const response = await give(await jpeg());
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toContain('HttpOnly');
    const { id, path } = (await response.json()) as { id: string; path: string };
    const served = await server.fetch(`${path}/print.jpg`);
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(served.headers.get('cache-control')).toMatch(/^private/);
    expect(Buffer.from(await served.arrayBuffer()).includes('SpyCamera')).toBe(false);
    for (const unsealed of [`/media/photos/${id}/print.jpg`, `/media/photos%2f${id}/print.jpg`, `${path}x/print.jpg`]) {
      expect((await server.fetch(unsealed)).status).toBe(404);
    }
  });

  it('is refused when it is no picture, too heavy, or sent from another site', async () => {
    expect(await (await give(new Uint8Array(Buffer.from('GIF89a')))).json()).toMatchObject({ code: 'FILE_TYPE' });
    expect((await give(new Uint8Array(10 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await give(await jpeg(40, 30), { origin: 'https://elsewhere.test' })).status).toBe(403);
  });
});

describe('the pictures’ folder', () => {
  it.each([
    '/media/../package.json',
    '/media/%2e%2e/%2e%2e/package.json',
    '/media/..%2f..%2fpackage.json',
    '/media/%2fetc%2fpasswd',
    '/media/aaaa/320.webp%00.html',
    '/media/aaaa/320.svg',
    '/media/',
    '/media/nothing/320.webp',
  ])('gives nothing away for %s', async (path) => {
    const { hostname, port } = new URL(server.url);
    // As it stands: fetch would tidy the path up first.
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request({ hostname, port, path, method: 'GET' }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect([400, 404]).toContain(status);
  });
});
