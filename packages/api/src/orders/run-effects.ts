import type { Tx } from '@sweetspot/db';
import type { MoveEffect } from '@sweetspot/domain/orders/order-table';
import type { Services } from '../context.ts';
import type { MoveCommand } from './apply-move.ts';
import { EFFECT_HANDLERS, type EffectHandler, type EffectNeeds, type EffectTarget } from './effect-handlers.ts';
import { isOrderMail, queueOrderMails } from '../letters/queue-order-mails.ts';

/** An effect with all that it takes, so that nothing need be known of its move when it runs. */
export interface ReadyEffect {
  readonly kind: string;
  readonly needs: unknown;
}

export function effectOf(kind: MoveEffect, command: MoveCommand, now: Date): { kind: MoveEffect; needs: EffectNeeds } {
  return { kind, needs: isOrderMail(kind) ? {} : EFFECT_HANDLERS[kind].needs(command, now) };
}

/** Throws at a kind nobody here knows: written by a newer version, it is for that one to do; a word mistyped must not get lost. */
export async function runEffects(tx: Tx, services: Services, effects: readonly ReadyEffect[], target: EffectTarget): Promise<void> {
  const kinds = effects.map(({ kind }) => kind);
  for (const { kind, needs } of effects) if (!isOrderMail(kind)) await handlerOf(kind).run(tx, target, needs);
  await queueOrderMails(tx, services, { effects: kinds.filter(isOrderMail), ...target });
}

function handlerOf(kind: string): EffectHandler {
  const handlers: Readonly<Record<string, EffectHandler>> = EFFECT_HANDLERS;
  const handler = Object.hasOwn(handlers, kind) ? handlers[kind] : undefined;
  if (handler === undefined) throw new Error(`Nobody knows how to do the effect "${kind}".`);
  return handler;
}
