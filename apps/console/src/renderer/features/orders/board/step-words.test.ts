import { expect, test } from 'vitest';
import { nextStep } from '../queue/next-step.ts';
import { aPiece, aTicket } from '../queue/ticket-fixture.ts';
import type { Piece, Ticket } from '../queue/ticket.ts';
import { stepWord } from './step-words.ts';
import { wordsOf } from '../../../app/words.ts';

const orders = await wordsOf('orders', 'en');

const lines = [
  { id: 'line-1', cakeName: 'Black Forest' },
  { id: 'line-2', cakeName: 'Truffle' },
] as never;
const forest = (state: Piece['state'], id = 'p1') => aPiece({ id, lineId: 'line-1', state });
const truffle = (state: Piece['state'], id = 'p2') => aPiece({ id, lineId: 'line-2', state });

const said = (overrides: Partial<Ticket>) => {
  const ticket = aTicket({ status: 'baking', allowed: [], lines, ...overrides });
  const step = nextStep(ticket);
  return step === null ? null : stepWord(ticket, step, orders);
};

test('the large button of a mixed ticket says which cakes it ticks', () => {
  expect(said({ pieces: [forest('started'), truffle('baked')] })).toBe('Baked: Black Forest');
  expect(said({ pieces: [forest('baked'), truffle('started')] })).toBe('Baked: Truffle');
  expect(said({ pieces: [forest('started'), truffle('started')] })).toBe('Baked (2): Black Forest and Truffle');
  expect(said({ pieces: [forest('started'), forest('started', 'p3'), truffle('baked')] })).toBe('Baked (2): Black Forest');
});

test('of one cake in several pieces it says which piece, unless it is all of them', () => {
  const one = [{ id: 'line-1', cakeName: 'Black Forest' }] as never;
  expect(said({ lines: one, pieces: [forest('started'), forest('baked', 'p3')] })).toBe('Baked: Cake 1 of 2');
  expect(said({ lines: one, pieces: [forest('started'), forest('started', 'p3')] })).toBe('Baked (2)');
  expect(said({ lines: one, pieces: [forest('started')] })).toBe('Baked');
});

test('starting says with which cake it begins, for only that one is started', () => {
  const start = { event: 'start_baking' as const, to: 'baking' as const, needsReason: false, until: null };
  expect(said({ status: 'accepted', allowed: [start], pieces: [forest('queued'), truffle('queued')] })).toBe('Start baking: Black Forest');
});
