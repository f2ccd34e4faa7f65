import type { ReportReason } from '@sweetspot/domain/reviews/review';

/** Why a review should not stand. */
export const REPORT_REASON_WORDS: Readonly<Record<ReportReason, string>> = {
  insulting: 'It insults or threatens somebody',
  private: 'It shows private things: a name, an address, a face',
  untrue: 'It is not true, or not from a customer',
  off_topic: 'It is not about the cake or the store',
  advertising: 'It advertises something else',
  other: 'Something else',
};
