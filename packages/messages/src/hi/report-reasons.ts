import type { ReportReason } from '@sweetspot/domain/reviews/review';

/** Why a review should not stand. */
export const REPORT_REASON_WORDS: Readonly<Record<ReportReason, string>> = {
  insulting: 'यह किसी का अपमान करती या धमकाती है',
  private: 'इसमें निजी बातें हैं: नाम, पता, चेहरा',
  untrue: 'यह सच नहीं, या किसी ग्राहक की नहीं',
  off_topic: 'यह केक या दुकान के बारे में नहीं',
  advertising: 'यह किसी और चीज़ का विज्ञापन है',
  other: 'कुछ और',
};
