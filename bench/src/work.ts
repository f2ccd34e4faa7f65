import type { Filled } from './fill.ts';
import { writeRequest } from './load/request.ts';

/**
 * `ours` answers from what it keeps where it may; `changing`: the same while stores switch cakes; `unkept`: a second server of ours that
 * keeps nothing. `select 1`: the raw server, asked for nothing but that the database answers.
 */
export type Target = 'ours' | 'changing' | 'unkept' | 'ceiling' | 'raw' | 'select 1';
export type OurTarget = 'ours' | 'changing' | 'unkept';
export type Aim = { by: OurTarget; of: 'ceiling' | 'raw'; atLeast: number };

/** The same requests over and over, at ours and at those it is compared with. The ceiling's come from the size of our answer. */
export type RepeatedWork = {
  name: string;
  /** Which of ours are measured. */
  by: readonly OurTarget[];
  ours(filled: Filled): string[];
  raw: ((filled: Filled) => string[]) | null;
  hasCeiling: boolean;
  /** Then the raw server is held to `select 1`: a yardstick that is easily beaten measures nothing. */
  isRead: boolean;
  /** So many requests differ in what they ask for: each is looked at, how it is read and whether the raw server finds the same. */
  kinds?: number;
  aims: readonly Aim[];
  /** Of `unkept`, in milliseconds. */
  mostP99Ms?: number;
};

export const ALL_OURS: readonly OurTarget[] = ['ours', 'changing', 'unkept'];
/** More than are answered in a round: no answer is asked for a second time while it is kept. */
export const MANY = 20_000;

export const rawGet = (path: string, query: Record<string, string> = {}) =>
  writeRequest({ method: 'GET', path: `${path}?${new URLSearchParams(query).toString()}` });
