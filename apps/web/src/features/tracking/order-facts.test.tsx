import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { UiProvider } from '@sweetspot/ui';
import { loadWords } from '../../app/words.ts';
import { PaidAndOwed, PromiseAndPlace } from './order-facts.tsx';
import type { TrackedOrder } from './tracking-steps.ts';

const MOMENT = { timeZone: 'Asia/Kolkata', now: new Date('2026-11-12T06:00:00Z') };

await Promise.all([loadWords(['tracking', 'changes'], 'en'), loadWords(['tracking', 'changes'], 'hi')]);

function read(status: OrderStatus, fulfilment: TrackedOrder['fulfilment'] = 'delivery', locale = 'en-IN'): string {
  const order = {
    status,
    fulfilment,
    timeZone: MOMENT.timeZone,
    promisedStartAt: '2026-11-12T10:30:00Z',
    promisedEndAt: '2026-11-12T12:30:00Z',
    revisedStartAt: null,
    revisedEndAt: null,
    estimatedArrivalAt: null,
    recipient: { name: 'Aarohi', mobile: '+919000012345' },
    address: null,
    isSurprise: false,
    giftMessage: '',
    giftFrom: '',
    instructions: '',
  } satisfies Partial<TrackedOrder>;
  return renderToStaticMarkup(
    <UiProvider locale={locale}>
      <PromiseAndPlace order={order as unknown as TrackedOrder} moment={MOMENT} timePath={null} />
    </UiProvider>,
  );
}

test.each(['cancelled', 'rejected', 'expired'] as const)('an order that is %s promises nothing any more', (status) => {
  expect(read(status, 'pickup')).not.toContain('>Collect<');
  const html = read(status);
  expect(html).not.toMatch(/>Arrives<|>Goes to</);
  expect(html).toContain('Was promised for');
  expect(html).toContain('Was to go to');
});

test('an order under way says when and where to, one that was handed over what was promised', () => {
  expect(read('baking', 'pickup')).toContain('>Collect<');
  expect(read('baking')).toMatch(/>Arrives<.*>Goes to</);
  expect(read('delivered')).toMatch(/>Was promised for<.*>Goes to</);
});

test('an order is followed in the reader’s language, its times too', () => {
  const html = read('baking', 'delivery', 'hi-IN');
  expect(html).toMatch(/>पहुँचेगा<.*>यहाँ पहुँचेगा</);
  expect(html).toContain('आज, शाम 4 से 6 बजे');
  expect(html).not.toMatch(/Arrives|today/i);
});

const refundOf = (state: TrackedOrder['refunds'][number]['state'], reason: string | null = 'The letters were smudged') => ({
  id: state,
  state,
  reason,
  because: reason === null ? ('called_off' as const) : ('asked' as const),
  amount: { amount: 50_000, currency: 'INR' as const },
  at: '2026-11-12T11:00:00Z',
});

function readMoney(refunds: TrackedOrder['refunds'], method: TrackedOrder['payment']['method'] = 'test', locale = 'en-IN'): string {
  const rupees = (amount: number) => ({ amount, currency: 'INR' as const });
  const order = {
    status: 'delivered',
    payment: { method, state: 'partly_refunded', canPayAgain: false },
    breakdown: {
      lines: [],
      subtotal: rupees(0),
      delivery: rupees(0),
      discount: rupees(0),
      promoCode: null,
      taxIncluded: [],
      total: rupees(0),
    },
    cancelRefund: null,
    refunds,
  } satisfies Partial<TrackedOrder>;
  return renderToStaticMarkup(
    <UiProvider locale={locale}>
      <PaidAndOwed order={order as unknown as TrackedOrder} />
    </UiProvider>,
  );
}

test('each refund says what became of the money and why, in the reader’s language', () => {
  const refunds = [refundOf('succeeded'), refundOf('failed'), refundOf('pending', null)];
  const html = readMoney(refunds);
  expect(html).toContain('₹500 was paid back to you.');
  expect(html).toContain('Because: “The letters were smudged”');
  expect(html).toContain('₹500 could not be paid back. We are trying again; there is nothing you need to do.');
  expect(html).toContain('₹500 is on its way back to you.');
  expect(html).toContain('Because the order was called off.');
  expect(readMoney(refunds, 'test', 'hi-IN')).toMatch(/पैसे वापसी.*₹500 आपको लौटा दिए गए।.*हम फिर कोशिश कर रहे हैं/);
  expect(readMoney([refundOf('succeeded')], 'cod')).toContain('You get ₹500 back from the store, in cash.');
  expect(readMoney([])).not.toContain('Money back');
});
