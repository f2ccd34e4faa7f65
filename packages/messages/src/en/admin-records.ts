import { counted } from '../language.ts';

export type MailStateWord = 'queued' | 'sent' | 'failed' | 'suppressed';

/** Stored keys ("order.cancel", "store_approved") as a reader meets them. */
const plain = (key: string): string => {
  const text = key.replaceAll(/[._]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

export const adminRecordsEn = {
  plain,
  mails: {
    title: 'Mails',
    searchLabel: 'Search mails',
    searchHint: 'Recipient, subject or kind',
    stateFilter: 'State',
    anyState: 'Any state',
    states: { queued: 'Waiting', sent: 'Sent', failed: 'Failed', suppressed: 'Held back' } satisfies Readonly<
      Record<MailStateWord, string>
    >,
    sentence: (state: MailStateWord | null, words: string) => {
      const which = {
        queued: 'Mails waiting to be sent',
        sent: 'Mails sent',
        failed: 'Mails that could not be sent',
        suppressed: 'Mails held back',
      };
      const what = state === null ? 'All mails' : which[state];
      return words === '' ? `${what}, newest first` : `${what} matching “${words}”, newest first`;
    },
    columns: {
      kind: 'Kind',
      recipient: 'To',
      subject: 'Subject',
      state: 'State',
      attempts: 'Tries',
      queued: 'Queued',
      sent: 'Sent',
      action: 'Action',
    },
    empty: 'No mail matches',
    emptyHint: 'Try fewer letters, or another state.',
    resend: 'Send again',
    resendTo: (kind: string, recipient: string) => `Send again: ${kind} to ${recipient}`,
    resent: (recipient: string) => `The mail to ${recipient} is on its way again.`,
    subjectLater: 'Written when it is sent',
  },
  jobs: {
    title: 'Failed jobs',
    sentence: 'Jobs that were tried until their last try failed, newest first',
    names: {
      'mail.send': 'Send a mail',
      'payment.operation': 'Ask the gateway',
      'order.expireHold': 'Give an unpaid order’s slot back',
      'order.acceptanceDeadline': 'Call for an unanswered order',
      'order.afterMove': 'Do what follows a step of an order',
    } as Readonly<Record<string, string>>,
    columns: { name: 'What', error: 'What went wrong', order: 'Order', attempts: 'Tries', action: 'Action' },
    empty: 'No job has failed',
    emptyHint: 'What could not be done after many tries waits here for a person.',
    noError: 'It ended without saying why.',
    noOrder: 'No order',
    retry: 'Try again',
    retryNamed: (job: string, order: string | null) => (order === null ? `Try again: ${job}` : `Try again: ${job}, order ${order}`),
    retried: (job: string) => `“${job}” is in its queue again.`,
    putAway: 'Put away',
    putAwayNamed: (job: string, order: string | null) => (order === null ? `Put away: ${job}` : `Put away: ${job}, order ${order}`),
    putAwayQuestion: (job: string) => `Put away “${job}”?`,
    putAwayMeans: 'It will never be done. The audit log keeps what it was, and why you put it away.',
    putAwayDone: (job: string) => `“${job}” is put away.`,
  },
  audit: {
    title: 'Audit log',
    searchLabel: 'Search the log',
    searchHint: 'Action, reason or id',
    sentence: (words: string) =>
      words === '' ? 'Every change by staff and admins, newest first' : `Changes matching “${words}”, newest first`,
    columns: { at: 'When', by: 'Who', action: 'What', subject: 'On', reason: 'Reason', changes: 'Before and after' },
    empty: 'No entry matches',
    emptyHint: 'Try fewer letters.',
    somebody: 'Somebody whose account is gone',
    itself: 'By itself',
    showChanges: (count: number) => counted(count, 'en', { one: 'change', other: 'changes' }),
    noChanges: 'No fields',
    field: 'Field',
    before: 'Before',
    after: 'After',
    nothing: 'nothing',
  },
  cakes: {
    title: 'Cakes',
    searchLabel: 'Search cakes',
    searchHint: 'Cake, flavour or store',
    sentence: (store: string | null, words: string) => {
      const what = store === null ? 'All cakes' : `Cakes of ${store}`;
      return words === '' ? `${what}, newest first` : `${what} matching “${words}”, newest first`;
    },
    columns: { name: 'Cake', store: 'Store', status: 'Status', price: 'Price from', ordered: 'Ordered', updated: 'Changed' },
    statuses: { draft: 'Draft', published: 'On the menu', archived: 'Archived' } as const,
    soldOut: 'Sold out',
    empty: 'No cake matches',
    emptyHint: 'Try fewer letters, or another store.',
    toShop: (name: string) => `See ${name} in the shop`,
    inShop: 'In the shop',
  },
} as const;
