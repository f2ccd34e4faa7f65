export { capacityRouter } from './capacity.router.ts';
export { claimCapacity } from './claim-capacity.ts';
export { claimOtherSlot, claimWork, moveToSlot, type OtherSlot } from './claim-work.ts';
export { laterTimeView, listLaterTimes, moveClaims } from './later-times.ts';
export { keepHeldSlot, loadHeldSlot, type KeptSlot } from './keep-held-slot.ts';
export { readyDemands, type ReadyDemand, type StoreDemand } from './ready-slots.ts';
export { refusalOfAll, toSlotView } from './offer-slots.ts';
export { capacityEffects, ensureHoldHasRoom } from './order-hold.ts';
export {
  loadSlotPlan,
  nextOfferedSlot,
  planSlots,
  requireOfferedSlot,
  slotRequest,
  tripTo,
  type SlotAsk,
  type SlotPlan,
  type Trip,
} from './plan-slots.ts';
export { slotsView, slotView } from './slot-view.ts';
export { sweepHolds } from './sweep-holds.ts';
