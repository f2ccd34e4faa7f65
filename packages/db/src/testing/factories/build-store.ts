import { DEFAULT_CANCELLATION_RULE } from '@sweetspot/domain/orders/cancellation';
import type { FeeRule } from '@sweetspot/domain/delivery/delivery-fee';
import type { Cutoff, ScheduleException, SlotWindow, StoreSchedule, WeeklyHours } from '@sweetspot/domain/slots/store-schedule';
import { gstinCheckCharacter } from '@sweetspot/domain/tax/gstin';
import type { Prisma } from '../../generated/client.ts';
import { buildUser, type BuiltUser } from './build-user.ts';
import { asJson } from './fixture-rows.ts';
import type { Fixture } from './fixture.ts';

export type BuiltStore = {
  row: Prisma.StoreCreateManyInput & { id: string; slug: string; name: string };
  owner: BuiltUser;
  /** As the domain's slot rules read it. */
  schedule: StoreSchedule;
  feeRule: FeeRule;
  /** Resource ids by what they count. */
  resources: { oven: string; decorator: string; cakes: string };
};

export type StoreOverrides = Partial<Prisma.StoreCreateManyInput> & {
  owner?: BuiltUser | undefined;
  /** Units a day of oven and decorator, and cakes a window. */
  capacity?: { oven: number; decorator: number; cakes: number } | undefined;
  feeRule?: FeeRule | undefined;
  /** ISO weekdays on which it works; default all. */
  weekdays?: readonly number[] | undefined;
  cutoffs?: readonly Cutoff[] | undefined;
  exceptions?: readonly (ScheduleException & { note: string })[] | undefined;
  /** False for one that has not said where it is paid. */
  hasBankAccount?: boolean | undefined;
};

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const HOURS = { kitchen: [8 * 60, 20 * 60], delivery: [10 * 60, 20 * 60], pickup: [10 * 60, 20 * 60] } as const;
const WINDOW_HOURS = [10, 12, 14, 16, 18];
const FEE_RULE: FeeRule = { baseMinor: 4_000, perKmMinor: 1_000, includedMetres: 2_000, freeAboveMinor: 200_000 };

/** Approved and open every day unless told otherwise, with an owner, two-hour windows for both modes, three resources and a delivery rule. */
export function buildStore(
  fixture: Fixture,
  {
    owner = buildUser(fixture),
    capacity = { oven: 40, decorator: 900, cakes: 8 },
    feeRule = FEE_RULE,
    weekdays = EVERY_DAY,
    cutoffs = [],
    exceptions = [],
    hasBankAccount = true,
    ...overrides
  }: StoreOverrides = {},
): BuiltStore {
  const { random, now } = fixture;
  const label = fixture.nextLabel();
  const createdAt = new Date(overrides.createdAt ?? now);
  const row = {
    id: random.uuid(createdAt),
    slug: `store-${label}`,
    name: `Store ${label}`,
    legalName: `Store ${label} Foods LLP`,
    status: 'approved' as const,
    licenceNumber: random.text('123456789', 14),
    email: `store${label}@example.test`,
    phone: `+912312${random.text('0123456789', 6)}`,
    addressLine: '12 Rajarampuri 5th Lane',
    city: 'Kolhapur',
    state: 'MH',
    postalCode: '416008',
    latitude: 16.6957,
    longitude: 74.2464,
    timeZone: 'Asia/Kolkata',
    currency: 'INR',
    offersDelivery: true,
    offersPickup: true,
    busyLeadTimeMinutes: 0,
    horizonDays: 28,
    deliveryRadiusMetres: 8_000,
    deliveryFeeRule: asJson(feeRule),
    cashLimitMinor: 500_000,
    taxRateBp: 500,
    gstStanding: 'registered' as const,
    commissionRateBp: 1_200,
    cancellationRule: asJson(DEFAULT_CANCELLATION_RULE),
    approvedAt: createdAt,
    createdAt,
    updatedAt: createdAt,
    ...overrides,
    gstin: overrides.gstin ?? ((overrides.gstStanding ?? 'registered') === 'registered' ? madeUpGstin(label) : null),
  };
  fixture.rows.store.push(row);
  if (hasBankAccount) fixture.rows.storeBankAccount.push({ ...madeUpAccount(label, row), changedAt: createdAt, changedByUserId: owner.id });
  buildStaff(fixture, { storeId: row.id, userId: owner.id, role: 'owner' });
  addExceptions(fixture, row.id, exceptions);
  cutoffs.forEach((cutoff) => fixture.rows.slotCutoff.push({ ...cutoff, id: random.uuid(now), storeId: row.id }));
  const { resources, domainResources } = addResources(fixture, row.id, capacity);
  const schedule: StoreSchedule = {
    timeZone: row.timeZone,
    offers: [...(row.offersDelivery ? (['delivery'] as const) : []), ...(row.offersPickup ? (['pickup'] as const) : [])],
    horizonDays: row.horizonDays,
    hours: addHours(fixture, row.id, weekdays),
    exceptions,
    windows: addWindows(fixture, row.id, weekdays),
    cutoffs,
    resources: domainResources,
    deliveryRadiusMetres: row.deliveryRadiusMetres,
    busyLeadTimeMinutes: row.busyLeadTimeMinutes,
    pausedUntil: null,
  };
  return { row, owner, schedule, feeRule, resources };
}

