import { describe, expect, it } from 'vitest';
import { EnvError, mapTilesOf, readEnv } from './env.ts';

const NEEDED = { DATABASE_URL: 'postgres://localhost/sweetspot' };
const SECRET = 'x'.repeat(32);
const SAFE = {
  ...NEEDED,
  APP_ENV: 'production',
  PUBLIC_URL: 'https://sweetspot.example',
  SESSION_SECRET: SECRET,
  SMTP_URL: 'smtp://mail.example',
  PAYMENT_GATEWAYS: 'cod',
  OPERATOR_NAME: 'Sweet Foods Private Limited',
  OPERATOR_ADDRESS: '12 Station Road, Kolhapur 416001',
  OPERATOR_EMAIL: 'help@sweetspot.example',
  OPERATOR_PHONE: '+91 231 265 0000',
  OPERATOR_HOURS: '1-5 09:30-18:00',
  GRIEVANCE_OFFICER: 'Asha Patil',
  GRIEVANCE_EMAIL: 'grievance@sweetspot.example',
  GRIEVANCE_PHONE: '+91 231 265 0001',
};

function complaintOf(source: NodeJS.ProcessEnv): string {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  return '';
}

describe('the environment', () => {
  it('needs nothing but a database to develop', () => {
    expect(readEnv(NEEDED)).toMatchObject({
      PORT: 4000,
      PUBLIC_URL: 'http://localhost:4000',
      APP_ENV: 'development',
      PAYMENT_GATEWAYS: ['test', 'cod'],
      RATE_LIMITS: true,
      TRUST_PROXY: null,
      MARKET: 'in',
    });
  });

  it('takes tiles from any address with their places in it', () => {
    for (const MAP_TILES_URL of ['https://tiles.example/{z}/{x}/{y}.png', 'http://localhost:8080/tiles?z={z}&x={x}&y={y}']) {
      expect(readEnv({ ...NEEDED, MAP_TILES_URL })).toMatchObject({ MAP_TILES_URL });
    }
  });

  it('thanks for the tiles whom the operator names, and nobody where there are no tiles', () => {
    const MAP_TILES_URL = 'https://tiles.example/{z}/{x}/{y}.png';
    const MAP_TILES_ATTRIBUTION = '© OpenStreetMap contributors';
    expect(mapTilesOf(readEnv({ ...NEEDED, MAP_TILES_URL, MAP_TILES_ATTRIBUTION }))).toEqual({
      url: MAP_TILES_URL,
      attribution: MAP_TILES_ATTRIBUTION,
    });
    expect(mapTilesOf(readEnv({ ...NEEDED, MAP_TILES_URL }))).toEqual({ url: MAP_TILES_URL, attribution: null });
    expect(mapTilesOf(readEnv({ ...NEEDED, MAP_TILES_ATTRIBUTION }))).toBeUndefined();
  });

  it('takes the HSN code and rate of a kind of cake, and leaves the others as the market has them', () => {
    const taxesOf = (GOODS_TAX: string) => readEnv({ ...NEEDED, GOODS_TAX }).GOODS_TAX;
    expect(taxesOf('cake=19059010:5, cupcakes=190531:12.5')).toEqual({
      cake: { hsnCode: '19059010', rateBp: 500 },
      cupcakes: { hsnCode: '190531', rateBp: 1_250 },
    });
    expect(taxesOf('cupcakes=1905:0')).toEqual({ cupcakes: { hsnCode: '1905', rateBp: 0 } });
    for (const wrong of [
      'cake',
      'cake=19059010',
      'cake=1905901:5',
      'cake=19059010:-5',
      'cake=19059010:500',
      'pie=19059010:5',
      'cake=19059010:5,',
    ])
      expect(complaintOf({ ...NEEDED, GOODS_TAX: wrong })).toContain('GOODS_TAX must read like cake=19059010:5');
  });

  it('takes an empty value as none', () => {
    expect(readEnv({ ...NEEDED, PORT: '', SMTP_URL: '', SESSION_SECRET: '', PUBLIC_URL: '', RATE_LIMITS: '' })).toEqual(readEnv(NEEDED));
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['PUBLIC_URL', 'sweetspot.example'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['NODE_ENV', 'prod'],
    ['APP_ENV', 'live'],
    ['DATABASE_URL', undefined],
    ['DATABASE_POOL_SIZE', '0'],
    ['SESSION_SECRET', 'short'],
    ['SMTP_URL', 'http://mail.example'],
    ['PAYMENT_GATEWAYS', 'test,gold'],
    ['PAYMENT_GATEWAYS', ','],
    ['MAP_TILES_ATTRIBUTION', 'x'.repeat(201)],
    ['MAP_TILES_URL', 'tiles'],
    ['MAP_TILES_URL', 'ftp://tiles.example/{z}/{x}/{y}.png'],
    ['MAP_TILES_URL', 'https://tiles.example/{z}/{x}.png'],
    ['MAP_TILES_URL', 'https://tiles.example'],
    ['MAP_TILES_URL', 'https://{s}.tiles.example/{z}/{x}/{y}.png'],
    ['STORAGE_URL', 's3://bucket'],
    ['MARKET', 'atlantis'],
    ['OPERATOR_HOURS', 'mornings'],
    ['OPERATOR_HOURS', '1-8 10:00-18:00'],
    ['GRIEVANCE_EMAIL', 'nobody'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'maybe'],
    ['TRUST_PROXY', 'on'],
    ['RATE_LIMITS', 'sometimes'],
  ])('says in one line that %s cannot be %s', (name, value) => {
    const complaint = complaintOf({ ...NEEDED, [name]: value });
    expect(complaint).toMatch(new RegExp(`^The environment is not right: ${name} [^\\n]+\\.$`));
  });

  it('names every wrong variable at once, and repeats no secret', () => {
    const complaint = complaintOf({ ...NEEDED, PORT: 'x', SESSION_SECRET: 'hunter2' });
    expect(complaint).toContain('PORT');
    expect(complaint).toContain('SESSION_SECRET must have 32 characters');
    expect(complaint).not.toContain('hunter2');
  });
});

describe('production and staging', () => {
  it('start when everything is safe', () => {
    expect(readEnv(SAFE)).toMatchObject({ APP_ENV: 'production', PUBLIC_URL: 'https://sweetspot.example' });
    expect(readEnv({ ...SAFE, APP_ENV: 'staging' })).toMatchObject({ APP_ENV: 'staging' });
  });

  it.each([
    ['the test gateway', { PAYMENT_GATEWAYS: 'test,cod' }, 'test gateway'],
    ['the default gateways', { PAYMENT_GATEWAYS: undefined }, 'test gateway'],
    ['a gateway that is not built', { PAYMENT_GATEWAYS: 'cod,paypal' }, 'paypal'],
    ['the development mailbox', { SMTP_URL: undefined }, 'SMTP_URL'],
    ['no secret', { SESSION_SECRET: undefined }, 'SESSION_SECRET'],
    ['the secret of the sources', { SESSION_SECRET: readEnv(NEEDED).SESSION_SECRET }, 'SESSION_SECRET'],
    ['plain http', { PUBLIC_URL: 'http://sweetspot.example' }, 'PUBLIC_URL'],
    ['no address of their own', { PUBLIC_URL: undefined }, 'PUBLIC_URL'],
    ['no rate limits', { RATE_LIMITS: 'off' }, 'RATE_LIMITS'],
  ])('refuse to start on %s', (_what, change, named) => {
    for (const APP_ENV of ['production', 'staging']) {
      const complaint = complaintOf({ ...SAFE, APP_ENV, ...change });
      expect(complaint).toMatch(new RegExp(`^APP_ENV is ${APP_ENV}, so this must change first: [^\\n]*${named}[^\\n]*\\.$`));
    }
  });

  it('are told apart by APP_ENV alone: a production build may develop', () => {
    expect(readEnv({ ...NEEDED, NODE_ENV: 'production' }).APP_ENV).toBe('development');
  });
});
