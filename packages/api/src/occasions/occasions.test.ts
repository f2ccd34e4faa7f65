import { buildUser } from '@sweetspot/db/testing';
import { MOST_OCCASIONS } from '@sweetspot/domain/occasions/inputs';
import { addDays } from '@sweetspot/domain/slots/wall-clock';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LETTER_DATA } from '../letters/letter-data.ts';
import { beginWriting } from '../letters/writing.ts';
import { openKitchen } from '../testing/kitchen.ts';
import { createTestWorld, refusalOf, type Person, type TestWorld } from '../testing/test-world.ts';
import { remindOfOccasions } from './remind-of-occasions.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function somebody(emailVerifiedAt: Date | null = new Date('2026-01-01T00:00:00Z')) {
  const user = buildUser(world.fixture, { emailVerifiedAt });
  await world.fixture.save(world.db);
  return { user, person: world.customer(user) };
}
const birthday = { name: 'Asha’s birthday', kind: 'birthday', month: 12, day: 10, year: null, isYearly: true, remindDays: 7 } as const;
type Kept = Parameters<Person['api']['occasions']['save']>[0];
const keep = ({ api }: Person, overrides: Partial<Kept> = {}) => api.occasions.save({ id: randomUUID(), ...birthday, ...overrides });

/** Half past ten in Kolhapur, unless told otherwise. */
const at = (date: string, time = '05:00') => ({ ...world.services, now: () => new Date(`${date}T${time}:00Z`) });
const mailsTo = (recipient: string) =>
  world.db.prisma.mail.findMany({ where: { recipient, kind: 'occasion_reminder' }, orderBy: { createdAt: 'asc' } });
const datesOf = async (email: string) => (await mailsTo(email)).map(({ data }) => (data as { date: string }).date);

async function letterOf(email: string, date: string) {
  const [mail] = await mailsTo(email);
  if (!mail) throw new Error('No mail was queued.');
  return LETTER_DATA.occasion_reminder(beginWriting(at(date), { ...mail, queuedBy: '1' }, 'en'));
}

test('it is reminded of once in its year, however often the job runs and at once, and again in the next', async () => {
  const { user, person } = await somebody();
  await keep(person);
  await remindOfOccasions(at('2026-12-02'));
  expect(await datesOf(user.email)).toEqual([]);
  await Promise.all([remindOfOccasions(at('2026-12-03')), remindOfOccasions(at('2026-12-03'))]);
  await remindOfOccasions(at('2026-12-04'));
  expect(await datesOf(user.email)).toEqual(['2026-12-10']);
  await remindOfOccasions(at('2027-12-03'));
  expect(await datesOf(user.email)).toEqual(['2026-12-10', '2027-12-10']);
});

test('moved to another day of a year that was reminded of, it is of the next', async () => {
  const { user, person } = await somebody();
  const { id } = await keep(person);
  await remindOfOccasions(at('2026-12-03'));
  const moved = await keep(person, { id, day: 28 });
  expect(moved).toMatchObject({ nextDate: '2026-12-28', remindedOf: '2027-12-28' });
  await remindOfOccasions(at('2026-12-21'));
  expect(await datesOf(user.email)).toEqual(['2026-12-10']);
});

test('a run that was missed is caught up before the day, and not on it', async () => {
  const [late, tooLate] = [await somebody(), await somebody()];
  await keep(late.person, { month: 12, day: 15 });
  await keep(tooLate.person, { month: 12, day: 14 });
  await remindOfOccasions(at('2026-12-14'));
  expect(await datesOf(late.user.email)).toEqual(['2026-12-15']);
  expect(await datesOf(tooLate.user.email)).toEqual([]);
  await remindOfOccasions(at('2027-12-07'));
  expect(await datesOf(tooLate.user.email)).toEqual(['2027-12-14']);
});

test('nobody is reminded at night, nor whose address is not confirmed; once it is, they are', async () => {
  const [asleep, unconfirmed] = [await somebody(), await somebody(null)];
  await keep(asleep.person);
  await keep(unconfirmed.person);
  await remindOfOccasions(at('2026-12-04', '20:00'));
  expect(await datesOf(asleep.user.email)).toEqual([]);
  await remindOfOccasions(at('2026-12-04'));
  expect(await datesOf(asleep.user.email)).toEqual(['2026-12-10']);
  expect(await datesOf(unconfirmed.user.email)).toEqual([]);
  await world.db.pool.query('update "user" set email_verified_at = now() where id = $1', [unconfirmed.user.id]);
  await remindOfOccasions(at('2026-12-05'));
  expect(await datesOf(unconfirmed.user.email)).toEqual(['2026-12-10']);
});

test.each([
  ['before nine', '03:29', []],
  ['from nine', '03:30', ['2026-12-10']],
  ['before nine in the evening', '15:29', ['2026-12-10']],
  ['from nine in the evening', '15:30', []],
])('%s in Kolhapur, at %s of Greenwich, mails go out: %j', async (_which, time, dates) => {
  const { user, person } = await somebody();
  await keep(person);
  await remindOfOccasions(at('2026-12-03', time));
  expect(await datesOf(user.email)).toEqual(dates);
});

test.each([
  ['leaving', `leaving_since = '2026-12-01', leaves_at = '2026-12-31'`],
  ['closed', `disabled_at = '2026-12-01'`],
])('nobody is reminded of anything whose account is %s', async (_which, columns) => {
  const { user, person } = await somebody();
  await keep(person);
  await world.db.pool.query(`update "user" set ${columns} where id = $1`, [user.id]);
  await remindOfOccasions(at('2026-12-03'));
  expect(await datesOf(user.email)).toEqual([]);
});