export function buildStaff(
  fixture: Fixture,
  staff: Pick<Prisma.StoreStaffCreateManyInput, 'storeId' | 'userId'> & { role?: 'owner' | 'staff' },
): void {
  fixture.rows.storeStaff.push({ role: 'staff', createdAt: fixture.now, ...staff });
}

const madeUpAccount = (label: string, { id, legalName }: BuiltStore['row']) => ({
  storeId: id,
  holder: legalName,
  number: `50100${label.replaceAll(/\D/g, '').padStart(9, '0')}`,
  ifsc: 'SBIN0011523',
});

/** Of Maharashtra, where the stores are, and with the right last character. */
function madeUpGstin(label: string): string {
  const first = `27AAAFS${label.replaceAll(/\D/g, '').slice(-4).padStart(4, '0')}K1Z`;
  return `${first}${gstinCheckCharacter(first)}`;
}

function addExceptions(
  { random, now, rows }: Fixture,
  storeId: string,
  exceptions: readonly (ScheduleException & { note: string })[],
): void {
  for (const { date, repeatsYearly, hours, note } of exceptions)
    rows.storeException.push({
      id: random.uuid(now),
      storeId,
      date: new Date(`${date}T00:00:00Z`),
      repeatsYearly,
      isClosed: hours === null,
      ...hours,
      note,
    });
}

function addHours(fixture: Fixture, storeId: string, weekdays: readonly number[]): WeeklyHours[] {
  return (['kitchen', 'delivery', 'pickup'] as const).flatMap((of) =>
    weekdays.map((weekday) => {
      const [fromMinute, toMinute] = HOURS[of];
      const hours = { of, weekday, fromMinute, toMinute };
      fixture.rows.storeHours.push({ id: fixture.random.uuid(fixture.now), storeId, ...hours });
      return hours;
    }),
  );
}

function addWindows(fixture: Fixture, storeId: string, weekdays: readonly number[]): SlotWindow[] {
  return (['delivery', 'pickup'] as const).flatMap((fulfilment) =>
    WINDOW_HOURS.map((hour) => {
      const window = {
        id: fixture.random.uuid(fixture.now),
        fulfilment,
        weekdays: [...weekdays],
        fromMinute: hour * 60,
        toMinute: (hour + 2) * 60,
      };
      fixture.rows.slotWindow.push({ storeId, ...window });
      return window;
    }),
  );
}

function addResources(fixture: Fixture, storeId: string, capacity: { oven: number; decorator: number; cakes: number }) {
  const resource = (name: string, period: 'day' | 'window', limitUnits: number) => ({
    id: fixture.random.uuid(fixture.now),
    name,
    period,
    limitUnits,
  });
  const oven = resource('Oven', 'day', capacity.oven);
  const decorator = resource('Decorator', 'day', capacity.decorator);
  const cakes = resource('Cakes', 'window', capacity.cakes);
  const domainResources = [oven, decorator, cakes];
  domainResources.forEach((each, position) => fixture.rows.capacityResource.push({ ...each, storeId, position }));
  return { domainResources, resources: { oven: oven.id, decorator: decorator.id, cakes: cakes.id } };
}
