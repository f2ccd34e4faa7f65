import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { refundableMinorOf } from '@sweetspot/domain/payments/refund-plan';
import type { MailDataByKind } from '@sweetspot/integrations/mail';
import { exactWords } from '@sweetspot/messages';
import { problemWords } from '@sweetspot/messages/problem-words';
import { z } from 'zod';
import { money } from '../http/index.ts';
import { orderMail, storeOrderMail } from './order-letter-data.ts';
import type { Writing } from './writing.ts';

const problemData = z.object({ problemId: z.uuid() });

async function problemOf({ services, mail }: Writing) {
  const { problemId } = problemData.parse(mail.data);
  return services.db.prisma.orderProblem.findUniqueOrThrow({
    where: { id: problemId },
    select: {
      kind: true,
      state: true,
      dueAt: true,
      remedy: true,
      remedyMinor: true,
      refundRequest: { select: { amountMinor: true } },
      messages: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, by: true, text: true } },
    },
  });
}

type ProblemKind = Extract<keyof MailDataByKind, `problem_${string}` | 'store_problem_reported' | 'admin_problem'>;

/** What is no longer so when a mail is written is not told: the next mail tells what is. */
export const PROBLEM_LETTER_DATA: { readonly [Kind in ProblemKind]: (writing: Writing) => Promise<MailDataByKind[Kind] | null> } = {
  store_problem_reported: async (writing) => {
    const [source, problem] = await Promise.all([writing.order(), problemOf(writing)]);
    if (problem.state !== 'reported' || problem.dueAt === null) return null;
    return {
      ...storeOrderMail(source),
      what: problemWords(writing.locale).kinds[problem.kind],
      text: problem.messages.find(({ by }) => by === 'customer')?.text ?? '',
      answerBy: exactWords(problem.dueAt, writing.locale, source.row.timeZone),
    };
  },
  problem_answered: async (writing) => {
    const [source, problem] = await Promise.all([writing.order(), problemOf(writing)]);
    if (problem.state !== 'answered' || problem.dueAt === null) return null;
    const currency = source.row.currency as CurrencyCode;
    // All that is left, as the order's page says it: what is on its way back is not offered again.
    const leftMinor = source.row.payments.reduce((sum, payment) => sum + refundableMinorOf(payment), 0);
    const offerMinor = problem.remedyMinor ?? leftMinor;
    return {
      ...orderMail(writing.services, source),
      answer: problem.messages.find(({ id }) => id === writing.mail.subjectId)?.text ?? '',
      offer: problem.remedy === 'none' ? null : money(offerMinor, currency),
      answerBy: exactWords(problem.dueAt, writing.locale, source.row.timeZone),
    };
  },
  problem_passed_on: async (writing) => {
    const [source, problem] = await Promise.all([writing.order(), problemOf(writing)]);
    return problem.state === 'with_admin' ? orderMail(writing.services, source) : null;
  },
  problem_refund_refused: async (writing) => orderMail(writing.services, await writing.order()),
  problem_decided: async (writing) => {
    const [source, problem] = await Promise.all([writing.order(), problemOf(writing)]);
    if (problem.state !== 'decided') return null;
    const { refundRequest } = problem;
    return {
      ...orderMail(writing.services, source),
      answer: problem.messages.find(({ id }) => id === writing.mail.subjectId)?.text ?? '',
      refund: refundRequest === null ? null : money(refundRequest.amountMinor, source.row.currency as CurrencyCode),
    };
  },
  admin_problem: async (writing) => {
    const [source, problem] = await Promise.all([writing.order(), problemOf(writing)]);
    if (problem.state !== 'with_admin') return null;
    const { number, store } = source.row;
    return {
      orderNumber: number,
      storeName: store.name,
      what: problemWords(writing.locale).kinds[problem.kind],
      adminUrl: '/admin/problems',
    };
  },
};
