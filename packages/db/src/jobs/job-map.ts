import type { AcceptanceStep } from '@sweetspot/domain/orders/acceptance-clock';
import type { Queue } from 'pg-boss';

/** Every job there is, and what it carries: ids alone, so that a job always acts on what is true when it runs. */
export type JobMap = {
  'mail.send': { mailId: string };
  'payment.operation': { operationId: string };
  'order.expireHold': { orderId: string };
  'order.acceptanceDeadline': { orderId: string; step: AcceptanceStep };
  /** The customer's time to answer for a later time is over. */
  'order.answerDeadline': { orderId: string };
  /** Nobody answered a change, or paid what it costs more, by its deadline. */
  'order.changeDeadline': { amendmentId: string };
  /** A store's time to answer a problem is over, or the customer's to take the answer. */
  'order.problemDeadline': { problemId: string };
  /** The effects of a move that could be undone, once it no longer can. */
  'order.afterMove': { orderMoveId: string };
  /** A store has said whether it has a GSTIN: what waited for that is issued. */
  'tax.issueDue': { storeId: string };
  'holds.sweep': Record<string, never>;
  'photos.sweep': Record<string, never>;
  'drawings.sweep': Record<string, never>;
  'cakes.refresh': Record<string, never>;
  'expired.sweep': Record<string, never>;
  /** Accounts whose days of grace are over. */
  'accounts.forget': Record<string, never>;
  /** Mails before the days that customers keep. */
  'occasions.remind': Record<string, never>;
  'books.check': Record<string, never>;
};

export type JobName = keyof JobMap;
export type Job = { [N in JobName]: { name: N; data: JobMap[N] } }[JobName];

type QueueSettings = Required<Pick<Queue, 'retryLimit' | 'retryDelay' | 'retryBackoff' | 'retryDelayMax' | 'expireInSeconds'>>;

/** Growing pauses up to an hour: some days of trying, for what an outage elsewhere may hold up. */
const PATIENT = { retryLimit: 60, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 120 } satisfies QueueSettings;
/** Quick pauses: only our own database is involved. */
const PROMPT = { retryLimit: 20, retryDelay: 1, retryBackoff: true, retryDelayMax: 300, expireInSeconds: 60 } satisfies QueueSettings;

export const QUEUES: Record<JobName, QueueSettings> = {
  'mail.send': PATIENT,
  'payment.operation': PATIENT,
  'order.expireHold': PROMPT,
  'order.acceptanceDeadline': PROMPT,
  'order.answerDeadline': PROMPT,
  'order.changeDeadline': PROMPT,
  'order.problemDeadline': PROMPT,
  'order.afterMove': PROMPT,
  'tax.issueDue': PROMPT,
  'holds.sweep': { ...PROMPT, retryLimit: 0 },
  'photos.sweep': { ...PROMPT, retryLimit: 0 },
  'drawings.sweep': { ...PROMPT, retryLimit: 0 },
  'cakes.refresh': { ...PROMPT, retryLimit: 0 },
  'expired.sweep': { ...PROMPT, retryLimit: 0 },
  'accounts.forget': { ...PROMPT, retryLimit: 0, expireInSeconds: 600 },
  'occasions.remind': { ...PROMPT, retryLimit: 0, expireInSeconds: 600 },
  'books.check': { ...PROMPT, retryLimit: 2, expireInSeconds: 600 },
};

/** Cron, in UTC. */
export const SCHEDULES: Partial<Record<JobName, string>> = {
  'holds.sweep': '* * * * *',
  'photos.sweep': '17 * * * *',
  'drawings.sweep': '29 * * * *',
  'cakes.refresh': '* * * * *',
  'expired.sweep': '42 * * * *',
  'accounts.forget': '51 * * * *',
  'occasions.remind': '37 * * * *',
  // Night in India.
  'books.check': '7 21 * * *',
};

export const JOB_NAMES = Object.keys(QUEUES) as JobName[];
export const JOBS_SCHEMA = 'jobs';

export const DEAD_LETTER = '.dead';

/** Where a job goes when its last retry failed, for a person to look at and send back; a sweep comes again by itself. */
export function deadLetterQueue(name: JobName): string | null {
  return SCHEDULES[name] === undefined ? `${name}${DEAD_LETTER}` : null;
}

/** Until somebody has looked at it, however long that takes: the queue's own two weeks would lose it without a word. */
export const DEAD_LETTER_SETTINGS = { retentionSeconds: 10 * 365 * 86_400 };
