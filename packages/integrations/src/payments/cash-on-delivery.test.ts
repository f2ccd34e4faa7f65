import type { Money } from '@sweetspot/domain/money/money';
import { describe, expect, it } from 'vitest';
import { createCashOnDelivery } from './cash-on-delivery.ts';
import { createdRef, everyGatewayKeepsItsPromises, rupees } from './payment-gateway.contract.ts';

everyGatewayKeepsItsPromises('cash on delivery', () => ({
  gateway: createCashOnDelivery(),
  approve: async () => {},
  decline: async () => {},
}));

describe('cash', () => {
  it('fits a reference that gateways and columns take, and survives a restart because nothing is kept in memory', async () => {
    const gatewayRef = await createdRef(createCashOnDelivery());
    expect(gatewayRef).toMatch(/^[\w-]+$/);
    expect(await createCashOnDelivery().read(gatewayRef)).toMatchObject({ status: 'authorized', amount: rupees(89_400) });
  });

  it('is collected at exactly what is owed; short or foreign cash is refused', async () => {
    const gateway = createCashOnDelivery();
    const collect = (amount: Money) => gateway.collect({ requestKey: 'k', owed: rupees(89_400), amount });
    expect(await collect(rupees(89_400))).toMatchObject({ outcome: 'succeeded' });
    for (const amount of [rupees(89_300), rupees(89_500), { amount: 89_400, currency: 'USD' } as const])
      expect(await collect(amount)).toMatchObject({ outcome: 'failed', issue: 'AMOUNT_MISMATCH' });
  });

  it('goes back from hand to hand, so that who gave it back is believed', async () => {
    const refund = { requestKey: 'k', gatewayRef: 'collected', captureId: 'collected', amount: rupees(100) };
    expect(await createCashOnDelivery().refund(refund)).toMatchObject({ outcome: 'succeeded', gatewayId: 'k' });
  });

  it.each(['cash_', 'cash_bm9wZQ', 'cash_%%', 'paypal'])('does not know %s', async (gatewayRef) => {
    expect(await createCashOnDelivery().read(gatewayRef)).toBeNull();
  });
});
