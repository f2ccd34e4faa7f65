// @vitest-environment happy-dom
import type { RouterInputs } from '@sweetspot/api';
import { LOST, type Answers } from '@sweetspot/api/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError } from '@sweetspot/messages';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { loadWords, wordsOf } from '../../app/words.ts';
import { openShop } from '../../testing/open-shop.tsx';
import { aChange, changesOf } from '../../testing/order-change-fixture.ts';
import { aSlot, slotsAnswer } from '../../testing/slots-fixture.ts';
import { aTrackedOrder, NUMBER } from '../../testing/tracked-order-fixture.ts';

await loadWords(['changes', 'checkout', 'tracking'], 'en');
const words = await wordsOf('changes', 'en');
const checkout = await wordsOf('checkout', 'en');

type Proposal = RouterInputs['orderChanges']['proposeTime'];

const FULL = aSlot('2026-11-26', {
  isOffered: false,
  refusal: { key: 'slot_refused_full', params: { resource: 'Oven', units: 1, limitUnits: 1 } },
});
const FREE = aSlot('2026-11-27');
const ASKED = aChange({
  position: null,
  cakeName: '',
  before: null,
  after: null,
  differences: [],
  slots: {
    before: { startAt: '2026-11-25T10:30:00.000Z', endAt: '2026-11-25T12:30:00.000Z' },
    after: { startAt: FREE.startAt, endAt: FREE.endAt },
  },
  difference: { amount: 0, currency: 'INR' },
});

async function openForm(answers: Answers['orderChanges'] = {}) {
  const page = await openShop({
    at: `/orders/${NUMBER}/change-time?secret=s`,
    answers: {
      orders: { track: () => aTrackedOrder() },
      orderChanges: { list: () => changesOf([]), times: () => slotsAnswer(FULL, FREE), ...answers },
    },
  });
  await screen.findByRole('heading', { level: 1, name: words.timeTitle });
  return page;
}

const pick = async () => void fireEvent.click(await screen.findByRole('radio', { name: /^4 to 6 pm/ }));
const askButton = () => screen.getByRole<HTMLButtonElement>('button', { name: new RegExp(`^${words.propose}`) });

test('the page says when the order is now, offers the first free day, and asks for nothing before a time is picked', async () => {
  using page = await openForm();
  await screen.findByText('Wednesday 25 November 2026, 4 to 6 pm');
  await screen.findByText(words.nothingYet);
  expect(askButton().disabled).toBe(true);
  await pick();
  await screen.findByText(words.becomes('Friday 27 November 2026, 4 to 6 pm'));
  await screen.findByText(words.timeFree);
  expect(page.callsOf('orderChanges.proposeTime')).toEqual([]);
});

test('a day without room can be looked at, says why, and leads to the next time possible', async () => {
  using _page = await openForm();
  fireEvent.click(await screen.findByRole('radio', { name: /26/ }));
  await screen.findByText(checkout.nextPossible('Friday, 4 pm'));
  expect(askButton().disabled).toBe(true);
});

test('asked through a lost answer it is one wish, and leads back to the order, which tells of it', async () => {
  const sent: Proposal[] = [];
  using page = await openForm({
    proposeTime: (input: Proposal) => {
      sent.push(input);
      if (sent.length === 1) throw LOST;
      return changesOf([ASKED], 'one_at_a_time');
    },
  });
  await pick();
  fireEvent.click(askButton());
  await screen.findByText(words.open.title, {}, { timeout: 30_000 });
  expect(sent).toHaveLength(2);
  expect(sent[1]).toEqual(sent[0]);
  expect(sent[0]).toMatchObject({ number: NUMBER, secret: 's', slotId: FREE.id });
  expect(page.callsOf('orderChanges.times').length).toBeGreaterThan(0);
});

test('a slot that is full meanwhile is told with the next one, and the times are read anew', async () => {
  let times = slotsAnswer(FULL, FREE);
  using _page = await openForm({
    times: () => times,
    proposeTime: () => {
      times = slotsAnswer(FULL, aSlot('2026-11-27', { isOffered: false, refusal: FULL.refusal }), aSlot('2026-11-28'));
      throw new AppError('SLOT_FULL', { nextPossibleAt: '2026-11-28T10:30:00.000Z' });
    },
  });
  await pick();
  fireEvent.click(askButton());
  expect(await screen.findByText(/^This slot has just been filled\. The next one is Saturday/)).toBeDefined();
  await expect.poll(() => askButton().disabled, { timeout: 30_000 }).toBe(true);
});

test('where none is free at all, or the order takes no change, it is said why with the way back', async () => {
  {
    using _page = await openForm({ times: () => ({ ...slotsAnswer(FULL), refusal: FULL.refusal }) });
    await screen.findByRole('link', { name: words.back(NUMBER) });
    expect(screen.queryByRole('button', { name: words.propose })).toBeNull();
  }
  using _page = await openForm({ list: () => changesOf([], 'too_late') });
  await screen.findByText(sayError({ code: 'CHANGE_NOT_ALLOWED', data: { because: 'too_late' } }, 'en'));
  expect(screen.getByRole('link', { name: words.back(NUMBER) }).getAttribute('href')).toBe(`/orders/${NUMBER}?secret=s`);
});
