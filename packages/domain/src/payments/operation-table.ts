import type { PaymentOperationState } from './payment-state.ts';

/**
 * Where an operation may go from each state. `succeeded` and `failed` are final: gateways repeat themselves and answer out of order, and
 * a late lower answer must not move money back. `unknown` goes on only by what was read back under the same request key.
 */
export const OPERATION_MOVES: Readonly<Record<PaymentOperationState, readonly PaymentOperationState[]>> = {
  requested: ['pending', 'unknown', 'succeeded', 'failed'],
  unknown: ['pending', 'succeeded', 'failed'],
  pending: ['succeeded', 'failed'],
  succeeded: [],
  failed: [],
};

/** The gateway still owes an answer; no second operation of the kind is begun. */
export const OPEN_OPERATION_STATES: readonly PaymentOperationState[] = ['requested', 'pending', 'unknown'];

/** The state after an answer arrives: the answer's where it is news, else the one already known. Never goes back. */
export function operationAfter(known: PaymentOperationState, answered: PaymentOperationState): PaymentOperationState {
  return OPERATION_MOVES[known].includes(answered) ? answered : known;
}
