// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { LOST } from '@sweetspot/api/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../../app/words.ts';
import { openConsole } from '../../../testing/open-console.tsx';
import { aChange, aChangeInForce, aLine, aTicket } from '../queue/ticket-fixture.ts';

const words = await wordsOf('changes', 'en');
const { reason, refused, movedOn } = await wordsOf('orders', 'en');
const frame = await wordsOf('frame', 'en');

const ASKED = aTicket({ lines: [aLine()], changes: [aChange()] });
const TAKEN = { ...ASKED, changes: [aChange({ state: 'accepted', payBy: '2026-11-24T01:45:00.000Z', allowed: [] })] };
const CHANGED = { ...ASKED, lines: [aLine({ ...aChangeInForce().after })], changes: [aChangeInForce()] };
const PAGE = `/orders/${ASKED.number}`;

const notice = async () => within(await screen.findByRole('group', { name: words.ofCake('Black Forest') }));
const acceptButton = () => screen.findByRole('button', { name: words.acceptOf(ASKED.number) });

test.each([
  ['on its card', '/'],
  ['on its page', PAGE],
])('a change asked for stands %s with old beside new, what it is worth and until when, and is taken in one tap', async (_where, at) => {
  using opened = openConsole({ tickets: [ASKED], at, answers: { storeOrders: { answerChange: () => TAKEN } } });
  const told = await notice();
  expect(told.getByText('Half a kilo').closest('del')).toBeTruthy();
  expect(told.getByText('One kilo').closest('ins')).toBeTruthy();
  expect(told.queryByText('Vanilla'), 'what stays is not told').toBeNull();
  expect(told.getByText('₹450 more')).toBeTruthy();
  expect(told.getByText('Answer by today, 7:30 am')).toBeTruthy();
  fireEvent.click(await acceptButton());
  expect(opened.callsOf('storeOrders.answerChange')).toMatchObject([{ id: 'change-1', decision: 'accept', reason: null }]);
  expect(await screen.findByText(words.payBy('today, 7:15 am'))).toBeTruthy();
});

test('two orders of one cake that were changed are no landmarks of one name', async () => {
  const other = aTicket({ id: 'order-2', number: 'OTHER22', changes: [aChange({ id: 'change-2' })] });
  using _opened = openConsole({ tickets: [ASKED, other] });
  await acceptButton();
  expect(screen.getAllByRole('group', { name: words.ofCake('Black Forest') })).toHaveLength(2);
  expect(screen.queryByRole('region', { name: words.ofCake('Black Forest') })).toBeNull();
});

test('to decline asks for a reason, and goes without the question when somebody else was faster', async () => {
  const declined = { ...ASKED, changes: [aChange({ state: 'declined', reason: 'The tin is too small', allowed: [] })] };
  using opened = openConsole({ tickets: [ASKED], at: PAGE, answers: { storeOrders: { answerChange: () => declined } } });
  const open = async () => fireEvent.click(await screen.findByRole('button', { name: words.declineOf(ASKED.number) }));
  await open();
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: words.decline }));
  expect(opened.callsOf('storeOrders.answerChange'), 'without a reason nothing is sent').toEqual([]);
  opened.announce(TAKEN);
  expect(await screen.findByText(movedOn(ASKED.number))).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  opened.announce(ASKED);
  await open();
  fireEvent.change(await screen.findByLabelText(new RegExp(reason.label)), { target: { value: 'The tin is too small' } });
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: words.decline }));
  expect(opened.callsOf('storeOrders.answerChange')).toMatchObject([{ decision: 'decline', reason: 'The tin is too small' }]);
  expect(await screen.findByText(words.declinedBecause('The tin is too small'))).toBeTruthy();
});

