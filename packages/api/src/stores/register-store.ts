import { tellAdmins, type Prisma } from '@sweetspot/db';
import type { FeeRule } from '@sweetspot/domain/delivery/delivery-fee';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { DEFAULT_CANCELLATION_RULE } from '@sweetspot/domain/orders/cancellation';
import type { RegisterStoreInput } from '@sweetspot/domain/stores/inputs';
import type { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { toJson } from '../http/index.ts';
import { loadAdmins, queueMails } from '../outbox/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { freeSlug, slugOf } from './slug.ts';
import type { storeApplicationView } from './store-view.ts';

type StoreApplication = z.output<typeof storeApplicationView>;
type SignedIn = Context & { readonly viewer: Viewer };

/** The signed-in person becomes the owner of a store that nobody sees until an admin approves it. */
export async function registerStore(ctx: SignedIn, input: RegisterStoreInput): Promise<StoreApplication> {
  const { viewer } = ctx;
  // Admins are mailed about it, and its owner about what they decide: nobody applies under an address that is not theirs.
  if (!viewer.isEmailVerified) throw new AppError('EMAIL_NOT_VERIFIED');
  return inTx(ctx, async (t) => {
    await refuseMany(t, viewer.userId);
    await refuseTakenLicence(t, input.licenceNumber);
    const { address, name } = input;
    const store = await t.tx.store.create({
      data: {
        slug: await freeStoreSlug(t, name),
        name,
        legalName: input.legalName,
        description: input.description,
        licenceNumber: input.licenceNumber,
        email: input.email,
        phone: input.phone,
        addressLine: [address.line1, address.line2].filter((line) => line !== '').join(', '),
        city: address.city,
        state: address.state,
        postalCode: address.postalCode,
        latitude: address.latitude,
        longitude: address.longitude,
        timeZone: t.market.timeZone,
        currency: t.market.currency,
        taxRateBp: t.market.goodsTax.cake.rateBp,
        ...newStoreTerms(),
        staff: { create: { userId: viewer.userId, role: 'owner' } },
      },
      select: APPLICATION_SELECT,
    });
    await mailAdmins(t, store.id);
    return toApplication(store);
  });
}

/** The stores this person owns, whatever became of them. */
export async function listApplications({ db, viewer }: SignedIn): Promise<StoreApplication[]> {
  const stores = await db.prisma.store.findMany({
    where: { staff: { some: { userId: viewer.userId, role: 'owner' } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 50,
    select: APPLICATION_SELECT,
  });
  return stores.map(toApplication);
}

const APPLICATION_SELECT = { id: true, name: true, status: true, statusReason: true, createdAt: true } as const;

function toApplication({ createdAt, ...store }: Omit<StoreApplication, 'createdAt'> & { createdAt: Date }): StoreApplication {
  return { ...store, createdAt: createdAt.toISOString() };
}

/** Most own one store, some a few; an admin reads every application. */
const MOST_WAITING = 3;
const MOST_EVER = 10;

async function refuseMany({ tx }: TxContext, userId: string): Promise<void> {
  await tx.$queryRaw`select id from "user" where id = ${userId}::uuid for no key update`;
  const own = await tx.store.findMany({ where: { staff: { some: { userId, role: 'owner' } } }, select: { status: true } });
  const waiting = own.filter(({ status }) => status === 'awaiting_approval').length;
  if (waiting >= MOST_WAITING) throw new AppError('LIST_FULL', { list: 'applications', most: waiting });
  if (own.filter(({ status }) => status !== 'approved').length >= MOST_EVER)
    throw new AppError('LIST_FULL', { list: 'applications', most: MOST_EVER });
}

/** One kitchen, one store. The lock makes two registrations of the same licence come one after the other. */
async function refuseTakenLicence({ tx }: TxContext, licenceNumber: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`licence ${licenceNumber}`}, 0))`;
  const taken = await tx.store.count({ where: { licenceNumber, status: { not: 'declined' } } });
  if (taken > 0) throw new AppError('LICENCE_TAKEN');
}

async function freeStoreSlug({ tx }: TxContext, name: string): Promise<string> {
  const slug = slugOf(name) || 'store';
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`store slug ${slug}`}, 0))`;
  const taken = await tx.store.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  return freeSlug(slug, new Set(taken.map((store) => store.slug)));
}

async function mailAdmins(t: TxContext, storeId: string): Promise<void> {
  const admins = await loadAdmins(t);
  await queueMails(
    t,
    admins.map(({ email, locale }) => ({ kind: 'admin_store_awaiting', subjectId: storeId, recipient: email, locale, data: { storeId } })),
  );
  await tellAdmins(t.tx, { about: 'stores' });
}

const FEE_RULE: FeeRule = { baseMinor: 4_000, perKmMinor: 1_000, includedMetres: 3_000, freeAboveMinor: null };
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const OPENING = { fromMinute: 9 * 60, toMinute: 19 * 60 };
const WINDOW_MINUTES = 120;

/** Two-hour windows over the opening hours, the first an hour after opening. */
const WINDOWS = Array.from({ length: 4 }, (_, index) => {
  const fromMinute = OPENING.fromMinute + 60 + index * WINDOW_MINUTES;
  return { fromMinute, toMinute: fromMinute + WINDOW_MINUTES };
});

/** What a new store sells by until its owner says otherwise: usual hours, a modest day's work, a plain fee. */
export function newStoreTerms() {
  return {
    deliveryFeeRule: toJson(FEE_RULE),
    cancellationRule: toJson(DEFAULT_CANCELLATION_RULE),
    commissionRateBp: 1_000,
    cashLimitMinor: 500_000,
    hours: {
      create: (['kitchen', 'delivery', 'pickup'] as const).flatMap((of) => WEEKDAYS.map((weekday) => ({ of, weekday, ...OPENING }))),
    },
    windows: {
      create: (['delivery', 'pickup'] as const).flatMap((fulfilment) =>
        WINDOWS.map((window) => ({ fulfilment, weekdays: WEEKDAYS, ...window })),
      ),
    },
    resources: { create: [{ name: 'cakes', period: 'day' as const, limitUnits: 20 }] },
  } satisfies Partial<Prisma.StoreCreateInput>;
}
