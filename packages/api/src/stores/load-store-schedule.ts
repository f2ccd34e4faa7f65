import { Prisma, type ReadClient, type Store } from '@sweetspot/db';
import type { CancellationRule } from '@sweetspot/domain/orders/cancellation';
import type { FeeRule } from '@sweetspot/domain/delivery/delivery-fee';
import { feeRuleInput } from '@sweetspot/domain/delivery/inputs';
import { cancellationRuleSchema } from '@sweetspot/domain/orders/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { GstStanding } from '@sweetspot/domain/tax/gst-standing';
import type { ScheduleException, StoreSchedule, WorkingHours } from '@sweetspot/domain/slots/store-schedule';

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
    exceptions: exceptions.map(exceptionOf),
  };
}

export function exceptionOf({ date, repeatsYearly, isClosed, fromMinute, toMinute }: ScheduleRow['exceptions'][number]): ScheduleException {
  const hours = isClosed || fromMinute === null || toMinute === null ? null : { fromMinute, toMinute };
  return { date: toLocalDate(date), repeatsYearly, hours };
}

/** A DATE column arrives as midnight UTC of the calendar day it names. */
export const toLocalDate = (date: Date): string => date.toISOString().slice(0, 10);
export const fromLocalDate = (date: string): Date => new Date(`${date}T00:00:00Z`);

type TermsRow = ScheduleRow &
  Pick<
    Store,
    | 'id'
    | 'slug'
    | 'phone'
    | 'name'
    | 'latitude'
    | 'longitude'
    | 'currency'
    | 'deliveryFeeRule'
    | 'minimumOrderMinor'
    | 'cashLimitMinor'
    | 'gstStanding'
    | 'gstin'
    | 'commissionRateBp'
    | 'cancellationRule'
    | 'acceptWithinMinutes'
    | 'status'
  >;

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
export async function loadStoreTerms(reader: Reader, storeId: string): Promise<StoreTerms> {
  const row = await loadTermsRow(reader, storeId);
  if (row?.status === 'suspended') throw new AppError('STORE_SUSPENDED');
  if (row?.status !== 'approved') throw new AppError('STORE_NOT_FOUND');
  return termsOf(row);
}

/** Of many stores that are open to customers, in one question. */
export async function loadTermsOfStores(reader: Reader, storeIds: readonly string[]): Promise<StoreTerms[]> {
  if (storeIds.length === 0) return [];
  const rows = await loadTermsRows(reader, Prisma.sql`any(${[...storeIds]}::uuid[])`);
  return rows.filter(({ status }) => status === 'approved').map(termsOf);
}

/** For an order that is there: it goes on, whatever has become of its store since. */
export async function loadTermsOfOrder(reader: Reader, { storeId }: { readonly storeId: string }): Promise<StoreTerms> {
  const row = await loadTermsRow(reader, storeId);
  if (row === null) throw new AppError('STORE_NOT_FOUND');
  return termsOf(row);
}

type Reader = Pick<ReadClient, '$queryRaw'>;
type SqlRow = Omit<TermsRow, 'exceptions'> & { exceptions: (Omit<TermsRow['exceptions'][number], 'date'> & { date: string })[] };

/** Typed SQL: each step of a checkout asks, and a model's answer with five tables in it costs the server several times as much. */
export async function loadTermsRow(reader: Reader, storeId: string): Promise<TermsRow | null> {
  const [row] = await loadTermsRows(reader, Prisma.sql`${storeId}::uuid`);
  return row ?? null;
}

/** Of store `s`. */
const WORKING_HOURS = Prisma.sql`
      (select coalesce(json_agg(json_build_object('of', h.of, 'weekday', h.weekday, 'fromMinute', h.from_minute,
        'toMinute', h.to_minute)), '[]') from store_hours h where h.store_id = s.id) as hours,
      (select coalesce(json_agg(json_build_object('date', e.date, 'repeatsYearly', e.repeats_yearly, 'isClosed', e.is_closed,
        'fromMinute', e.from_minute, 'toMinute', e.to_minute)), '[]') from store_exception e where e.store_id = s.id) as exceptions`;

async function loadTermsRows(reader: Reader, ids: Prisma.Sql): Promise<TermsRow[]> {
  const rows = await reader.$queryRaw<SqlRow[]>`
    select s.id, s.slug, s.phone, s.name, s.latitude, s.longitude, s.currency, s.delivery_fee_rule as "deliveryFeeRule",
      s.minimum_order_minor as "minimumOrderMinor", s.cash_limit_minor as "cashLimitMinor", s.gst_standing as "gstStanding",
      s.gstin, s.commission_rate_bp as "commissionRateBp", s.cancellation_rule as "cancellationRule",
      s.accept_within_minutes as "acceptWithinMinutes", s.status, s.time_zone as "timeZone", s.offers_delivery as "offersDelivery",
      s.offers_pickup as "offersPickup", s.horizon_days as "horizonDays", s.busy_lead_time_minutes as "busyLeadTimeMinutes",
      s.paused_until as "pausedUntil", s.delivery_radius_metres as "deliveryRadiusMetres",
      ${WORKING_HOURS},
      (select coalesce(json_agg(json_build_object('id', w.id, 'fulfilment', w.fulfilment, 'weekdays', w.weekdays,
        'fromMinute', w.from_minute, 'toMinute', w.to_minute)), '[]')
        from slot_window w where w.store_id = s.id and w.archived_at is null) as windows,
      (select coalesce(json_agg(json_build_object('weekday', c.weekday, 'daysBefore', c.days_before, 'minute', c.minute)), '[]')
        from slot_cutoff c where c.store_id = s.id) as cutoffs,
      (select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'period', r.period, 'limitUnits', r.limit_units)), '[]')
        from capacity_resource r where r.store_id = s.id and r.archived_at is null) as resources
    from store s where s.id = ${ids}`;
  return rows.map((row) => ({ ...row, exceptions: datedOf(row) }));
}

const datedOf = ({ exceptions }: Pick<SqlRow, 'exceptions'>) => exceptions.map((each) => ({ ...each, date: fromLocalDate(each.date) }));

/** How long an order's store has to answer it, and when somebody is there to. */
export interface AnswerTerms {
  readonly acceptWithinMinutes: number;
  readonly schedule: WorkingHours & Pick<StoreSchedule, 'timeZone'>;
}

type AnswerRow = Pick<SqlRow, 'acceptWithinMinutes' | 'timeZone' | 'hours' | 'exceptions'>;

export async function loadAnswerTerms(reader: Reader, orderId: string): Promise<AnswerTerms> {
  const [row] = await reader.$queryRaw<AnswerRow[]>`
    select s.accept_within_minutes as "acceptWithinMinutes", s.time_zone as "timeZone", ${WORKING_HOURS}
    from store s where s.id = (select o.store_id from "order" o where o.id = ${orderId}::uuid)`;
  if (!row) throw new AppError('STORE_NOT_FOUND');
  const { acceptWithinMinutes, timeZone, hours } = row;
  return { acceptWithinMinutes, schedule: { timeZone, hours, exceptions: datedOf(row).map(exceptionOf) } };
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
