import { counted } from '../../language.ts';
import { ORDER_CHANGE_WORDS } from '../order-changes.ts';

/** What a customer wants changed of an order that was accepted. */
export const words = {
  ...ORDER_CHANGE_WORDS,
  asked: 'Change asked for',
  answerBy: (time: string) => `Answer by ${time}`,
  accept: 'Accept the change',
  acceptOf: (number: string) => `Accept the change of order ${number}`,
  decline: 'Decline the change',
  declineOf: (number: string) => `Decline the change of order ${number}`,
  begun: 'It can no longer be accepted: the kitchen has begun, or must.',
  taken: 'Change accepted',
  payBy: (time: string) => `Waiting for the customer to pay until ${time}. Until then it is made as before.`,
  onItsWay: 'Until it holds, it is made as before.',
  changed: 'This order was changed',
  madeAsNow: 'Make it as it stands here now. A ticket printed before is old.',
  seen: 'I have seen the change',
  seenOf: (number: string) => `I have seen the change of order ${number}`,
  mark: 'changed',
  /** Of another time. */
  dueAsNow: 'It is due at this time now. A ticket printed before is old.',
  ofTime: 'Change of the day and time',
  ofCake: (cake: string) => `Change of ${cake}`,
  history: 'Changes of this order',
  askedAt: (time: string) => `Asked on ${time}`,
  answeredAt: (time: string) => `answered on ${time}`,
  declinedBecause: (reason: string) => `Reason: ${reason}`,
  told: {
    accepted: (order: string) => `${order}: change accepted`,
    declined: (order: string) => `${order}: change declined`,
  },
  bar: (count: number) => counted(count, 'en', { one: 'change waits for your answer', other: 'changes wait for your answer' }),
  notice: (number: string) => `Change asked for: order ${number}`,
  dialog: {
    title: (number: string) => `Decline the change of order ${number}?`,
    text: 'The order stays as it is. The customer reads your reason.',
    quick: ['We cannot make this', 'An ingredient has run out', 'It is too late for this'] as readonly string[],
    quickTime: ['We have too much to do then', 'We are closed then', 'It is too late for this'] as readonly string[],
  },
  paper: {
    changed: (time: string) => `Changed ${time}. Tickets printed before are old.`,
    open: 'The customer wants a change. Look at the order before you start.',
  },
};
