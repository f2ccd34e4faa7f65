export type MailStateWord = 'queued' | 'sent' | 'failed' | 'suppressed';

/** What was sent to whom. */
export const words = {
  title: 'Mails',
  searchLabel: 'Search mails',
  searchHint: 'Recipient, subject or kind',
  stateFilter: 'State',
  anyState: 'Any state',
  states: { queued: 'Waiting', sent: 'Sent', failed: 'Failed', suppressed: 'Held back' } satisfies Readonly<Record<MailStateWord, string>>,
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
};
