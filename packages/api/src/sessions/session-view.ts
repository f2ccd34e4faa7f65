import type { Db } from '@sweetspot/db';
import { z } from 'zod';

export const viewerView = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  mobile: z.string().nullable(),
  /** Of the mails. */
  locale: z.string(),
  role: z.enum(['customer', 'admin']),
  isEmailVerified: z.boolean(),
  savedAllergens: z.array(z.string()),
  stores: z.array(z.object({ id: z.uuid(), slug: z.string(), name: z.string(), role: z.enum(['owner', 'staff']), status: z.string() })),
});
/** Null: nobody is signed in to this app. */
export const sessionView = z.object({ viewer: viewerView.nullable() });
/** `token` only for apps that keep it themselves (the console's own protocol, API clients); null where a cookie holds it. */
export const signedInView = z.object({ viewer: viewerView, token: z.string().nullable() });

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
