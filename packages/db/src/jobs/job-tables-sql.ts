import { Prisma } from '../generated/client.ts';
import { JOBS_SCHEMA } from './job-map.ts';

const schema = Prisma.raw(JOBS_SCHEMA);

/**
 * As pg-boss adds jobs, for several queues at once and together with other writes: the job takes its settings from its queue, and the
 * workers of a queue are woken when one of its jobs can be run now. Each source selects name, data and start_after (null: at once).
 */
export function jobTablesSql(sources: readonly Prisma.Sql[]): Prisma.Sql[] {
  return [
    Prisma.sql`job_rows as (
      insert into ${schema}.job (name, data, start_after, created_on, expire_seconds, deletion_seconds, keep_until, retry_limit, retry_delay,
        retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
      select q.name, j.data, j.due, ${schema}.job_now(), q.expire_seconds, q.deletion_seconds, j.due + q.retention_seconds * interval '1 second',
        q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter, q.heartbeat_seconds
      from (select name, data, coalesce(start_after, ${schema}.job_now()) as due from (${Prisma.join(sources, ' union all ')}) asked(name, data, start_after)) j
      left join ${schema}.queue q on q.name = j.name
      returning name, start_after)`,
    Prisma.sql`job_words as (
      select pg_notify('pgboss_' || left(encode(sha224(${JOBS_SCHEMA}::bytea), 'hex'), 24), name)
      from (select distinct name from job_rows where start_after <= ${schema}.job_now()) due)`,
  ];
}

export function jobsSource(jobs: readonly { name: string; data: object; startAfter: Date | undefined }[]): Prisma.Sql {
  return Prisma.sql`
    select name, data, start_after from jsonb_to_recordset(${JSON.stringify(jobs.map(({ startAfter, ...job }) => ({ ...job, start_after: startAfter })))}::jsonb)
    as asked(name text, data jsonb, start_after timestamptz)`;
}
