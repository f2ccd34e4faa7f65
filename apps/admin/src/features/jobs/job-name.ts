import { adminWords } from '@sweetspot/messages/admin';

const { plain, jobs: words } = adminWords.records;

/** What a job does, in words; one of a version that is gone by its own name. */
export const jobName = (name: string): string => words.names[name] ?? plain(name);
