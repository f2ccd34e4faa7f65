import type { Prisma } from '@sweetspot/db';
import { OCCASIONS, type Occasion } from '@sweetspot/domain/cakes/occasions';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { MOST_OCCASIONS, REMIND_DAYS, type SaveOccasion } from '@sweetspot/domain/occasions/inputs';
import { datesFrom, nextReminder } from '@sweetspot/domain/occasions/occasion-dates';
import { wallClock, type LocalDate } from '@sweetspot/domain/slots/wall-clock';
import type { Context, Viewer } from '../context.ts';
import { fromLocalDate } from '../stores/index.ts';
import { inTx, type TxContext } from '../transaction.ts';

type SignedIn = Context & { viewer: Viewer };

export const OCCASION_SELECT = {
  id: true,
  name: true,
  kind: true,
  forWhom: true,
  month: true,
  day: true,
  year: true,
  isYearly: true,
  remindDays: true,
  note: true,
  reminders: { select: { year: true } },
} satisfies Prisma.KeptOccasionSelect;
type OccasionRow = Prisma.KeptOccasionGetPayload<{ select: typeof OCCASION_SELECT }>;

interface KeptOccasion extends Omit<OccasionRow, 'kind' | 'remindDays' | 'reminders'> {
  readonly kind: Occasion;
  readonly remindDays: (typeof REMIND_DAYS)[number];
  readonly nextDate: LocalDate | null;
  readonly remindedOf: LocalDate | null;
}

export async function listOccasions(ctx: SignedIn): Promise<KeptOccasion[]> {
  const rows = await ctx.db.prisma.keptOccasion.findMany({
    where: { userId: ctx.viewer.userId },
    select: OCCASION_SELECT,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_OCCASIONS,
  });
  const today = todayOf(ctx);
  const order = (each: KeptOccasion) => each.nextDate ?? '9999';
  return rows.map((row) => view(row, today)).toSorted((one, other) => (order(one) < order(other) ? -1 : order(one) > order(other) ? 1 : 0));
}

export const todayOf = ({ market, now }: Pick<Context, 'market' | 'now'>): LocalDate => wallClock(market.timeZone).dateOf(now());

/** Asked again after a lost answer, it is kept once: its id was made where it was typed. */
export async function saveOccasion(ctx: SignedIn, { id, ...occasion }: SaveOccasion): Promise<KeptOccasion> {
  const { userId } = ctx.viewer;
  const today = todayOf(ctx);
  return inTx(ctx, async (t) => {
    const { tx } = t;
    // So that many at once are counted one after the other, and none while it is reminded of.
    await tx.$queryRaw`select id from "user" where id = ${userId}::uuid for no key update`;
    await tx.$queryRaw`select id from kept_occasion where id = ${id}::uuid for update`;
    const kept = await tx.keptOccasion.findUnique({ where: { id }, select: { userId: true, reminders: { select: { year: true } } } });
    if (kept !== null && kept.userId !== userId) throw new AppError('NOT_FOUND');
    const remindedYears = kept?.reminders.map(({ year }) => year) ?? [];
    const reminder = nextReminder(occasion, { today, remindedYears });
    const data = { ...occasion, remindOn: reminder && fromLocalDate(reminder.on) };
    await (kept === null ? putIn(t, { id, userId, ...data }) : tx.keptOccasion.update({ where: { id }, data, select: { id: true } }));
    const row = await tx.keptOccasion.findUniqueOrThrow({ where: { id }, select: OCCASION_SELECT });
    return view(row, today);
  });
}

async function putIn({ tx, now }: TxContext, data: Prisma.KeptOccasionCreateManyInput): Promise<void> {
  const kept = await tx.keptOccasion.count({ where: { userId: data.userId } });
  if (kept >= MOST_OCCASIONS) throw new AppError('LIST_FULL', { list: 'occasions', most: MOST_OCCASIONS });
  // Somebody else's that came meanwhile is left as it is.
  const { count } = await tx.keptOccasion.createMany({ data: [{ ...data, createdAt: now() }], skipDuplicates: true });
  if (count === 0) throw new AppError('NOT_FOUND');
}

/** What is gone already was removed before. */
export async function removeOccasion(ctx: SignedIn, { id }: { id: string }): Promise<{ ok: true }> {
  await inTx(ctx, ({ tx }) => tx.keptOccasion.deleteMany({ where: { id, userId: ctx.viewer.userId } }));
  return { ok: true };
}

function view({ reminders, kind, remindDays, ...row }: OccasionRow, today: LocalDate): KeptOccasion {
  const remindedYears = reminders.map(({ year }) => year);
  return {
    ...row,
    kind: OCCASIONS.find((each) => each === kind) ?? 'just_because',
    remindDays: REMIND_DAYS.find((each) => each === remindDays) ?? 7,
    nextDate: datesFrom(row, today)[0] ?? null,
    remindedOf: nextReminder({ ...row, remindDays }, { today, remindedYears })?.date ?? null,
  };
}
