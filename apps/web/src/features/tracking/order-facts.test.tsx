import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { UiProvider } from '@sweetspot/ui';
import { loadWords } from '../../app/words.ts';
import { PromiseAndPlace } from './order-facts.tsx';
import type { TrackedOrder } from './tracking-steps.ts';

const MOMENT = { timeZone: 'Asia/Kolkata', now: new Date('2026-11-12T06:00:00Z') };

await Promise.all([loadWords(['tracking'], 'en'), loadWords(['tracking'], 'hi')]);

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
    instructions: '',
  } satisfies Partial<TrackedOrder>;
  return renderToStaticMarkup(
    <UiProvider locale={locale}>
      <PromiseAndPlace order={order as unknown as TrackedOrder} moment={MOMENT} />
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
