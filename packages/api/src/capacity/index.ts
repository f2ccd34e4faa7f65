export { capacityRouter } from './capacity.router.ts';
export { claimCapacity } from './claim-capacity.ts';
export { laterTimeView, listLaterTimes, moveClaims } from './later-times.ts';
export { keepHeldSlot, loadHeldSlot, type KeptSlot } from './keep-held-slot.ts';
export { toSlotView } from './offer-slots.ts';
export { capacityEffects, ensureHoldHasRoom } from './order-hold.ts';
export { planSlots, requireOfferedSlot, slotRequest, tripTo, type SlotAsk, type Trip } from './plan-slots.ts';
export { slotView } from './slot-view.ts';
export { sweepHolds } from './sweep-holds.ts';
