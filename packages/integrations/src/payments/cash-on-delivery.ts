import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { z } from 'zod';
import type { GatewayPayment, OperationResult, PaymentGateway } from './payment-gateway.ts';

/** Cash stands in no other book than ours, so the reference itself carries what was agreed and nothing is kept here. */
interface CashAgreement {
  readonly amount: number;
  readonly currency: CurrencyCode;
  readonly reference: string;
  readonly invoiceId: string;
}

const refSchema = z.tuple([z.int(), z.custom<CurrencyCode>((value) => typeof value === 'string'), z.string(), z.string()]);

export function createCashOnDelivery(): PaymentGateway {
  const succeedIfKnown = async ({ gatewayRef }: { readonly gatewayRef: string }): Promise<OperationResult> =>
    decodeRef(gatewayRef) ? succeeded(gatewayRef) : failed('INVALID_RESOURCE_ID');

  return {
    method: 'cod',
    capabilities: { hasApprovalPage: false, needsCapture: false, isCollectedInPerson: true },
    supports: () => true,
    createAttempt: async ({ amount, reference, invoiceId }) => {
      const agreement: CashAgreement = { amount: amount.amount, currency: amount.currency, reference, invoiceId };
      return { outcome: 'created', gatewayRef: encodeRef(agreement), approvalUrl: null };
    },
    read: async (gatewayRef) => {
      const agreement = decodeRef(gatewayRef);
      return agreement ? toGatewayPayment(gatewayRef, agreement) : null;
    },
    authorize: succeedIfKnown,
    capture: succeedIfKnown,
    void: succeedIfKnown,
    // It goes back from hand to hand: whoever asked for it has said so.
    refund: async ({ requestKey }) => succeeded(requestKey),
    // What the courier or the counter says is the answer; anything but what is owed needs a person to look at it.
    collect: async ({ requestKey, owed, amount }) =>
      amount.amount === owed.amount && amount.currency === owed.currency ? succeeded(requestKey) : failed('AMOUNT_MISMATCH'),
  };
}

function toGatewayPayment(gatewayRef: string, { amount, currency, reference, invoiceId }: CashAgreement): GatewayPayment {
  return {
    gatewayRef,
    status: 'authorized',
    amount: { amount, currency },
    reference,
    invoiceId,
    authorizationId: gatewayRef,
    captures: [],
    refunds: [],
  };
}

function encodeRef(agreement: CashAgreement): string {
  const { amount, currency, reference, invoiceId } = agreement;
  return `cash_${Buffer.from(JSON.stringify([amount, currency, reference, invoiceId])).toString('base64url')}`;
}

function decodeRef(gatewayRef: string): CashAgreement | null {
  if (!gatewayRef.startsWith('cash_')) return null;
  try {
    const [amount, currency, reference, invoiceId] = refSchema.parse(JSON.parse(Buffer.from(gatewayRef.slice(5), 'base64url').toString()));
    return { amount, currency, reference, invoiceId };
  } catch {
    return null;
  }
}

function succeeded(gatewayId: string): OperationResult {
  return { outcome: 'succeeded', gatewayId, issue: null, debugId: null };
}

function failed(issue: string): OperationResult {
  return { outcome: 'failed', gatewayId: null, issue, debugId: null };
}