test.each([
  ['on the board, for the ticket that has the focus', '/'],
  ['on the ticket’s page', PAGE],
])('A takes and D declines by key %s', async (_where, at) => {
  const other = aTicket({ id: 'order-2', number: 'OTHER22', changes: [aChange({ id: 'change-2' })] });
  using opened = openConsole({ tickets: [ASKED, other], at, answers: { storeOrders: { answerChange: () => TAKEN } } });
  const accept = await acceptButton();
  if (at === '/') {
    fireEvent.keyDown(document.body, { key: 'a' });
    expect(opened.callsOf('storeOrders.answerChange'), 'of no ticket').toEqual([]);
    accept.focus();
  }
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'd' });
  const dialog = await screen.findByRole('dialog');
  fireEvent.keyDown(within(dialog).getByLabelText(new RegExp(reason.label)), { key: 'a' });
  expect(opened.callsOf('storeOrders.answerChange'), 'while a reason is typed').toEqual([]);
  fireEvent.click(within(dialog).getByRole('button', { name: reason.back }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  if (at === '/') accept.focus();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'A' });
  expect(opened.callsOf('storeOrders.answerChange')).toMatchObject([{ number: ASKED.number, id: 'change-1', decision: 'accept' }]);
});

test('one that comes strikes the bell once, and is counted and named on every page until it is answered', async () => {
  const calm = aTicket({ lines: [aLine()] });
  using opened = openConsole({ tickets: [calm], at: '/settings' });
  await screen.findByText(frame.connection.live);
  const before = opened.strikes();
  opened.announce(ASKED);
  const bar = within(await screen.findByRole('region', { name: words.bar(1) }));
  expect(bar.getByRole('link').getAttribute('href')).toBe(PAGE);
  expect(document.title).toMatch(/^\(1\)/);
  const rung = opened.strikes() - before;
  expect(rung).toBeGreaterThan(0);
  opened.announce({ ...ASKED, instructions: 'Ring twice' });
  opened.announce(TAKEN);
  await waitFor(() => expect(document.title).not.toMatch(/^\(/));
  expect(screen.queryByRole('region', { name: words.bar(1) })).toBeNull();
  expect(opened.strikes() - before, 'the same change strikes once').toBe(rung);
});

test('without a connection the answer waits here and shows; refused, it is said and the change stands as it is', async () => {
  let answer = () => {
    throw LOST;
  };
  using opened = openConsole({ tickets: [ASKED], answers: { storeOrders: { answerChange: () => answer() } } });
  fireEvent.click(await acceptButton());
  expect(await screen.findByText(words.onItsWay)).toBeTruthy();
  expect(await screen.findByText(/1 tap is kept here/)).toBeTruthy();
  const lapsed = { ...ASKED, changes: [aChange({ state: 'lapsed', allowed: [] })] };
  answer = () => {
    throw new AppError('CHANGE_DECIDED', { state: 'lapsed' });
  };
  opened.announce(lapsed);
  fireEvent.click(screen.getByRole('button', { name: frame.connection.retry }));
  expect(await screen.findByText(`${refused.title}: ${refused.tap(ASKED.number, words.accept)}`)).toBeTruthy();
  expect(screen.queryByText(words.onItsWay)).toBeNull();
});

test('what the kitchen has begun can be declined and is not offered to be taken', async () => {
  const begun = { ...ASKED, status: 'baking' as const, changes: [aChange({ allowed: ['decline'] })] };
  using _opened = openConsole({ tickets: [begun], at: PAGE });
  expect((await notice()).getByText(words.begun)).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.acceptOf(ASKED.number) })).toBeNull();
  expect(screen.getByRole('button', { name: words.declineOf(ASKED.number) })).toBeTruthy();
});

test('what changed is marked on the line as it stands until somebody has seen it, on any console', async () => {
  const seen = { ...CHANGED, changes: [aChangeInForce({ acknowledgedAt: '2026-11-24T01:00:00.000Z', allowed: [] })] };
  using opened = openConsole({ tickets: [CHANGED], at: PAGE, answers: { storeOrders: { acknowledgeChange: () => seen } } });
  await notice();
  const marked = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
  expect(marked()).toEqual([`1 kg, serves 8 (${words.mark})`, `One kilo (${words.mark})`]);
  fireEvent.click(screen.getByRole('button', { name: words.seenOf(CHANGED.number) }));
  expect(opened.callsOf('storeOrders.acknowledgeChange')).toMatchObject([{ number: CHANGED.number, id: 'change-1' }]);
  await waitFor(() => expect(marked()).toEqual([]));
  opened.announce(CHANGED);
  await waitFor(() => expect(marked()).toHaveLength(2));
  opened.announce(seen);
  await waitFor(() => expect(marked()).toEqual([]));
});

