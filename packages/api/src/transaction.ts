import { inTx as inDatabaseTx, type Db, type Tx, type TxOptions } from '@sweetspot/db';
import type { Market } from '@sweetspot/domain/market/market';
import type { MoveEffect } from '@sweetspot/domain/orders/order-table';
import type { z } from 'zod';

/** What a transaction is opened with. */
export interface TxServices {
  readonly db: Db;
  readonly market: Market;
  /** What is done by floors above the one that sets it off. */
  readonly handlers: Handlers;
  readonly now: () => Date;
  /** Ids of rows: version 7, so that new rows lie together in an index. Secrets are random bytes instead. */
  readonly newId: () => string;
}

declare const made: unique symbol;

/**
 * What a step may touch, and nothing else: neither another transaction nor anything that answers from outside the database. Only `inTx`
 * makes one, so a step cannot be called outside.
 */
export interface TxContext extends Omit<TxServices, 'db'> {
  readonly tx: Tx;
  readonly [made]: 'by inTx';
}

/** Opens the one transaction of a use case. `work` may run again, so it does nothing but through what it is given. */
export function inTx<T>(
  { db, market, handlers, now, newId }: TxServices,
  work: (t: TxContext) => Promise<T>,
  options?: TxOptions,
): Promise<T> {
  return inDatabaseTx(db, (tx) => work({ tx, market, handlers, now, newId } as TxContext), options);
}

/**
 * What a lower floor sets off and a higher one does. The lower floor knows the kinds; who does them is said once, in `wiring.ts`, and the
 * compiler names a kind that nobody does.
 */
export interface Handlers {
  readonly effects: EffectHandlers;
  readonly placing: PlacingHandler;
  /** Money of an order was given back. Under the order's lock, once a refund. */
  readonly refunded: (t: TxContext, refund: { readonly orderId: string; readonly operationId: string }) => Promise<void>;
  /** A refund that was asked for will not be made. Under the order's lock. */
  readonly refundRefused: (t: TxContext, refused: { readonly orderId: string; readonly requestId: string }) => Promise<void>;
  /** The money of a change that costs more has come, under the order's lock: it holds, or is let go. */
  readonly changePaid: (
    t: TxContext,
    paid: { readonly orderId: string; readonly amendmentId: string; readonly paymentId: string },
  ) => Promise<void>;
  /** Somebody with a visitor's cart signed in. */
  readonly signedIn: (t: TxContext, who: { readonly userId: string; readonly visitorToken: string }) => Promise<void>;
}

export type EffectHandlers = Readonly<Record<MoveEffect, EffectHandler>>;

export interface EffectHandler {
  /** What it takes from the tap, in a form that can be kept until it is due. */
  needs(tap: Tap, now: Date): EffectNeeds;
  /** When it is due, where that is not with the move itself; null for never. Asked after what the move does at once. */
  due?(t: TxContext, orderId: string): Promise<Date | null>;
  /** Under the order's lock, at once or when it is due. Effects of one move that have the same handler are done by one call. */
  run(t: TxContext, target: EffectTarget, effects: readonly ReadyEffect[]): Promise<void>;
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
  /** The moment of the move, or of doing what it left to be done. */
  readonly now: Date;
}

/** An effect that needs to know only which order it is about. */
export function ofOrder(run: (t: TxContext, orderId: string, now: Date) => Promise<void>): EffectHandler {
  return { needs: () => ({}), run: (t, { orderId, now }) => run(t, orderId, now) };
}

/** An effect that takes something from the tap. */
export function ofTap<S extends z.ZodType<unknown, EffectNeeds>>(
  schema: S,
  needs: (tap: Tap, now: Date) => z.input<S>,
  run: (t: TxContext, target: EffectTarget, needs: z.output<S>) => Promise<void>,
): EffectHandler {
  return {
    needs,
    async run(t, target, effects) {
      for (const effect of effects) await run(t, target, schema.parse(effect.needs));
    },
  };
}

/** What placing an order would mean for the others made from its lines. */
export interface Placing {
  /** Of the order's lines. */
  readonly claimKeys: readonly string[];
  readonly isCartUnclaimed: boolean;
  readonly isStoreOpen: boolean;
  readonly hasSlotRoom: boolean;
  readonly hasCodeRoom: boolean;
  /** The promo code whose use the order gave back when it ended, and takes again. */
  readonly lapsedPromoCodeId: string | null;
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
  look(t: TxContext, order: OrderToPlace, now: Date): Promise<Placing>;
  claim(t: TxContext, orderId: string, placing: Placing): Promise<void>;
}
