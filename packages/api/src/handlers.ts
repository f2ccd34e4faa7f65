import type { Tx } from '@sweetspot/db';
import type { Market } from '@sweetspot/domain/market/market';
import type { MoveEffect } from '@sweetspot/domain/orders/order-table';
import type { z } from 'zod';

/**
 * What a lower floor sets off and a higher one does. The lower floor knows the kinds; who does them is said once, in `wiring.ts`, and the
 * compiler names a kind that nobody does.
 */
export interface Handlers {
  readonly effects: EffectHandlers;
  readonly placing: PlacingHandler;
  /** Somebody with a visitor's cart signed in. */
  readonly signedIn: (tx: Tx, who: { readonly userId: string; readonly visitorToken: string }) => Promise<void>;
}

export type EffectHandlers = Readonly<Record<MoveEffect, EffectHandler>>;

export interface EffectHandler {
  /** What it takes from the tap, in a form that can be kept until it is due. */
  needs(tap: Tap, now: Date): EffectNeeds;
  /** Under the order's lock, at once or when it is due. Effects of one move that have the same handler are done by one call. */
  run(tx: Tx, target: EffectTarget, effects: readonly ReadyEffect[]): Promise<void>;
}

/** Who asked for the move, and when they pressed. */
export interface Tap {
  readonly actorUserId: string | null;
  readonly commandId: string | null;
  readonly tappedAt: Date | null;
}

export type EffectNeeds = Readonly<Record<string, string | number | boolean | null>>;

/** An effect with all that it takes, so that nothing need be known of its move when it runs. */
export interface ReadyEffect {
  readonly kind: string;
  readonly needs: unknown;
}

export interface EffectTarget {
  readonly orderId: string;
  readonly moveId: string;
  readonly now: Date;
  readonly market: Market;
}

/** An effect that needs to know only which order it is about. */
export function ofOrder(run: (tx: Tx, orderId: string, now: Date) => Promise<void>): EffectHandler {
  return { needs: () => ({}), run: (tx, { orderId, now }) => run(tx, orderId, now) };
}

/** An effect that takes something from the tap. */
export function ofTap<S extends z.ZodType<unknown, EffectNeeds>>(
  schema: S,
  needs: (tap: Tap, now: Date) => z.input<S>,
  run: (tx: Tx, target: EffectTarget, needs: z.output<S>) => Promise<void>,
): EffectHandler {
  return {
    needs,
    async run(tx, target, effects) {
      for (const effect of effects) await run(tx, target, schema.parse(effect.needs));
    },
  };
}

/** What placing an order would mean for the others made from its lines. */
export interface Placing {
  readonly isCartUnclaimed: boolean;
  readonly hasSlotRoom: boolean;
  readonly rivalIds: readonly string[];
  /** Held in the next round of checkout for lines that this order buys. */
  readonly idleHoldIds: readonly string[];
}

export interface OrderToPlace {
  readonly id: string;
  readonly hold: { readonly id: string; readonly state: 'held' | 'confirmed' | 'released'; readonly expiresAt: Date } | null;
}

/** An order takes its lines out of the cart and its slot for good, in the transaction of the move that places it. */
export interface PlacingHandler {
  look(tx: Tx, order: OrderToPlace, now: Date): Promise<Placing>;
  claim(tx: Tx, orderId: string, placing: Placing): Promise<void>;
}
