import type { Db } from '@sweetspot/db';
import type { z } from 'zod';
import type { viewerView } from './session-view.ts';

const select = {
  id: true,
  name: true,
  email: true,
  mobile: true,
  locale: true,
  role: true,
  emailVerifiedAt: true,
  savedAllergens: true,
  staffOf: { select: { role: true, store: { select: { id: true, slug: true, name: true, status: true } } }, orderBy: { createdAt: 'asc' } },
} as const;

/** The signed-in person as their own apps show them. */
export async function loadViewer(db: Db, userId: string): Promise<z.output<typeof viewerView>> {
  const { emailVerifiedAt, staffOf, ...user } = await db.prisma.user.findUniqueOrThrow({ where: { id: userId }, select });
  return { ...user, isEmailVerified: emailVerifiedAt !== null, stores: staffOf.map(({ role, store }) => ({ ...store, role })) };
}
