import type { CakeForm } from './cake-form.ts';

export type CakeField = keyof CakeForm;
export type Side = 'mine' | 'theirs';

interface Versions {
  /** What both began with. */
  readonly opened: CakeForm;
  readonly mine: CakeForm;
  readonly theirs: CakeForm;
}

export interface FieldDifference {
  readonly field: CakeField;
  /** Both changed it, each to something else: only a person can choose. */
  readonly isContested: boolean;
}

/** What the other editor's save changed and this form does not say as well. */
export function differencesBetween({ opened, mine, theirs }: Versions): FieldDifference[] {
  return fieldsOf(opened)
    .filter((field) => !isSame(opened[field], theirs[field]) && !isSame(mine[field], theirs[field]))
    .map((field) => ({ field, isContested: !isSame(opened[field], mine[field]) }));
}

/** One cake of both: what only one of them changed is kept, what both changed is as chosen. */
export function mergeVersions({ opened, mine, theirs }: Versions, chosen: ReadonlyMap<CakeField, Side>): CakeForm {
  const merged: CakeForm = { ...mine };
  for (const field of fieldsOf(opened)) {
    const side = isSame(opened[field], mine[field]) ? 'theirs' : isSame(opened[field], theirs[field]) ? 'mine' : chosen.get(field);
    if (side === 'theirs') take(merged, theirs, field);
  }
  return merged;
}

function take<Field extends CakeField>(into: CakeForm, from: CakeForm, field: Field): void {
  into[field] = from[field];
}

const fieldsOf = (form: CakeForm) => Object.keys(form) as CakeField[];

/** Lists of groups and photos have an order that means something; records (allergens) have none, and nothing said is no key. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return Object.is(one, other);
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}
