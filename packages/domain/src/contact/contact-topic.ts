/** What somebody writes about; a complaint is what the law gives the grievance officer a month to settle. */
export const CONTACT_TOPICS = ['order', 'account', 'store', 'privacy', 'complaint', 'other'] as const;
export type ContactTopic = (typeof CONTACT_TOPICS)[number];

export const CONTACT_STATES = ['waiting', 'answered', 'closed'] as const;
export type ContactState = (typeof CONTACT_STATES)[number];

/** A complaint is redressed within so many months of its receipt: Consumer Protection (E-Commerce) Rules 2020, rule 4(5). */
const COMPLAINT_MONTHS = 1;

/** By when a complaint must be settled; null for what the law sets no time for. */
export function settleBy(topic: ContactTopic, receivedAt: Date): Date | null {
  if (topic !== 'complaint') return null;
  const day = receivedAt.getUTCDate();
  const by = new Date(receivedAt);
  by.setUTCDate(1);
  by.setUTCMonth(by.getUTCMonth() + COMPLAINT_MONTHS);
  // A month after the 31st is the shorter month's last day, never a day of the one behind it.
  const lastDay = new Date(Date.UTC(by.getUTCFullYear(), by.getUTCMonth() + 1, 0)).getUTCDate();
  by.setUTCDate(Math.min(day, lastDay));
  return by;
}

/** Of one message. */
export const MOST_MESSAGE_LETTERS = 4_000;
