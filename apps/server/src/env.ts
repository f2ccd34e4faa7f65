import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MARKET_CODES, DEFAULT_MARKET_CODE } from '@sweetspot/domain/market/market';
import { GOODS_KINDS, type GoodsKind, type GoodsTax } from '@sweetspot/domain/tax/gst-standing';
import { PAYMENT_METHODS } from '@sweetspot/domain/payments/payment-state';
import { z } from 'zod';
import { operatorSettings } from './operator.ts';
import { parseTrustedProxies } from './trusted-proxies.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Good enough for a laptop, refused anywhere else. */
const DEVELOPMENT_SECRET = 'development-only-secret-that-keeps-nothing-safe';

const flag = z.stringbool({ truthy: ['1', 'true', 'on', 'yes'], falsy: ['0', 'false', 'off', 'no'] });
const absent = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(absent, type.optional());
const webAddress = z.url({ protocol: /^https?$/, error: 'must start with http:// or https://' });
/** Put together in browsers; the policy of every page names its host, so that must stand as it is. */
const tilesAddress = z
  .string()
  .refine(isTilesAddress, 'must read like https://tiles.example/{z}/{x}/{y}.png, with nothing left open in its host');
const proxies = z.string().transform((text, issues) => {
  const parsed = parseTrustedProxies(text);
  if (parsed !== undefined) return parsed;
  issues.addIssue('must be the number of proxies before the server (1) or a list of their addresses (10.0.0.0/8, fd00::1)');
  return z.NEVER;
});

const port = z.coerce.number().int().min(0).max(65_535);

/** Read in whole units of the market's currency or with two decimals ("5000", "4999.50"), kept in minor units. */
const amount = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,2})?$/, 'must be an amount such as 5000 or 4999.50')
  .transform((text) => Math.round(Number(text) * 100));

const methods = z
  .string()
  .transform((list) => list.split(',').map((name) => name.trim()))
  .pipe(z.array(z.enum(PAYMENT_METHODS)).min(1));

const GOODS_TAX = new RegExp(String.raw`^(${GOODS_KINDS.join('|')})=(\d{4}|\d{6}|\d{8}):(\d{1,2}(?:\.\d{1,2})?)$`);

/** HSN code and percent of the kinds whose tax is another than the market says. */
const goodsTaxes = z.string().transform((list, issues): Partial<Record<GoodsKind, GoodsTax>> => {
  const taxes = list.split(',').map((each) => {
    const [, name, hsnCode, percent] = GOODS_TAX.exec(each.trim()) ?? [];
    const kind = GOODS_KINDS.find((known) => known === name);
    return kind !== undefined && hsnCode !== undefined ? ([kind, { hsnCode, rateBp: Math.round(Number(percent) * 100) }] as const) : null;
  });
  if (taxes.includes(null)) issues.addIssue('must read like cake=19059010:5,cupcakes=19059010:5');
  return Object.fromEntries(taxes.filter((tax) => tax !== null));
});

const schema = z.object({
  PORT: z.preprocess(absent, port.default(4000)),
  HOST: z.preprocess(absent, z.string().default('0.0.0.0')),
  PUBLIC_URL: optional(webAddress),
  NODE_ENV: z.preprocess(absent, z.enum(['production', 'development', 'test']).default('production')),
  APP_ENV: z.preprocess(absent, z.enum(['development', 'staging', 'production']).default('development')),
  DATABASE_URL: z.string({ error: 'is needed here; `pnpm start` brings up embedded PostgreSQL and sets it' }),
  DATABASE_POOL_SIZE: z.preprocess(absent, z.coerce.number().int().min(1).max(200).default(10)),
  CACHE_MEBIBYTES: z.preprocess(absent, z.coerce.number().int().min(0).max(4_096).default(48)),
  DATA_DIR: z.preprocess(absent, z.string().default('.data')),
  SESSION_SECRET: optional(z.string().min(32, 'must have 32 characters or more')),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: 'must start with smtp: or smtps:' })),
  MAIL_FROM: z.preprocess(absent, z.string().default('SweetSpot <hello@sweetspot.test>')),
  PAYMENT_GATEWAYS: z.preprocess(absent, methods.default(['test', 'cod'])),
  REFUND_LIMIT: z.preprocess(absent, amount.default(500_000)),
  PAYOUT_AFTER_DAYS: z.preprocess(absent, z.coerce.number().int().min(0).max(60).default(3)),
  CASH_ORDER_LIMIT: z.preprocess(absent, amount.default(1_000_000)),
  CASH_HELD_LIMIT: z.preprocess(absent, amount.default(50_000_000)),
  MAP_TILES_URL: optional(tilesAddress),
  MAP_TILES_ATTRIBUTION: optional(z.string().max(200, 'must have 200 characters or fewer')),
  STORAGE_URL: optional(z.url({ protocol: /^file$/, error: 'must start with file:' })),
  MARKET: z.preprocess(absent, z.enum(MARKET_CODES).default(DEFAULT_MARKET_CODE)),
  GOODS_TAX: z.preprocess(absent, goodsTaxes.default({})),
  ...operatorSettings,
  LOG_LEVEL: z.preprocess(absent, z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info')),
  TRUST_PROXY: z.preprocess(absent, proxies.default(null)),
  RATE_LIMITS: z.preprocess(absent, flag.default(true)),
});

