export { audit, type AuditRecord } from './audit.ts';
export { isBeyondDatabase, uniqueViolation } from './database-errors.ts';
export { createDb, type Db, type DbOptions, type ReadClient } from './db.ts';
export { tellAdmins } from './events/admins.ts';
export type { CatalogueChange } from './events/catalogue.ts';
export { createEventHub, type EventHub, type EventItem } from './events/event-hub.ts';
export { appendEvents, lastEventNumber, readEvents, type StreamEvent } from './events/event-log.ts';
export type { AdminsWord, EventStreamRef, NewEvent } from './events/send-events.ts';
export * from './generated/enums.ts';
export { Prisma } from './generated/client.ts';
export type * from './generated/client.ts';
export {
  countDeadJobs,
  deleteDeadJob,
  holdDeadJob,
  holdDeadMailJobs,
  listDeadJobs,
  sendBackDeadJob,
  type DeadJob,
} from './jobs/dead-jobs.ts';
export { enqueue, enqueueAll, type EnqueueOptions } from './jobs/enqueue.ts';
export type { Job, JobMap, JobName } from './jobs/job-map.ts';
export { startWorker, type JobHandlers, type JobRun, type Worker, type WorkerOptions } from './jobs/worker.ts';
export { isDatabaseUnavailable } from './unavailable.ts';
export { insertLater, updateLater } from './rows-later.ts';
export { PLANNED_ANEW } from './statement-names.ts';
export { begun } from './gathered-questions.ts';
export { askAhead, inTx, readAside, readTogether, writeLater, writeNow, type Tx, type TxOptions } from './transaction.ts';
export type { LaterWrite } from './write-later.ts';
