import { describe, expect, test } from 'vitest';
import { aPiece, aTicket } from '../queue/ticket-fixture.ts';
import { byDay, columnOf, dayOf, matches, stillToMake } from './columns.ts';
import { wordsOf } from '../../../app/words.ts';

const words = await wordsOf('orders', 'en');

const KOLKATA = 'Asia/Kolkata';

describe('days', () => {
  test('are the store’s: half past eight in the evening of Greenwich is the next day in Kolkata', () => {
    const ticket = aTicket({ promisedStartAt: '2026-11-24T20:30:00.000Z' });
    expect(dayOf(ticket, Date.parse('2026-11-24T10:00:00.000Z'), KOLKATA)).toBe('tomorrow');
    expect(dayOf(ticket, Date.parse('2026-11-24T19:00:00.000Z'), KOLKATA)).toBe('today');
  });

  test('stand apart, each with weekday and date; what is overdue is today’s work', () => {
    const now = new Date('2026-11-24T03:00:00.000Z');
    const sections = byDay(
      [
        aTicket(),
        aTicket({ number: 'B', promisedStartAt: '2026-11-25T04:30:00.000Z' }),
        aTicket({ number: 'C', promisedStartAt: '2026-11-29T04:30:00.000Z' }),
      ],
      { timeZone: KOLKATA, now },
      words,
    );
    expect(sections.map(({ heading }) => heading)).toEqual(['Today, Tue 24 Nov', 'Tomorrow, Wed 25 Nov', 'Sun 29 Nov']);
    expect(dayOf(aTicket({ promisedStartAt: '2026-11-22T04:30:00.000Z' }), now.getTime(), KOLKATA)).toBe('today');
  });
});

describe('columns', () => {
  test('a recalled ticket stands where it stood last, and keeps its state', () => {
    const done = aTicket({ status: 'delivered' });
    expect(columnOf(done, new Set())).toBe('done');
    expect(columnOf(done, new Set([done.number]))).toBe('out');
    expect(columnOf(aTicket({ status: 'collected', fulfilment: 'pickup' }), new Set([done.number]))).toBe('ready');
  });

  test('an order that is not paid is not the kitchen’s', () => {
    expect(columnOf(aTicket({ status: 'awaiting_payment' }), new Set())).toBeNull();
  });
});

test('all-day counts leave out what is boxed', () => {
  const line = { id: 'line-1', cakeName: 'Truffle', weightGrams: 1000, choices: [], mark: 'veg' } as never;
  const ticket = aTicket({
    status: 'baking',
    lines: [line],
    pieces: [aPiece({ state: 'boxed' }), aPiece({ id: 'p2' }), aPiece({ id: 'p3', state: 'baked' })],
  });
  expect(stillToMake([ticket, aTicket({ status: 'ready', lines: [line] })], words)).toEqual([{ what: 'Truffle, 1 kg, Veg', count: 2 }]);
});

test('all-day counts keep apart what is baked apart: flavour and egg', () => {
  const lineOf = (flavour: string, egg: string) =>
    ({
      id: 'line-1',
      cakeName: 'Truffle',
      weightGrams: 1000,
      mark: 'veg',
      choices: [
        { role: 'flavour', group: 'Flavour', choice: flavour },
        { role: 'egg', group: 'Egg', choice: egg },
        { role: 'colour', group: 'Colour', choice: 'Mint' },
      ],
    }) as never;
  const orders = [lineOf('Vanilla', 'Eggless'), lineOf('Vanilla', 'With egg'), lineOf('Mango', 'Eggless'), lineOf('Vanilla', 'Eggless')];
  expect(
    stillToMake(
      orders.map((line) => aTicket({ status: 'accepted', lines: [line], pieces: [aPiece()] })),
      words,
    ),
  ).toEqual([
    { what: 'Truffle, 1 kg, Vanilla, Eggless', count: 2 },
    { what: 'Truffle, 1 kg, Mango, Eggless', count: 1 },
    { what: 'Truffle, 1 kg, Vanilla, With egg', count: 1 },
  ]);
});

test('an order is found by its number or by a name without its accents', () => {
  expect(matches(aTicket(), '7kq')).toBe(true);
  expect(matches(aTicket({ contactName: 'José Fernandes' }), 'jose')).toBe(true);
  expect(matches(aTicket(), 'Meera')).toBe(false);
});

test('a name in another script is found by its own letters: a vowel sign is no accent', () => {
  expect(matches(aTicket({ contactName: 'किरण जोशी' }), 'किरण')).toBe(true);
  expect(matches(aTicket({ contactName: 'करण जोशी' }), 'किरण')).toBe(false);
});
