import { isKeyedMark, keyedMark, type Keyed } from '../http/index.ts';

const subjectOf = (threadId: string): string => `contact:${threadId}`;

/** Opens one conversation without an account. */
export const contactSecret = (keyed: Keyed, threadId: string): string => keyedMark(keyed, subjectOf(threadId));

export const isContactSecret = (keyed: Keyed, threadId: string, secret: string): boolean => isKeyedMark(keyed, subjectOf(threadId), secret);

export const contactPath = (keyed: Keyed, { id, number }: Readonly<Record<'id' | 'number', string>>): string =>
  `/contact/${number}?secret=${contactSecret(keyed, id)}`;
