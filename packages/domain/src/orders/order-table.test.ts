import { describe, expect, test } from 'vitest';
import { ORDER_STATUSES, type OrderActor, type OrderEvent, type OrderStatus } from './order-status.ts';
import {
  CALLED_OFF_STATUSES,
  FINAL_STATUSES,
  hasComeThrough,
  nextStatus,
  OPEN_STATUSES,
  ORDER_TRANSITIONS,
  STANDING_STATUSES,
  UNPLACED_STATUSES,
  type MoveEffect,
  type MoveGuard,
} from './order-table.ts';

const rowsOf = (event: OrderEvent, from: OrderStatus) => ORDER_TRANSITIONS.filter((row) => row.event === event && row.from.includes(from));

const CALLED_OFF: readonly MoveEffect[] = ['lapse_change', 'void_or_refund', 'release_capacity', 'give_back_code'];
const GIVEN_BACK: readonly MoveEffect[] = ['void_or_refund', 'release_capacity', 'give_back_code'];

test.each<[OrderEvent, OrderStatus, readonly MoveEffect[]]>([
  ['pay', 'awaiting_payment', ['confirm_capacity', 'start_acceptance_clock']],
  ['pay', 'expired', ['confirm_capacity', 'start_acceptance_clock']],
  ['expire', 'awaiting_payment', ['release_capacity', 'give_back_code']],
  ['give_way', 'awaiting_payment', ['release_capacity', 'give_back_code', 'void_or_refund']],
  ['accept', 'placed', ['capture_payment']],
  ['agree_time', 'accepted', []],
  ['reject', 'placed', GIVEN_BACK],
  ['cancel', 'placed', CALLED_OFF],
  ['cancel', 'accepted', CALLED_OFF],
  ['cancel', 'baking', ['lapse_change', 'void_or_refund']],
  ['cancel', 'ready', ['lapse_change', 'void_or_refund']],
  ['cancel', 'out_for_delivery', ['lapse_change', 'void_or_refund']],
  ['cancel', 'delivery_failed', ['lapse_change', 'void_or_refund']],
  ['start_baking', 'accepted', ['start_first_line', 'lapse_change']],
  ['make_ready', 'baking', []],
  ['unready', 'ready', []],
  ['send_out', 'ready', ['schedule_arrival', 'tell_nearly_there']],
  ['send_out', 'delivery_failed', ['schedule_arrival', 'tell_nearly_there']],
  ['deliver', 'out_for_delivery', ['collect_cash', 'issue_tax_document']],
  ['fail_delivery', 'out_for_delivery', []],
  ['collect', 'ready', ['collect_cash', 'issue_tax_document']],
  ['miss_collection', 'ready', []],
])('%s from %s moves money, capacity and clocks as drawn, whoever makes it', (event, from, effects) => {
  const rows = rowsOf(event, from);
  expect(rows).not.toEqual([]);
  for (const row of rows) expect(row.effects.filter((effect) => !effect.startsWith('mail:'))).toEqual(effects);
});

test.each<[OrderEvent, OrderStatus, readonly MoveEffect[]]>([
  ['pay', 'awaiting_payment', ['mail:order_placed', 'mail:store_new_order']],
  ['expire', 'awaiting_payment', []],
  ['give_way', 'awaiting_payment', []],
  ['accept', 'placed', ['mail:order_accepted']],
  ['agree_time', 'accepted', []],
  ['reject', 'placed', ['mail:order_rejected']],
  ['cancel', 'placed', ['mail:order_cancelled', 'mail:store_order_cancelled']],
  ['cancel', 'accepted', ['mail:order_cancelled', 'mail:store_order_cancelled']],
  ['cancel', 'baking', ['mail:order_cancelled', 'mail:store_order_cancelled']],
  ['start_baking', 'accepted', ['mail:order_baking']],
  ['unready', 'ready', []],
  ['send_out', 'ready', ['mail:order_out_for_delivery']],
  ['deliver', 'out_for_delivery', ['mail:order_delivered']],
  ['fail_delivery', 'out_for_delivery', ['mail:delivery_failed']],
  ['collect', 'ready', ['mail:order_delivered']],
  ['miss_collection', 'ready', ['mail:order_not_collected']],
])('%s from %s tells those whom it concerns, whoever makes it', (event, from, letters) => {
  for (const row of rowsOf(event, from)) expect(row.effects.filter((effect) => effect.startsWith('mail:'))).toEqual(letters);
});

