import type { Tx } from '@sweetspot/db';
import type { MoveEffect } from '@sweetspot/domain/orders/order-table';
import type { Services } from '../context.ts';
import type { EffectHandler, EffectHandlers, EffectNeeds, EffectTarget, ReadyEffect, Tap } from '../handlers.ts';

export type MoveServices = Pick<Services, 'handlers' | 'market' | 'now'>;

export function effectOf({ handlers }: MoveServices, kind: MoveEffect, tap: Tap, now: Date): { kind: MoveEffect; needs: EffectNeeds } {
  return { kind, needs: handlers.effects[kind].needs(tap, now) };
}

/** Throws at a kind nobody here knows: written by a newer version, it is for that one to do; a word mistyped must not get lost. */
export async function runEffects(
  tx: Tx,
  { handlers, market }: MoveServices,
  effects: readonly ReadyEffect[],
  { orderId, moveId, now }: Omit<EffectTarget, 'market'>,
): Promise<void> {
  const byHandler = Map.groupBy(effects, ({ kind }) => handlerOf(handlers.effects, kind));
  for (const [handler, own] of byHandler) await handler.run(tx, { orderId, moveId, now, market }, own);
}

function handlerOf(handlers: EffectHandlers, kind: string): EffectHandler {
  const named: Readonly<Record<string, EffectHandler>> = handlers;
  const handler = Object.hasOwn(named, kind) ? named[kind] : undefined;
  if (handler === undefined) throw new Error(`Nobody knows how to do the effect "${kind}".`);
  return handler;
}
