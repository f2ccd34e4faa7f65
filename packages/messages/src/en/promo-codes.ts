import { counted } from '../language.ts';

/** What a code takes off, for whom and how often: the same words wherever codes are kept. */
export const PROMO_CODE_WORDS = {
  title: 'Promo codes',
  create: 'New code',
  empty: 'No promo codes yet',
  failed: 'The promo codes could not be loaded',
  unexpected: 'The code was not saved. Try again.',
  states: { coming: 'Not yet', open: 'Open', used_up: 'Used up', ended: 'Ended' },
  takesPercent: (percent: string, most: string | null) =>
    most === null ? `${percent} off the cakes` : `${percent} off the cakes, up to ${most}`,
  takesAmount: (amount: string) => `${amount} off the cakes`,
  from: (amount: string) => `for cakes of ${amount} or more`,
  uses: (count: number, limit: number | null) =>
    limit === null
      ? counted(count, 'en', { one: 'use', other: 'uses' })
      : `${count} of ${counted(limit, 'en', { one: 'use', other: 'uses' })}`,
  perCustomer: (limit: number) => `${counted(limit, 'en', { one: 'time', other: 'times' })} a customer`,
  holds: (from: string, until: string | null) => (until === null ? `from ${from}` : `from ${from} to ${until}`),
  end: 'End it',
  endNamed: (code: string) => `End ${code}`,
  endQuestion: (code: string) => `End the code ${code}?`,
  endMeans: 'From now on it takes nothing off. Orders made with it keep what it gave.',
  keep: 'Leave it open',
  ended: (code: string) => `${code} has ended.`,
  made: (code: string) => `${code} is open.`,

  code: 'Code',
  codeHint: 'As people type it: letters, figures and dashes.',
  kind: 'What does it take off?',
  kinds: { percent: 'A percentage', fixed: 'An amount' },
  percent: 'Percent',
  amount: 'Amount',
  most: 'At most, if bounded',
  minimum: 'For cakes of at least',
  minimumHint: 'Without delivery. Leave empty for any order.',
  startsOn: 'First day',
  endsOn: 'Last day, if any',
  totalLimit: 'Uses in all',
  perCustomerLimit: 'Uses a customer',
  limitHint: 'Leave empty for no limit.',
  save: 'Open the code',
  cancel: 'Leave it',
};
