import type { Fixture } from '@sweetspot/db/testing';

/** What the test gateway remembers of the payments just built, so that they can be captured and refunded like real ones. */
export function rememberTestPayments({ rows, now }: Fixture): void {
  const orders = new Map(rows.order.map((order) => [order.id, order]));
  const operations = Map.groupBy(rows.paymentOperation, ({ paymentId }) => paymentId);
  const attempts = new Map(rows.paymentAttempt.map((attempt) => [attempt.paymentId, attempt]));
  for (const payment of rows.payment) {
    const order = orders.get(payment.orderId);
    const attempt = attempts.get(payment.id ?? '');
    if (payment.method !== 'test' || !attempt?.gatewayRef || !order) continue;
    const done = operations.get(payment.id ?? '') ?? [];
    const authorized = done.find(({ kind }) => kind === 'authorize');
    const captured = done.find(({ kind }) => kind === 'capture');
    const state = {
      ref: attempt.gatewayRef,
      amount: { amount: payment.amountMinor, currency: payment.currency },
      reference: order.number,
      invoiceId: `${order.number}-1`,
      returnUrl: '',
      cancelUrl: '',
      decision: authorized ? 'approved' : 'open',
      authorization: authorized ? { id: authorized.gatewayId, settlesAt: null, isVoided: done.some(({ kind }) => kind === 'void') } : null,
      capture: captured ? { id: captured.gatewayId, amountMinor: captured.amountMinor } : null,
      refunds: done
        .filter(({ kind, state: standing }) => kind === 'refund' && standing === 'succeeded')
        .map(({ gatewayId, amountMinor }) => ({ id: gatewayId, amountMinor })),
      answers: {},
    };
    const createdAt = payment.createdAt ?? now;
    rows.testGatewayPayment.push({ ref: attempt.gatewayRef, state, createdAt, updatedAt: createdAt });
  }
}
