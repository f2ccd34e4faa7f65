import type { RouterOutputs } from '@sweetspot/api';
import { refusalFrom, requestIdFrom } from '@sweetspot/api/client';
import type { AppRouter } from '@sweetspot/api';
import type { AppErrorView } from '@sweetspot/domain/errors/app-error';
import type { TRPCClient } from '@trpc/client';
import type { Command } from './command.ts';
import type { Board, Ticket } from './ticket.ts';

type FollowedEvent =
  Extract<RouterOutputs['storeOrders']['follow'], AsyncIterable<unknown>> extends AsyncIterable<infer Tracked> ? Tracked : never;
export type StoreEvent = FollowedEvent extends { data: infer Data } ? Data : never;

/** Why the server did not do it. `lost` and `later` may pass by themselves; `signed_out` needs the person. */
export type Failure =
  | { readonly kind: 'lost' }
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'later'; readonly afterMs: number }
  | { readonly kind: 'refused'; readonly refusal: AppErrorView }
  | { readonly kind: 'fault'; readonly requestId: string | null };

interface Listening {
  readonly onEvent: (event: StoreEvent) => void;
  readonly onLive: () => void;
  readonly onLost: () => void;
  /** The stream will not come back by itself. */
  readonly onEnd: () => void;
}

/** What the board needs of the server. Every rejection is understood by `failureOf`. */
export interface OrdersServer {
  board(): Promise<Board>;
  ticket(number: string): Promise<Ticket>;
  send(command: Command): Promise<Ticket>;
  /** Tells what happened after that event; returns how to stop. */
  follow(lastEvent: number, listening: Listening): () => void;
}

export function ordersServer(client: TRPCClient<AppRouter>, storeId: string): OrdersServer {
  return {
    board: () => client.storeOrders.board.query({ storeId }),
    ticket: (number) => client.storeOrders.byNumber.query({ storeId, number }),
    send: (command) => sendCommand(client, storeId, command),
    follow(lastEvent, { onEvent, onLive, onLost, onEnd }) {
      const subscription = client.storeOrders.follow.subscribe(
        { storeId, lastEventId: String(lastEvent) },
        {
          onStarted: onLive,
          onData: ({ data }) => onEvent(data),
          onConnectionStateChange: ({ state }) => (state === 'pending' ? onLive() : state === 'connecting' ? onLost() : undefined),
          onError: onEnd,
          onComplete: onEnd,
          onStopped: onEnd,
        },
      );
      return () => subscription.unsubscribe();
    },
  };
}

function sendCommand(client: TRPCClient<AppRouter>, storeId: string, command: Command): Promise<Ticket> {
  const { number, tappedAt } = command;
  switch (command.kind) {
    case 'acknowledge':
      return client.storeOrders.acknowledge.mutate({ storeId, number });
    case 'move': {
      const { id: commandId, event, expectedVersion, reason, revisedStartAt, overbooks = false } = command;
      return client.storeOrders.move.mutate({
        storeId,
        number,
        event,
        expectedVersion,
        commandId,
        tappedAt,
        reason,
        revisedStartAt,
        overbooks,
      });
    }
    case 'tick': {
      const { id: commandId, pieceId, tier, from, to } = command;
      return client.storeOrders.tick.mutate({
        storeId,
        pieceId,
        tier,
        from,
        to,
        commandId,
        tappedAt,
      });
    }
    case 'answer_change': {
      const { changeId: id, decision, reason } = command;
      return client.storeOrders.answerChange.mutate({ storeId, number, id, decision, reason });
    }
    case 'acknowledge_change':
      return client.storeOrders.acknowledgeChange.mutate({ storeId, number, id: command.changeId });
  }
}

export function failureOf(error: unknown): Failure {
  const refusal = refusalFrom(error);
  const requestId = requestIdFrom(error);
  if (refusal === null) return requestId === null ? { kind: 'lost' } : { kind: 'fault', requestId };
  if (refusal.code === 'NOT_SIGNED_IN') return { kind: 'signed_out' };
  if (refusal.code === 'RATE_LIMITED') return { kind: 'later', afterMs: refusal.data.retryAfterSeconds * 1000 };
  if (refusal.kind === 'unavailable') return { kind: 'later', afterMs: 5000 };
  return { kind: 'refused', refusal };
}
