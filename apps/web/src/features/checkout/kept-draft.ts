import type { RouterInputs, RouterOutputs } from '@sweetspot/api';
import type { DraftGroup } from '@sweetspot/domain/orders/draft-inputs';
import { EMPTY_DRAFT, type CheckoutDraft } from './checkout-draft.ts';
import { holdPurpose } from './use-hold.ts';

type Checkout = RouterOutputs['checkout']['start'];
type Groups = Required<Omit<RouterInputs['checkout']['saveDraft'], 'storeId'>>;
type Kept = NonNullable<Checkout['kept']>;

const GROUPS = ['who', 'where', 'code'] as const satisfies readonly DraftGroup[];

function groupsOf({ who, where, promo, isWhoDone, isWhereDone }: CheckoutDraft): Groups {
  return { who: { ...who, isDone: isWhoDone }, where: { ...where, isDone: isWhereDone }, code: { code: promo?.code ?? null } };
}

const EMPTY_GROUPS = groupsOf(EMPTY_DRAFT);

/** The groups that this device changed since the account's copy was last the same. */
export function changedGroups(draft: CheckoutDraft): Partial<Groups> {
  const groups = groupsOf(draft);
  const changed = GROUPS.filter(
    (group) => JSON.stringify(groups[group]) !== (draft.agreed[group]?.value ?? JSON.stringify(EMPTY_GROUPS[group])),
  );
  return Object.fromEntries(changed.map((group) => [group, groups[group]]));
}

/** The account's copy has these groups as they were sent. What was typed since counts as changed again. */
export function agreedOn(
  draft: CheckoutDraft,
  sent: Partial<Groups>,
  saved: RouterOutputs['checkout']['saveDraft'],
): Pick<CheckoutDraft, 'agreed'> {
  const agreed = { ...draft.agreed };
  for (const group of GROUPS) {
    const at = saved[group];
    if (sent[group] && at !== null) agreed[group] = { at, value: JSON.stringify(sent[group]) };
  }
  return { agreed };
}

/** A copy that another person's account left in this browser is nobody's business here. */
export const isOf = ({ owner }: CheckoutDraft, { kept }: Checkout): boolean => owner === null || owner === kept?.owner;

/** The draft with what the person did on another device since: what this one changed meanwhile stays, and goes there instead. */
export function withKept(local: CheckoutDraft, checkout: Checkout): CheckoutDraft {
  const { kept } = checkout;
  const own = isOf(local, checkout) ? local : EMPTY_DRAFT;
  if (kept === null) return own;
  const draft = own.owner === kept.owner ? own : { ...own, owner: kept.owner };
  const changed = changedGroups(draft);
  const newer = GROUPS.filter((group) => {
    const at = kept[group]?.at ?? null;
    return at !== null && !changed[group] && at > (draft.agreed[group]?.at ?? '');
  });
  return withHold(newer.length === 0 ? draft : takeOver(draft, kept, newer), checkout);
}

function takeOver(draft: CheckoutDraft, kept: Kept, groups: readonly DraftGroup[]): CheckoutDraft {
  let next: CheckoutDraft = { ...draft, takenOver: draft.takenOver + 1 };
  if (groups.includes('who') && kept.who) {
    const { at: _at, isDone: isWhoDone, ...who } = kept.who;
    next = { ...next, who, isWhoDone };
  }
  if (groups.includes('where') && kept.where) {
    const { at: _at, isDone: isWhereDone, ...where } = kept.where;
    next = { ...next, where, isWhereDone };
  }
  if (groups.includes('code') && kept.code) {
    const { code } = kept.code;
    next = { ...next, promo: code === null ? null : { code, priced: null } };
  }
  const values = groupsOf(next);
  const agreed = groups.map((group) => [group, { at: kept[group]?.at ?? '', value: JSON.stringify(values[group]) }]);
  return { ...next, agreed: { ...next.agreed, ...Object.fromEntries(agreed) } };
}

/** A cart holds one slot at a store: the one held last is what it is, on whichever device. */
function withHold(draft: CheckoutDraft, { part, hold }: Checkout): CheckoutDraft {
  if (hold === null || !draft.isWhereDone || hold.slot.fulfilment !== draft.where.fulfilment) return draft;
  if (draft.held !== null && draft.held.expiresAt >= hold.expiresAt) return draft;
  const { id: holdId, ...facts } = hold;
  const held = { ...facts, holdId, fulfilment: hold.slot.fulfilment };
  return { ...draft, held, heldFor: holdPurpose(part, draft), takenOver: draft.takenOver + 1 };
}
