import type { AdminWords } from '../../admin.ts';
import { ORDER_CHANGE_WORDS_HI } from '../order-changes.ts';

/** What customers wanted otherwise of orders that were accepted. */
export const words: AdminWords['changes'] = {
  ...ORDER_CHANGE_WORDS_HI,
  title: 'ग्राहक के माँगे बदलाव',
  none: 'ग्राहक ने कोई बदलाव नहीं माँगा है।',
  asked: (time) => `${time} को माँगा`,
  answered: (who, time) => (who === null ? `${time} को जवाब` : `${who} का जवाब, ${time}`),
  answerBy: (time) => `दुकान को ${time} तक जवाब देना है`,
  payBy: (time) => `${time} तक भुगतान होना है`,
  reason: (reason) => `वजह: ${reason}`,
};
