import { expect, test } from 'vitest';
import { aSlot } from '../../testing/slots-fixture.ts';
import { EMPTY_DRAFT, type CheckoutDraft } from './checkout-draft.ts';
import { aCheckout, aHold } from './checkout-fixture.tsx';
import { agreedOn, changedGroups, isOf, withKept } from './kept-draft.ts';
import { currentHold } from './use-hold.ts';

const STORE = '019a0000-0000-7000-8000-000000000001';
const ME = '019a0000-0000-7000-8000-00000000000a';
const who = { name: 'Meera Patil', email: 'meera@example.test', mobile: '98123 45678', isDone: true };
const { isDone: _isDone, ...contact } = who;
const where = { ...EMPTY_DRAFT.where, fulfilment: 'pickup' as const, isDone: true };
const [EARLY, LATE] = ['2026-11-23T10:00:00.000Z', '2026-11-23T10:00:01.000Z'];

const kept = (groups: object = {}, owner = ME) => aCheckout(STORE, { kept: { owner, who: null, where: null, code: null, ...groups } });
const typed: CheckoutDraft = { ...EMPTY_DRAFT, who: { ...contact, name: 'Typed here' } };

test('a device that has nothing goes on where the other stopped, and has nothing to send back', () => {
  const next = withKept(
    EMPTY_DRAFT,
    kept({ who: { ...who, at: EARLY }, where: { ...where, at: EARLY }, code: { code: 'DIWALI', at: EARLY } }),
  );
  expect(next).toMatchObject({ who: contact, isWhoDone: true, isWhereDone: true, promo: { code: 'DIWALI' }, owner: ME });
  expect(changedGroups(next)).toEqual({});
});

test('what a visitor typed before signing in is not lost to what the account had, and goes there', () => {
  const next = withKept(typed, kept({ who: { ...who, at: EARLY } }));
  expect(next.who.name).toBe('Typed here');
  expect(changedGroups(next)).toEqual({ who: { ...contact, name: 'Typed here', isDone: false } });
});

test('what was sent is no change any more, and what was typed since then is', () => {
  const sent = changedGroups({ ...typed, owner: ME });
  const agreed: CheckoutDraft = { ...typed, owner: ME, ...agreedOn(typed, sent, { who: LATE, where: null, code: null }) };
  expect(changedGroups(agreed)).toEqual({});
  expect(Object.keys(changedGroups({ ...agreed, who: contact }))).toEqual(['who']);
  // An answer that was asked for before, and came after.
  expect(withKept(agreed, kept({ who: { ...who, at: EARLY } })).who.name).toBe('Typed here');
  expect(withKept(agreed, kept({ who: { ...who, at: '2026-11-23T10:00:02.000Z' } })).who.name).toBe('Meera Patil');
});

test('what somebody else’s account left in the browser is not shown to the next person, nor sent to theirs', () => {
  const left: CheckoutDraft = { ...typed, owner: ME };
  const other = '019a0000-0000-7000-8000-00000000000b';
  for (const checkout of [kept({}, other), aCheckout(STORE)]) {
    expect(isOf(left, checkout)).toBe(false);
    const next = withKept(left, checkout);
    expect([next.who, changedGroups(next)]).toEqual([EMPTY_DRAFT.who, {}]);
  }
});

test('the slot that another device held last is the one that is shown, until this one holds another', () => {
  const { holdId, ...facts } = aHold({ storeId: STORE, slotId: '2026-11-24', fulfilment: 'pickup', point: null });
  const hold = { ...facts, id: holdId, slot: aSlot('2026-11-24', { fulfilment: 'pickup' }) };
  const checkout = { ...kept({ where: { ...where, at: EARLY } }), hold };
  const next = withKept(EMPTY_DRAFT, checkout);
  expect(currentHold(checkout.part, next)).toMatchObject({ holdId, expiresAt: hold.expiresAt });
  const later = new Date(Date.parse(hold.expiresAt) + 60_000).toISOString();
  const own: CheckoutDraft = { ...next, held: { ...facts, holdId: 'own', expiresAt: later } };
  expect(withKept(own, checkout)).toBe(own);
});
