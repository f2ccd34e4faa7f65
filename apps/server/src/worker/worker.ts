import {
  acceptanceDeadline,
  answerDeadline,
  afterMove,
  changeDeadline,
  checkBooks,
  expireUnpaidOrder,
  forgetAccounts,
  problemDeadline,
  refreshOldCakes,
  remindOfOccasions,
  runPaymentOperation,
  sendMail,
  sweepExpired,
  issueDueDocuments,
  sweepHolds,
  sweepPhotos,
  type Services,
} from '@sweetspot/api/server';
import { startWorker } from '@sweetspot/db';
import { createDevelopmentMailTransport, createSmtpMailTransport, type MailTransport } from '@sweetspot/integrations/mail';
import { hasDevelopmentMailbox, type Env } from '../env.ts';
import { sweepDrawings } from '../pictures/sweep-drawings.ts';

export interface ServerWorker extends AsyncDisposable {
  readonly isRunning: boolean;
}

/** The half of the process that does what was queued: mails, payments, deadlines. */
export async function startServerWorker(env: Env, services: Services): Promise<ServerWorker> {
  const { db, log } = services;
  const transport: MailTransport =
    env.SMTP_URL === undefined ? createDevelopmentMailTransport() : createSmtpMailTransport({ url: env.SMTP_URL });
  const mailing = { services, transport, from: env.MAIL_FROM, keepsBodies: hasDevelopmentMailbox(env) };
  const worker = await startWorker(
    db,
    {
      'mail.send': ({ mailId }) => sendMail(mailing, mailId),
      'payment.operation': ({ operationId }) => runPaymentOperation(services, operationId),
      'order.expireHold': ({ orderId }) => expireUnpaidOrder(services, orderId),
      'order.acceptanceDeadline': ({ orderId, step }) => acceptanceDeadline(services, orderId, step),
      'order.answerDeadline': ({ orderId }) => answerDeadline(services, orderId),
      'order.changeDeadline': ({ amendmentId }) => changeDeadline(services, amendmentId),
      'order.problemDeadline': ({ problemId }) => problemDeadline(services, problemId),
      'order.afterMove': ({ orderMoveId }) => afterMove(services, orderMoveId),
      'tax.issueDue': ({ storeId }) => issueDueDocuments(services, storeId),
      'holds.sweep': () => sweepHolds(services),
      'photos.sweep': () => sweepPhotos(services),
      'drawings.sweep': () => sweepDrawings(services.pictures.storage, { now: services.now() }),
      'expired.sweep': () => sweepExpired(services),
      'accounts.forget': () => forgetAccounts(services),
      'occasions.remind': () => remindOfOccasions(services),
      'cakes.refresh': () => refreshOldCakes(services),
      'books.check': async () => void (await checkBooks(services)),
    },
    { onError: (error, job) => log.warn({ error, job: job?.name, attempt: job?.attempt }, 'a job failed and will be tried again') },
  );
  let isRunning = true;
  return {
    get isRunning() {
      return isRunning;
    },
    async [Symbol.asyncDispose]() {
      isRunning = false;
      await worker.stop();
      await transport.close();
    },
  };
}
