import type { Prisma, ReadClient } from '@sweetspot/db';
import type { CancellationRule } from '@sweetspot/domain/orders/cancellation';
import type { FeeRule } from '@sweetspot/domain/delivery/delivery-fee';
import { feeRuleInput } from '@sweetspot/domain/delivery/inputs';
import { cancellationRuleSchema } from '@sweetspot/domain/orders/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { GstStanding } from '@sweetspot/domain/tax/gst-standing';
import type { StoreSchedule } from '@sweetspot/domain/slots/store-schedule';

export const SCHEDULE_SELECT = {
  timeZone: true,
  offersDelivery: true,
  offersPickup: true,
  horizonDays: true,
  busyLeadTimeMinutes: true,
  pausedUntil: true,
  deliveryRadiusMetres: true,
  hours: { select: { of: true, weekday: true, fromMinute: true, toMinute: true } },
  exceptions: { select: { date: true, repeatsYearly: true, isClosed: true, fromMinute: true, toMinute: true } },
  windows: { where: { archivedAt: null }, select: { id: true, fulfilment: true, weekdays: true, fromMinute: true, toMinute: true } },
  cutoffs: { select: { weekday: true, daysBefore: true, minute: true } },
  resources: { where: { archivedAt: null }, select: { id: true, name: true, period: true, limitUnits: true } },
} satisfies Prisma.StoreSelect;

type ScheduleRow = Prisma.StoreGetPayload<{ select: typeof SCHEDULE_SELECT }>;

/** Rows to the domain's schedule. */
export function scheduleOf(row: ScheduleRow): StoreSchedule {
  const { offersDelivery, offersPickup, exceptions, ...schedule } = row;
  return {
    ...schedule,
    offers: [...(offersDelivery ? (['delivery'] as const) : []), ...(offersPickup ? (['pickup'] as const) : [])],
    exceptions: exceptions.map(({ date, repeatsYearly, isClosed, fromMinute, toMinute }) => ({
      date: toLocalDate(date),
      repeatsYearly,
      hours: isClosed || fromMinute === null || toMinute === null ? null : { fromMinute, toMinute },
    })),
  };
}

/** A DATE column arrives as midnight UTC of the calendar day it names. */
export const toLocalDate = (date: Date): string => date.toISOString().slice(0, 10);
export const fromLocalDate = (date: string): Date => new Date(`${date}T00:00:00Z`);

const STORE_TERMS_SELECT = {
  id: true,
  slug: true,
  phone: true,
  name: true,
  city: true,
  latitude: true,
  longitude: true,
  currency: true,
  deliveryFeeRule: true,
  minimumOrderMinor: true,
  cashLimitMinor: true,
  gstStanding: true,
  gstin: true,
  commissionRateBp: true,
  cancellationRule: true,
  acceptWithinMinutes: true,
  status: true,
  ...SCHEDULE_SELECT,
} satisfies Prisma.StoreSelect;

type TermsRow = Prisma.StoreGetPayload<{ select: typeof STORE_TERMS_SELECT }>;

/** Everything a store promises by and charges by. */
export interface StoreTerms {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly phone: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly currency: CurrencyCode;
  readonly feeRule: FeeRule;
  readonly minimumOrderMinor: number;
  /** Largest cash order; null takes none. */
  readonly cashLimitMinor: number | null;
  /** What it has said of its registration for GST. */
  readonly gstStanding: GstStanding;
  readonly gstin: string | null;
  readonly commissionRateBp: number;
  readonly cancellationRule: CancellationRule;
  readonly acceptWithinMinutes: number;
  readonly schedule: StoreSchedule;
}

/** For a new order. A suspended store takes none, and says so to whoever has its cake in the cart; one not yet approved does not exist for customers. */
export async function loadStoreTerms(reader: Pick<ReadClient, 'store'>, storeId: string): Promise<StoreTerms> {
  const row = await reader.store.findUnique({ where: { id: storeId }, select: STORE_TERMS_SELECT });
  if (row?.status === 'suspended') throw new AppError('STORE_SUSPENDED');
  if (row?.status !== 'approved') throw new AppError('STORE_NOT_FOUND');
  return termsOf(row);
}

/** For an order that is there: it goes on, whatever has become of its store since. */
export async function loadTermsOfOrder(reader: Pick<ReadClient, 'store'>, storeId: string): Promise<StoreTerms> {
  return termsOf(await reader.store.findUniqueOrThrow({ where: { id: storeId }, select: STORE_TERMS_SELECT }));
}

function termsOf(row: TermsRow): StoreTerms {
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    phone: row.phone,
    latitude: row.latitude,
    longitude: row.longitude,
    currency: row.currency as CurrencyCode,
    feeRule: feeRuleInput.parse(row.deliveryFeeRule),
    minimumOrderMinor: row.minimumOrderMinor,
    cashLimitMinor: row.cashLimitMinor,
    gstStanding: row.gstStanding,
    gstin: row.gstin,
    commissionRateBp: row.commissionRateBp,
    cancellationRule: cancellationRuleSchema.parse(row.cancellationRule),
    acceptWithinMinutes: row.acceptWithinMinutes,
    schedule: scheduleOf(row),
  };
}
