export const STORE_STATUSES = ['awaiting_approval', 'approved', 'declined', 'suspended'] as const;
export type StoreStatus = (typeof STORE_STATUSES)[number];

export const STORE_DECISIONS = ['approve', 'decline', 'suspend', 'reinstate'] as const;
export type StoreDecision = (typeof STORE_DECISIONS)[number];

/** From where an admin may take each decision about a store, and what it makes of it. */
export const STORE_TABLE: Readonly<Record<StoreDecision, { readonly from: readonly StoreStatus[]; readonly to: StoreStatus }>> = {
  approve: { from: ['awaiting_approval', 'declined'], to: 'approved' },
  decline: { from: ['awaiting_approval'], to: 'declined' },
  suspend: { from: ['approved'], to: 'suspended' },
  reinstate: { from: ['suspended'], to: 'approved' },
};
