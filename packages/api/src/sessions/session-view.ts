import { STAFF_ROLES, USER_ROLES } from '@sweetspot/domain/accounts/roles';
import { allowedToStaff, STAFF_ACTIONS } from '@sweetspot/domain/stores/store-policy';
import { STORE_STATUSES } from '@sweetspot/domain/stores/store-status';
import { z } from 'zod';
import type { Services } from '../context.ts';
import { photoPath } from '../uploads/index.ts';

export const viewerView = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  mobile: z.string().nullable(),
  /** Of pages and mails. */
  locale: z.string(),
  role: z.enum(USER_ROLES),
  isEmailVerified: z.boolean(),
  savedAllergens: z.array(z.string()),
  /** Of themselves: `${picturePath}/small.webp`; null where they gave none. */
  picturePath: z.string().nullable(),
  stores: z.array(
    z.object({
      id: z.uuid(),
      slug: z.string(),
      name: z.string(),
      role: z.enum(STAFF_ROLES),
      status: z.enum(STORE_STATUSES),
      allowed: z.array(z.enum(STAFF_ACTIONS)),
    }),
  ),
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
  pictureId: true,
  staffOf: { select: { role: true, store: { select: { id: true, slug: true, name: true, status: true } } }, orderBy: { createdAt: 'asc' } },
} as const;

/** The signed-in person as their own apps show them. */
export async function loadViewer(
  ctx: Pick<Services, 'db' | 'sessionSecret' | 'now'>,
  userId: string,
): Promise<z.output<typeof viewerView>> {
  const { emailVerifiedAt, staffOf, pictureId, ...user } = await ctx.db.prisma.user.findUniqueOrThrow({ where: { id: userId }, select });
  return {
    ...user,
    isEmailVerified: emailVerifiedAt !== null,
    picturePath: pictureId === null ? null : photoPath(ctx, pictureId),
    stores: staffOf.map(({ role, store }) => ({ ...store, role, allowed: [...allowedToStaff(role)] })),
  };
}
