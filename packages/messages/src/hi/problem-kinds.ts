import type { ProblemKindWords } from '../en/problem-kinds.ts';

export const problemKindsHi: ProblemKindWords = {
  kinds: {
    not_arrived: 'केक आया ही नहीं',
    late: 'केक देर से आया',
    damaged: 'केक टूटा-फूटा आया',
    wrong_cake: 'कोई दूसरा केक आया',
    wrong_inscription: 'केक पर ग़लत लिखा था',
    quality: 'केक अच्छा नहीं था',
    safety: 'एलर्जी वाली या असुरक्षित चीज़',
    other: 'कुछ और',
  },
  wishes: {
    whole: 'पूरे पैसे वापस',
    part: 'कुछ पैसे वापस',
    again: 'केक दोबारा बने',
    tell: 'कुछ नहीं: बस आपको बताना था',
  },
};