test('of an order that is over nothing is asked, counted or marked, and its history stays', async () => {
  const over = { ...CHANGED, status: 'cancelled' as const, allowed: [], changes: [aChange({ id: 'change-2' }), aChangeInForce()] };
  using _opened = openConsole({ tickets: [over], at: PAGE });
  await screen.findByRole('heading', { name: words.history });
  expect(screen.queryByRole('group', { name: words.ofCake('Black Forest') })).toBeNull();
  expect(screen.queryByRole('region', { name: words.bar(1) })).toBeNull();
  expect([document.querySelector('mark'), document.title.startsWith('(')]).toEqual([null, false]);
});

test('a ticket keeps in its history what became of every change', async () => {
  const changes = [
    aChangeInForce({ id: '5', acknowledgedAt: '2026-11-24T01:00:00.000Z', allowed: [] }),
    aChange({ id: '4', state: 'accepted', payBy: '2026-11-24T01:45:00.000Z', allowed: [] }),
    aChange({ id: '3', state: 'lapsed', allowed: [] }),
    aChange({ id: '2', state: 'withdrawn', allowed: [] }),
    aChange({ id: '1', state: 'declined', reason: 'The tin is too small', answeredAt: '2026-11-23T08:00:00.000Z', allowed: [] }),
  ];
  using _opened = openConsole({ tickets: [{ ...CHANGED, changes }], at: PAGE });
  const history = within((await screen.findByRole('heading', { name: words.history })).parentElement ?? document.body);
  for (const said of [words.inForce, words.states.lapsed, words.states.withdrawn, words.states.declined])
    expect(history.getByText(said)).toBeTruthy();
  expect(history.getByText(words.declinedBecause('The tin is too small'))).toBeTruthy();
  expect(history.getAllByText('Black Forest'), 'what is open stands above').toHaveLength(4);
  expect(history.getByText(/answered on Monday 23 November 2026, 1:30 pm/)).toBeTruthy();
});

test('paper has the cake as it stands, says that older paper is old, and while one is open to look first', async () => {
  using opened = openConsole({ tickets: [CHANGED], at: PAGE });
  await notice();
  const paper = () => document.querySelector('.printed-ticket')?.textContent ?? '';
  expect(paper()).toContain('Black Forest, 1 kg');
  expect(paper()).toContain(words.paper.changed('Tue 24 Nov, 6 am'));
  expect(paper()).not.toContain(words.paper.open);
  opened.announce(ASKED);
  await waitFor(() => expect(paper()).toContain(words.paper.open));
  expect(paper()).not.toContain('1 kg');
});

test('of another time the old stands beside the new, on card and page, and what held is marked until it is seen', async () => {
  const slots = {
    before: { startAt: '2026-11-24T10:30:00.000Z', endAt: '2026-11-24T12:30:00.000Z' },
    after: { startAt: '2026-11-27T04:30:00.000Z', endAt: '2026-11-27T06:30:00.000Z' },
  };
  const ofTime = {
    lineId: null,
    cakeName: '',
    before: null,
    after: null,
    differences: [],
    slots,
    difference: { amount: 0, currency: 'INR' as const },
  };
  const asked = { ...ASKED, changes: [aChange(ofTime)] };
  const moved = { revisedStartAt: slots.after.startAt, revisedEndAt: slots.after.endAt };
  const taken = { ...ASKED, ...moved, changes: [aChangeInForce(ofTime)] };
  using opened = openConsole({ tickets: [asked], at: PAGE, answers: { storeOrders: { answerChange: () => taken } } });
  const told = within(await screen.findByRole('group', { name: words.ofTime }));
  expect(told.getByText('Tuesday 24 November 2026, 4 to 6 pm').closest('del')).toBeTruthy();
  expect(told.getByText('Friday 27 November 2026, 10 am to 12 pm').closest('ins')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: words.declineOf(ASKED.number) }));
  expect(await screen.findByText(words.dialog.quickTime[0] ?? '')).toBeTruthy();
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: reason.back }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  fireEvent.click(await acceptButton());
  expect(opened.callsOf('storeOrders.answerChange')).toMatchObject([{ decision: 'accept' }]);
  expect(await screen.findByText(words.dueAsNow)).toBeTruthy();
  expect(await screen.findByRole('button', { name: words.seenOf(ASKED.number) })).toBeTruthy();
});
