import { Prisma } from '@sweetspot/db';

/** Past this many days ahead, no notice is too long. */
const READY_SEARCH_DAYS = 60;

/** The minutes that each store's kitchen works from now to the end of a local date: by its weekly hours, but for the dates on which others hold. */
const minutesUntil = (date: string, now: Date): Prisma.Sql => Prisma.sql`(
  select coalesce(sum(greatest(0, w.to_minute - case when d.day = l.today then greatest(w.from_minute, l.minute) else w.from_minute end)), 0)
  from (select t::date as today, extract(hour from t)::int * 60 + extract(minute from t)::int as minute
        from (select ${now}::timestamptz at time zone s.time_zone as t) clock) l
  cross join lateral (
    select l.today + n as day from generate_series(0, least(${date}::date - l.today, ${READY_SEARCH_DAYS}::int)) n) d
  left join lateral (
    select e.* from store_exception e
    where e.store_id = s.id and (e.date = d.day or (e.repeats_yearly and to_char(e.date, 'MM-DD') = to_char(d.day, 'MM-DD')))
    order by e.date = d.day desc limit 1) e on true
  cross join lateral (
    select h.from_minute, h.to_minute from store_hours h
    where e.id is null and h.store_id = s.id and h.of = 'kitchen' and h.weekday = extract(isodow from d.day)
    union all
    select e.from_minute, e.to_minute where e.id is not null and not e.is_closed) w)`;

/** For a `with`: worked out once for each store, however many cakes it has. */
export function kitchenSql(readyBy: string, now: Date, storeFilters: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`kitchen as materialized (
    select s.id as store_id, ${minutesUntil(readyBy, now)} as minutes from store s where ${Prisma.join([...storeFilters], ' and ')})`;
}

/** Reads `c`, `s` and `kitchen`. */
export const IS_READY_BY = Prisma.sql`greatest(c.shown_lead_time_minutes, c.preparation_minutes) + s.busy_lead_time_minutes <= kitchen.minutes`;
