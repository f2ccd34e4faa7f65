import type { Prisma } from '@sweetspot/db';
import { datesFrom } from '@sweetspot/domain/occasions/occasion-dates';
import { HANDED_OVER_STATUSES } from '@sweetspot/domain/orders/order-table';
import { addDays, wallClock, type LocalDate } from '@sweetspot/domain/slots/wall-clock';
import type { MailDataByKind } from '@sweetspot/integrations/mail';
import { dateWords } from '@sweetspot/messages';
import { z } from 'zod';
import { againPath } from '../orders/index.ts';
import type { Writing } from './writing.ts';

const ofOccasion = z.object({ userId: z.uuid(), occasionId: z.uuid(), date: z.iso.date() });

const NOON = 12 * 60;
/** A cake for the day was had within so many days of it. */
const NEAR_DAYS = 3;

/** Written from what is kept now: a day that was removed, or that is over, nobody is reminded of. */
export async function occasionLetterData(writing: Writing): Promise<MailDataByKind['occasion_reminder'] | null> {
  const { services, mail, locale, now } = writing;
  const asked = ofOccasion.parse(mail.data);
  const occasion = await services.db.prisma.keptOccasion.findFirst({
    where: { id: asked.occasionId, userId: asked.userId },
    select: OCCASION,
  });
  const { timeZone } = services.market;
  const clock = wallClock(timeZone);
  const today = clock.dateOf(now);
  const date = occasion && datesFrom(occasion, today)[0];
  if (!date || date.slice(0, 4) !== asked.date.slice(0, 4)) return null;
  const { name, kind, forWhom, note, user } = occasion;
  const [home] = user.addresses;
  return {
    name: user.name,
    occasion: name,
    date: dateWords(clock.instantAt(date, NOON), locale, { timeZone, now }),
    daysAway: Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000),
    forWhom,
    note,
    cakesUrl: cakesPath({ kind, date, home }),
    place: home?.city ?? null,
    again: await findLastYears(writing, { userId: asked.userId, date }),
    occasionsUrl: '/occasions',
  };
}

const OCCASION = {
  name: true,
  kind: true,
  forWhom: true,
  note: true,
  month: true,
  day: true,
  year: true,
  isYearly: true,
  user: {
    select: {
      name: true,
      addresses: {
        orderBy: [{ isDefault: 'desc' }, { createdAt: 'asc' }],
        take: 1,
        select: { city: true, latitude: true, longitude: true },
      },
    },
  },
} satisfies Prisma.KeptOccasionSelect;

interface Wanted {
  readonly kind: string;
  readonly date: LocalDate;
  readonly home: { readonly city: string; readonly latitude: number; readonly longitude: number } | undefined;
}

/** The shop as its filters write it: cakes for the occasion that can be ready by the day, where the customer lives. Of their door no more than the town and a street or two. */
function cakesPath({ kind, date, home }: Wanted): string {
  const place = home === undefined ? {} : { place: `${home.latitude.toFixed(3)},${home.longitude.toFixed(3)},${home.city.slice(0, 80)}` };
  return `/cakes?${new URLSearchParams({ occasion: kind, readyBy: date, ...place })}`;
}

/** What they had for the day a year ago, if they ordered it here. */
async function findLastYears(
  { services }: Writing,
  { userId, date }: { userId: string; date: LocalDate },
): Promise<{ cakes: string; url: string } | null> {
  const clock = wallClock(services.market.timeZone);
  const lastYear = `${Number(date.slice(0, 4)) - 1}${date.slice(4) === '-02-29' ? '-02-28' : date.slice(4)}`;
  const order = await services.db.prisma.order.findFirst({
    where: {
      userId,
      status: { in: [...HANDED_OVER_STATUSES] },
      promisedStartAt: {
        gte: clock.instantAt(addDays(lastYear, -NEAR_DAYS), 0),
        lt: clock.instantAt(addDays(lastYear, NEAR_DAYS + 1), 0),
      },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, number: true, lines: { orderBy: { position: 'asc' }, take: 2, select: { cakeName: true } } },
  });
  if (order === null) return null;
  return { cakes: order.lines.map(({ cakeName }) => cakeName).join(', '), url: againPath(services, order) };
}
