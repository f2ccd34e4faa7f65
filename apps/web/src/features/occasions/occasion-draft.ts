import { saveOccasionInput, type SaveOccasion } from '@sweetspot/domain/occasions/inputs';
import { z } from 'zod';

/** As a form has it: what is chosen or typed, figures too, is text. */
export interface OccasionDraft {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly forWhom: string;
  readonly month: string;
  readonly day: string;
  readonly year: string;
  readonly isYearly: boolean;
  readonly remindDays: string;
  readonly note: string;
}

export const NO_OCCASION = {
  name: '',
  kind: 'birthday',
  forWhom: '',
  month: '1',
  day: '1',
  year: '',
  isYearly: true,
  remindDays: '7',
  note: '',
} as const satisfies Omit<OccasionDraft, 'id'>;

export const occasionDraftInput = z.preprocess((draft) => {
  const { month, day, year, remindDays, ...words } = draft as OccasionDraft;
  const yearTyped = year.trim();
  return {
    ...words,
    month: Number(month),
    day: Number(day),
    remindDays: Number(remindDays),
    // Left empty it is none; what is no number stays one that is refused.
    year: yearTyped === '' ? null : Number(yearTyped),
  };
}, saveOccasionInput);

export function draftOf({ month, day, year, remindDays, ...occasion }: SaveOccasion): OccasionDraft {
  return { ...occasion, month: String(month), day: String(day), year: year === null ? '' : String(year), remindDays: String(remindDays) };
}

/** What an order's page asks to be kept: the day that it was for, and whom. */
export function draftFrom(search: URLSearchParams): Partial<OccasionDraft> | null {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})$/.exec(search.get('date') ?? '') ?? [];
  if (month === undefined || day === undefined) return null;
  return { month: String(Number(month)), day: String(Number(day)), forWhom: (search.get('for') ?? '').slice(0, 60) };
}