test.each<[OrderEvent, OrderStatus, OrderActor, readonly MoveGuard[]]>([
  ['pay', 'expired', 'system', ['money_covered', 'cart_unclaimed', 'store_open', 'slot_has_room', 'code_has_room']],
  ['expire', 'awaiting_payment', 'system', ['hold_ran_out', 'money_not_covered']],
  ['give_way', 'awaiting_payment', 'system', []],
  ['accept', 'placed', 'store', []],
  ['agree_time', 'accepted', 'customer', ['time_awaits_answer']],
  ['reject', 'placed', 'store', []],
  ['reject', 'placed', 'system', ['deadline_passed']],
  ['cancel', 'accepted', 'customer', ['first_line_not_started']],
  ['cancel', 'accepted', 'store', []],
  ['cancel', 'accepted', 'system', ['time_unanswered']],
  ['cancel', 'baking', 'admin', []],
  ['start_baking', 'accepted', 'store', ['money_not_failed', 'time_settled']],
  ['unready', 'ready', 'store', ['not_every_piece_boxed']],
  ['send_out', 'ready', 'store', ['is_delivery']],
  ['deliver', 'out_for_delivery', 'store', ['is_delivery']],
  ['fail_delivery', 'out_for_delivery', 'store', ['is_delivery']],
  ['collect', 'ready', 'store', ['is_pickup']],
  ['miss_collection', 'ready', 'system', ['is_pickup', 'pickup_closed']],
])('%s from %s by %s waits for what the product says, and for nothing else', (event, from, actor, guards) => {
  const rows = rowsOf(event, from).filter(({ actors }) => actors.includes(actor));
  expect(rows.map((row) => row.guards)).toEqual([guards]);
});

describe('the table', () => {
  const eventsWhere = (isSo: (row: (typeof ORDER_TRANSITIONS)[number]) => boolean) =>
    [...new Set(ORDER_TRANSITIONS.filter(isSo).map(({ event }) => event))].sort();

  test('lets the store take back the steps of kitchen and door alone, never what moves money or asks first', () => {
    expect(eventsWhere(({ isUndoable }) => isUndoable)).toEqual(
      ['start_baking', 'make_ready', 'send_out', 'deliver', 'fail_delivery', 'collect', 'miss_collection'].sort(),
    );
  });

  test('lets every row of one event be taken back, or none', () => {
    for (const { event, isUndoable } of ORDER_TRANSITIONS)
      expect(eventsWhere((row) => row.event === event && row.isUndoable !== isUndoable)).toEqual([]);
  });

  test('asks the store why it gives an order up, and an admin why they do anything', () => {
    expect(eventsWhere(({ reasonFrom }) => reasonFrom.includes('store'))).toEqual(['cancel', 'fail_delivery', 'reject']);
    for (const { actors, reasonFrom } of ORDER_TRANSITIONS) expect(reasonFrom.includes('admin')).toBe(actors.includes('admin'));
    expect(eventsWhere(({ reasonFrom }) => reasonFrom.includes('customer') || reasonFrom.includes('system'))).toEqual([]);
  });

  test('knows where an event leads, and nothing of one that means nothing there', () => {
    expect(nextStatus('placed', 'accept')).toBe('accepted');
    expect(nextStatus('accepted', 'accept')).toBeNull();
  });
});

test('every status is one of waiting, standing, called off or missed, and what is final is of one of the last three', () => {
  const others: readonly OrderStatus[] = ['awaiting_payment', 'placed', 'not_collected'];
  expect([...STANDING_STATUSES, ...CALLED_OFF_STATUSES, ...others].sort()).toEqual([...ORDER_STATUSES].sort());
  expect([...FINAL_STATUSES].sort()).toEqual(['cancelled', 'collected', 'delivered', 'not_collected', 'rejected']);
});

describe('what an order must have come through', () => {
  const allThrough = (earlier: OrderStatus) => ORDER_STATUSES.filter((status) => hasComeThrough(status, earlier));

  test('is the acceptance for all that is made after it, and not for what may be called off before', () => {
    expect(allThrough('accepted')).toEqual([
      'accepted',
      'baking',
      'ready',
      'out_for_delivery',
      'delivery_failed',
      'delivered',
      'collected',
      'not_collected',
    ]);
  });

  test('is the placing for all but what was never placed', () => {
    expect(allThrough('placed')).toEqual(ORDER_STATUSES.filter((status) => status !== 'awaiting_payment' && status !== 'expired'));
  });

  test('is the door for what was delivered, and itself for every status', () => {
    expect(allThrough('out_for_delivery')).toEqual(['out_for_delivery', 'delivery_failed', 'delivered']);
    for (const status of ORDER_STATUSES) expect(hasComeThrough(status, status)).toBe(true);
  });
});

test('an order is not placed, open or finished, whatever its status', () => {
  expect([...UNPLACED_STATUSES, ...OPEN_STATUSES, ...FINAL_STATUSES].toSorted()).toEqual([...ORDER_STATUSES].toSorted());
});
