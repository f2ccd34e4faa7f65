import type { Words } from '../../app/words.ts';

/** What a job does, in words; one of a version that is gone by its own name. */
export const jobName = (name: string, words: Words<'jobs'>, { plain }: Words<'frame'>): string => words.names[name] ?? plain(name);