export type Env = Readonly<
  Omit<z.output<typeof schema>, 'PUBLIC_URL' | 'SESSION_SECRET' | 'DATA_DIR'> & {
    PUBLIC_URL: string;
    SESSION_SECRET: string;
    DATA_DIR: string;
  }
>;

/** One clear line for the operator; nothing has been started yet. */
export class EnvError extends Error {}

/** Reads and judges the whole environment. Throws EnvError naming every wrong variable. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path: [name], message }) => `${String(name)} ${message}`));
    throw new EnvError(`The environment is not right: ${[...wrong].join('; ')}.`);
  }
  const env = parsed.data;
  const unsafe = env.APP_ENV === 'development' ? [] : whatIsUnsafe(env);
  if (unsafe.length > 0) throw new EnvError(`APP_ENV is ${env.APP_ENV}, so this must change first: ${unsafe.join('; ')}.`);
  return {
    ...env,
    PUBLIC_URL: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
    SESSION_SECRET: env.SESSION_SECRET ?? DEVELOPMENT_SECRET,
    DATA_DIR: isAbsolute(env.DATA_DIR) ? env.DATA_DIR : join(root, env.DATA_DIR),
  };
}

/** The operator's own map pictures, and whom every map thanks for them; by their address alone where nobody is named. */
export interface MapTiles {
  readonly url: string;
  readonly attribution: string | null;
}

export const mapTilesOf = ({ MAP_TILES_URL, MAP_TILES_ATTRIBUTION }: Env): MapTiles | undefined =>
  MAP_TILES_URL === undefined ? undefined : { url: MAP_TILES_URL, attribution: MAP_TILES_ATTRIBUTION ?? null };

/** Without a mail server, sent mails are read at `/dev/mail`; in development only. */
export const hasDevelopmentMailbox = (env: Pick<Env, 'APP_ENV' | 'SMTP_URL'>): boolean =>
  env.APP_ENV === 'development' && env.SMTP_URL === undefined;

function whatIsUnsafe(env: z.output<typeof schema>): string[] {
  const unbuilt = env.PAYMENT_GATEWAYS.filter((method) => method === 'paypal' || method === 'stripe');
  return [
    env.PAYMENT_GATEWAYS.includes('test') && 'PAYMENT_GATEWAYS must not have the test gateway',
    unbuilt.length > 0 && `PAYMENT_GATEWAYS has ${unbuilt.join(' and ')}, which this version cannot talk to yet`,
    env.SMTP_URL === undefined && 'SMTP_URL must be set (the development mailbox sends nothing)',
    (env.SESSION_SECRET === undefined || env.SESSION_SECRET === DEVELOPMENT_SECRET) && 'SESSION_SECRET must be set',
    env.PUBLIC_URL?.startsWith('https://') !== true && 'PUBLIC_URL must be set and start with https://',
    !env.RATE_LIMITS && 'RATE_LIMITS must be on',
  ].filter((line) => line !== false);
}

function isTilesAddress(value: string): boolean {
  const address = URL.parse(value);
  if (address === null || !/^https?:$/.test(address.protocol) || /[{}]/.test(address.host)) return false;
  return ['{z}', '{x}', '{y}'].every((place) => value.includes(place));
}