test('its mail leads to cakes for it that are ready by the day where they live, and to what they had a year ago', async () => {
  const { user, person } = await somebody();
  const home = { label: 'Home', line1: '12 Lake Road', line2: '', city: 'Kolhapur', state: 'Maharashtra', postalCode: '416008' };
  await person.api.accounts.saveAddress({ id: null, ...home, latitude: 16.70512, longitude: 74.24333, instructions: '', isDefault: true });
  const { id } = await keep(person, { note: 'Less sugar.', forWhom: 'Asha' });
  const { order } = await openKitchen(world, { status: 'delivered', fulfilment: 'delivery' });
  await world.db.pool.query(`update "order" set user_id = $1, promised_start_at = '2025-12-11T05:00:00Z' where id = $2`, [
    user.id,
    order.id,
  ]);
  await remindOfOccasions(at('2026-12-03'));
  expect(await letterOf(user.email, '2026-12-03')).toMatchObject({
    occasion: birthday.name,
    date: 'Thu 10 Dec',
    daysAway: 7,
    note: 'Less sugar.',
    cakesUrl: '/cakes?occasion=birthday&readyBy=2026-12-10&place=16.705%2C74.243%2CKolhapur',
    again: { url: expect.stringMatching(new RegExp(`^/orders/${order.number}/again\\?secret=`)) },
  });
  expect(await letterOf(user.email, '2026-12-11')).toBeNull();
  await person.api.occasions.remove({ id });
  expect(await letterOf(user.email, '2026-12-03')).toBeNull();
});

/** Whether the mail about 10 December, or another day, offers what was had then. */
async function isOffered({ date = '2026-12-10', had, status = 'delivered', isTheirs = false }: Had): Promise<boolean> {
  const [{ user, person }, other] = [await somebody(), await somebody()];
  const { id } = await keep(person, { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) });
  const { order } = await openKitchen(world, { status, fulfilment: 'delivery' });
  const whose = isTheirs ? other.user.id : user.id;
  await world.db.pool.query(
    `update "order" set user_id = $1, promised_start_at = $2, promised_end_at = $2::timestamptz + interval '1 hour',
       start_by_at = $2, decorate_by_at = $2, box_by_at = $2, leave_by_at = $2 where id = $3`,
    [whose, `${had}T05:00:00Z`, order.id],
  );
  const mail = { subjectId: id, recipient: user.email, orderId: null, queuedBy: '1', data: { userId: user.id, occasionId: id, date } };
  const letter = await LETTER_DATA.occasion_reminder(beginWriting(at(addDays(date, -7)), mail, 'en'));
  if (letter === null) throw new Error('Nobody is reminded.');
  return letter.again !== null;
}
interface Had {
  readonly had: string;
  readonly date?: string;
  readonly status?: 'delivered' | 'cancelled';
  readonly isTheirs?: boolean;
}

test.each<[string, Had, boolean]>([
  ['three days before it', { had: '2025-12-07' }, true],
  ['three days after it', { had: '2025-12-13' }, true],
  ['four days before it', { had: '2025-12-06' }, false],
  ['four days after it', { had: '2025-12-14' }, false],
  ['two years ago', { had: '2024-12-10' }, false],
  ['that never came', { had: '2025-12-10', status: 'cancelled' }, false],
  ['of somebody else', { had: '2025-12-10', isTheirs: true }, false],
  ['three days before the 28th of a February without a 29th', { date: '2028-02-29', had: '2027-02-25' }, true],
  ['four days after that', { date: '2028-02-29', had: '2027-03-04' }, false],
])('cakes %s are offered again: %o, %j', async (_which, had, is) => {
  expect(await isOffered(had)).toBe(is);
});

test('kept twice under one id it is one; another’s id is none that there is', async () => {
  const [mine, theirs] = [await somebody(), await somebody()];
  const id = randomUUID();
  await Promise.all([keep(mine.person, { id }), keep(mine.person, { id })]);
  expect(await mine.person.api.occasions.list()).toHaveLength(1);
  expect(await refusalOf(keep(theirs.person, { id, name: 'Mine now' }))).toMatchObject({ code: 'NOT_FOUND' });
  await theirs.person.api.occasions.remove({ id });
  expect(await mine.person.api.occasions.list()).toMatchObject([{ id, name: birthday.name }]);
});

test('the next comes first, what is over last; beyond the most none is kept, however many are saved at once', async () => {
  const { person } = await somebody();
  await keep(person, { name: 'Over', year: 2020, isYearly: false });
  const tries = await Promise.allSettled(
    Array.from({ length: MOST_OCCASIONS + 2 }, (_, on) => keep(person, { month: (on % 12) + 1, day: 15 })),
  );
  const refused = tries.flatMap((each) => (each.status === 'rejected' ? [Promise.reject(each.reason as Error)] : []));
  expect(refused).toHaveLength(3);
  for (const refusal of refused) expect(await refusalOf(refusal)).toMatchObject({ code: 'LIST_FULL', data: { list: 'occasions' } });
  const listed = await person.api.occasions.list();
  const dates = listed.flatMap(({ nextDate }) => nextDate ?? []);
  expect(dates).toEqual(dates.toSorted());
  expect(listed.at(-1)).toMatchObject({ name: 'Over', nextDate: null, remindedOf: null });
});

test.each([
  [{ month: 2, day: 30 }, { day: 'occasion_day_invalid' }],
  [{ month: 2, day: 29, year: 2027 }, { day: 'occasion_day_invalid' }],
  [{ isYearly: false }, { year: 'occasion_year_needed' }],
  [{ name: ' ' }, { name: 'name_required' }],
])('%j is refused beside its field', async (wrong, fields) => {
  const { person } = await somebody();
  expect(await refusalOf(keep(person, wrong))).toMatchObject({ code: 'INPUT_INVALID', data: { fields } });
});
