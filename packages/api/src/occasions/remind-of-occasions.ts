import { nextReminder } from '@sweetspot/domain/occasions/occasion-dates';
import { wallClock } from '@sweetspot/domain/slots/wall-clock';
import { queueMail } from '../outbox/index.ts';
import { fromLocalDate } from '../stores/index.ts';
import { inTx, type TxContext, type TxServices } from '../transaction.ts';
import { OCCASION_SELECT } from './keep-occasions.ts';

/** Nobody's telephone rings for a cake at night. */
const FROM_MINUTE = 9 * 60;
const UNTIL_MINUTE = 21 * 60;

const AT_ONCE = 100;

/**
 * Queues the mails that are due, by the market's clock, each with the row that says so: killed at any moment, an occasion was reminded of in
 * its year, or was not and is by the next run. Whoever has not confirmed their address, or is leaving, is reminded of nothing.
 */
export async function remindOfOccasions(services: TxServices): Promise<void> {
  const clock = wallClock(services.market.timeZone);
  const now = services.now();
  const minute = clock.minuteOf(now);
  if (minute < FROM_MINUTE || minute >= UNTIL_MINUTE) return;
  const today = clock.dateOf(now);
  let due: number;
  do {
    due = await inTx(services, (t) => remindOfSome(t, today));
  } while (due === AT_ONCE);
}

interface Due {
  readonly id: string;
  readonly userId: string;
  readonly email: string;
  readonly locale: string;
}

/** Each leaves the list of what is due: its next reminder is of another year. */
async function remindOfSome(t: TxContext, today: string): Promise<number> {
  const { tx } = t;
  const due = await tx.$queryRaw<Due[]>`
    select o.id, u.id as "userId", u.email, u.locale from kept_occasion o join "user" u on u.id = o.user_id
    where o.remind_on <= ${today}::date and u.email_verified_at is not null and u.disabled_at is null and u.leaves_at is null
    order by o.remind_on, o.id limit ${AT_ONCE} for update of o skip locked`;
  for (const occasion of due) await remindOf(t, occasion, today);
  return due.length;
}

async function remindOf(t: TxContext, { id, userId, email, locale }: Due, today: string): Promise<void> {
  const { tx } = t;
  const row = await tx.keptOccasion.findUniqueOrThrow({ where: { id }, select: OCCASION_SELECT });
  const remindedYears = row.reminders.map(({ year }) => year);
  const reminder = nextReminder(row, { today, remindedYears });
  if (reminder !== null && reminder.on <= today) {
    const year = Number(reminder.date.slice(0, 4));
    await tx.occasionReminder.create({ data: { occasionId: id, year, createdAt: t.now() }, select: { year: true } });
    await queueMail(t, {
      kind: 'occasion_reminder',
      subjectId: `${id} ${year}`,
      recipient: email,
      locale,
      data: { userId, occasionId: id, date: reminder.date },
    });
    remindedYears.push(year);
  }
  const next = nextReminder(row, { today, remindedYears });
  await tx.keptOccasion.update({ where: { id }, data: { remindOn: next && fromLocalDate(next.on) }, select: { id: true } });
}
