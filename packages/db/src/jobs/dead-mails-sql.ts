import { DEAD_LETTER, JOBS_SCHEMA } from './job-map.ts';

const DEAD_MAILS = `mail.send${DEAD_LETTER}`;

/**
 * A mail has failed when its job has, in the same transaction and whichever way the job ended: thrown out by its last try, run out of
 * time, or left behind by a process that is gone. The second statement catches up with jobs that ended before there was the first.
 */
export const DEAD_MAILS_SQL = `
  create or replace function ${JOBS_SCHEMA}.fail_mail() returns trigger language plpgsql set search_path = public as $$
  begin
    if new.data ->> 'mailId' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
      update mail set state = 'failed', last_error = coalesce(new.source_output ->> 'message', last_error)
      where id = (new.data ->> 'mailId')::uuid and state = 'queued';
    end if;
    return null;
  end $$;
  create or replace trigger mail_failed after insert on ${JOBS_SCHEMA}.job for each row
    when (new.name = '${DEAD_MAILS}') execute function ${JOBS_SCHEMA}.fail_mail();
  update public.mail set state = 'failed' where state = 'queued' and id::text not in (
    select data ->> 'mailId' from ${JOBS_SCHEMA}.job where name = 'mail.send' and state < 'completed' and data ->> 'mailId' is not null);`;
