import { AppError } from '@sweetspot/domain/errors/app-error';
import { Secret, TOTP } from 'otpauth';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Services } from '../context.ts';
import { keyedMark, type Keyed } from '../http/index.ts';
import type { TxContext } from '../transaction.ts';

const ISSUER = 'SweetSpot';
const SECRET_BYTES = 20;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const RECOVERY_CODES = 10;
/** Eighty bits, in letters that are not taken for each other. */
const RECOVERY_BYTES = 10;

const totpOf = (secret: Secret, label: string) => new TOTP({ issuer: ISSUER, label, secret });

/** What an app is given, to say codes from: as letters to type, and as an address that a telephone opens or scans. */
export function newSecret(email: string): { readonly bytes: Buffer; readonly text: string; readonly uri: string } {
  const bytes = randomBytes(SECRET_BYTES);
  const secret = new Secret({ buffer: new Uint8Array(bytes).buffer });
  return { bytes, text: secret.base32, uri: totpOf(secret, email).toString() };
}

/** Whoever reads the database cannot say codes: the key is worked out from the server's own secret. */
export function sealSecret(keyed: Keyed, userId: string, bytes: Buffer): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(keyed), nonce).setAAD(Buffer.from(userId));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** Null where it was sealed by another secret of the server, or for somebody else. */
function openSecret(keyed: Keyed, userId: string, sealed: string): Secret | null {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(keyed), bytes.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(userId)).setAuthTag(bytes.subarray(-TAG_BYTES));
    const opened = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return new Secret({ buffer: new Uint8Array(opened).buffer });
  } catch {
    return null;
  }
}

const keyOf = ({ sessionSecret }: Keyed): Buffer => Buffer.from(hkdfSync('sha256', sessionSecret, '', 'second factor', 32));

interface Factor {
  readonly userId: string;
  readonly sealedSecret: string;
  readonly lastCounter: number | null;
}

/** The half minute whose code this is, the one before and after it too; null for a wrong code, and for one that was used. */
export function counterOf(keyed: Keyed, { userId, sealedSecret, lastCounter }: Factor, code: string, now: Date): number | null {
  const secret = openSecret(keyed, userId, sealedSecret);
  if (secret === null) return null;
  const timestamp = now.getTime();
  const totp = totpOf(secret, '');
  const delta = totp.validate({ token: code, timestamp, window: 1 });
  if (delta === null) return null;
  const counter = totp.counter({ timestamp }) + delta;
  return lastCounter !== null && counter <= lastCounter ? null : counter;
}

const codeHash = (keyed: Keyed, userId: string, code: string): string => keyedMark(keyed, `recovery:${userId}:${code}`);

/** In place of those before. Shown once: only their marks stay. */
export async function renewRecoveryCodes({ tx }: TxContext, keyed: Keyed, userId: string): Promise<string[]> {
  const codes = Array.from(
    { length: RECOVERY_CODES },
    () => new Secret({ buffer: new Uint8Array(randomBytes(RECOVERY_BYTES)).buffer }).base32,
  );
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, codeHash: codeHash(keyed, userId, code) })) });
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'));
}

/**
 * Uses a code up, the app's or a recovery code. Under the factor's lock, so that one code opens once however often it is sent at the same
 * time. Throws CODE_WRONG. Answers whether it was a recovery code.
 */
export async function spendCode(t: TxContext, keyed: Keyed, userId: string, code: string): Promise<{ isRecovery: boolean }> {
  const { tx } = t;
  const [factor] = await tx.$queryRaw<Factor[]>`
    select user_id as "userId", sealed_secret as "sealedSecret", last_counter as "lastCounter" from second_factor
    where user_id = ${userId}::uuid and confirmed_at is not null for update`;
  if (factor === undefined) throw new AppError('SECOND_FACTOR_CHANGED');
  if (code.length === 6) {
    const counter = counterOf(keyed, factor, code, t.now());
    if (counter === null) throw new AppError('CODE_WRONG');
    await tx.secondFactor.update({ where: { userId }, data: { lastCounter: counter }, select: { userId: true } });
    return { isRecovery: false };
  }
  const where = { userId, codeHash: codeHash(keyed, userId, code), usedAt: null };
  const { count } = await tx.recoveryCode.updateMany({ where, data: { usedAt: t.now() } });
  if (count === 0) throw new AppError('CODE_WRONG');
  return { isRecovery: true };
}

export async function hasSecondFactor({ db }: Pick<Services, 'db'>, userId: string): Promise<boolean> {
  return (await db.prisma.secondFactor.count({ where: { userId, confirmedAt: { not: null } } })) > 0;
}
