import { AppError } from '@sweetspot/domain/errors/app-error';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import { createHash } from 'node:crypto';
import type { SessionApp, Viewer } from '../context.ts';
import { inTx, type TxContext, type TxServices } from '../transaction.ts';

/** Slides: used in the second half of its life, it is renewed. */
const SESSION_LIFE = new TimeSpan(30, 'd');

interface SessionAttributes {
  readonly app: SessionApp;
  readonly userAgent: string | null;
}
type UserAttributes = Omit<Viewer, 'userId' | 'sessionId'>;

declare module 'lucia' {
  interface Register {
    Lucia: Auth;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

export type Auth = Lucia<SessionAttributes, UserAttributes>;

/** A leaked table must open no door, so only a hash of the cookie's value is stored. */
export function sessionIdOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

const viewerSelect = {
  id: true,
  name: true,
  email: true,
  locale: true,
  role: true,
  emailVerifiedAt: true,
  disabledAt: true,
  leavesAt: true,
  staffOf: { select: { storeId: true, role: true } },
} as const;

const HOUR_MS = 3_600_000;
/** However often it is used, a session ends this long after signing in; an admin's after a day's work. */
const LONGEST_LIFE_MS: Readonly<Record<SessionApp, number>> = {
  shop: 180 * 24 * HOUR_MS,
  console: 180 * 24 * HOUR_MS,
  admin: 12 * HOUR_MS,
  api: 90 * 24 * HOUR_MS,
};

function isTooOld({ app, createdAt }: { readonly app: SessionApp; readonly createdAt: Date }, now: Date): boolean {
  return now.getTime() - createdAt.getTime() > LONGEST_LIFE_MS[app];
}

/** Also while it waits for its deletion: a session that was just being opened then opens nothing. */
function isClosed({ disabledAt, leavesAt }: { readonly disabledAt: Date | null; readonly leavesAt: Date | null }): boolean {
  return disabledAt !== null || leavesAt !== null;
}

/** What whoever signs in has shown: that they know the password, as it was kept when it was checked, or that they hold a passkey. */
export type Proof = { readonly passwordHash: string | null } | { readonly passkeyId: string };

function adapterFor(services: TxServices, proof: Proof | null): Adapter {
  const { db, now } = services;
  return {
    async getSessionAndUser(token) {
      const row = await db.prisma.session.findUnique({
        where: { id: sessionIdOf(token) },
        select: { createdAt: true, expiresAt: true, app: true, userAgent: true, user: { select: viewerSelect } },
      });
      if (row === null || isClosed(row.user) || isTooOld(row, now())) return [null, null];
      const { id: userId, staffOf, emailVerifiedAt, disabledAt: _, leavesAt: __, ...user } = row.user;
      const expiresAt = toLucia(row.expiresAt, now());
      return [
        { id: token, userId, expiresAt, attributes: { app: row.app, userAgent: row.userAgent } },
        { id: userId, attributes: { ...user, isEmailVerified: emailVerifiedAt !== null, memberships: staffOf } },
      ];
    },
    async getUserSessions() {
      // Raw tokens are not stored, so a person's sessions are listed and ended by rows, never by lucia's ids.
      return [];
    },
    async setSession({ id, userId, attributes }) {
      const at = now();
      const times = { createdAt: at, lastSeenAt: at, expiresAt: endOfLife(at) };
      await inTx(services, async (t) => {
        if (proof !== null) await requireStillTrue(t, userId, proof);
        const passkeyId = proof !== null && 'passkeyId' in proof ? proof.passkeyId : null;
        await t.tx.session.create({ data: { id: sessionIdOf(id), userId, passkeyId, ...times, ...attributes } });
      });
    },
    async updateSessionExpiration(token) {
      const at = now();
      const data = { lastSeenAt: at, expiresAt: endOfLife(at) };
      await inTx(services, ({ tx }) => tx.session.updateMany({ where: { id: sessionIdOf(token) }, data }));
    },
    async deleteSession(token) {
      await inTx(services, ({ tx }) => tx.session.deleteMany({ where: { id: sessionIdOf(token) } }));
    },
    async deleteUserSessions(userId) {
      await inTx(services, ({ tx }) => tx.session.deleteMany({ where: { userId } }));
    },
    async deleteExpiredSessions() {
      await inTx(services, (t) => t.tx.session.deleteMany({ where: { expiresAt: { lt: t.now() } } }));
    },
  };
}

/**
 * Whoever changes a password, or removes a passkey, ends the sessions that are there: one that is just being opened with it comes before
 * that, or never.
 */
async function requireStillTrue({ tx }: TxContext, userId: string, proof: Proof): Promise<void> {
  if ('passkeyId' in proof) {
    const { passkeyId } = proof;
    const held = await tx.$queryRaw<unknown[]>`
      select 1 from passkey where id = ${passkeyId}::uuid and user_id = ${userId}::uuid and stopped_at is null for share`;
    if (held.length === 0) throw new AppError('PASSKEY_WRONG');
    return;
  }
  const [user] = await tx.$queryRaw<
    { passwordHash: string | null }[]
  >`select password_hash as "passwordHash" from "user" where id = ${userId}::uuid for share`;
  if (user?.passwordHash !== proof.passwordHash) throw new AppError('CREDENTIALS_WRONG');
}

const endOfLife = (at: Date): Date => new Date(at.getTime() + SESSION_LIFE.milliseconds());

/** lucia holds what it reads against the clock of the process, and cannot be given another: a time that is as far off there as it is here. */
function toLucia(expiresAt: Date, now: Date): Date {
  // oxlint-disable-next-line sweetspot-api/from-context -- the clock that lucia reads
  return new Date(expiresAt.getTime() - now.getTime() + Date.now());
}

function authFor(services: TxServices, proof: Proof | null = null): Auth {
  return new Lucia(adapterFor(services, proof), {
    sessionExpiresIn: SESSION_LIFE,
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });
}

export interface OpenedSession {
  /** What the cookie or the bearer header carries; exists nowhere else. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** With the proof that was given, if any: of an account that was made just now there is none. */
export async function createSession(
  services: TxServices,
  { userId, proof }: { readonly userId: string; readonly proof: Proof | null },
  attributes: SessionAttributes,
): Promise<OpenedSession> {
  const session = await authFor(services, proof).createSession(userId, attributes);
  return { token: session.id, expiresAt: endOfLife(services.now()) };
}

export interface ValidSession {
  readonly viewer: Viewer;
  /** Set when the session's life was extended, so that its cookie must be too. */
  readonly renewedUntil: Date | null;
}

/** Null for a token that is unknown, expired, of a disabled person, or of another app. */
export async function validateSession(services: TxServices, token: string, app: SessionApp): Promise<ValidSession | null> {
  const { session, user } = await authFor(services).validateSession(token);
  if (session === null || session.app !== app) return null;
  const { id: userId, ...attributes } = user;
  return {
    viewer: { userId, sessionId: sessionIdOf(token), ...attributes },
    renewedUntil: session.fresh ? endOfLife(services.now()) : null,
  };
}

/** By the stored id, so that a person can end the session of another device too. */
export async function endSession(services: TxServices, sessionId: string, userId: string): Promise<boolean> {
  const { count } = await inTx(services, ({ tx }) => tx.session.deleteMany({ where: { id: sessionId, userId } }));
  return count === 1;
}
