import { STAFF_ACTIONS } from '@sweetspot/domain/stores/store-policy';
import { ToastRegion } from '@sweetspot/ui';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { cleanup, configure, render } from '@testing-library/react';
import type { AppRouter, RouterOutputs } from '@sweetspot/api';
import { answerWith, type AnsweredServer, type Answers, type Call } from '@sweetspot/api/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { createTRPCClient, type TRPCClient } from '@trpc/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { api, createQueryClient } from '../app/api.ts';
import { ConsoleLanguage } from '../app/language.tsx';
import { loadLanguage } from '../app/words.ts';
import { SessionProvider } from '../app/session.tsx';
import { STORE } from '../features/orders/queue/ticket-fixture.ts';
import type { Board, Ticket } from '../features/orders/queue/ticket.ts';
import { routes } from '../routes.tsx';

configure({
  // Only what never comes reaches it, also on a machine that has other work: the library's own second does not.
  asyncUtilTimeout: 30_000,
  // No style sheet is read here, so nothing is hidden by one; asking each element for its style is most of a test's time.
  defaultHidden: true,
});

// As `main.tsx` has them before it renders.
await loadLanguage('en');

export const NOW = '2026-11-24T01:00:00.000Z';

interface OpenConsole extends Pick<AnsweredServer, 'calls' | 'callsOf'> {
  /** The order changed elsewhere, and the event stream tells. */
  readonly announce: (ticket: Ticket) => void;
  /** How often the bell was struck. */
  readonly strikes: () => number;
  [Symbol.dispose](): void;
}

interface Opening {
  readonly tickets?: readonly Ticket[];
  /** What the test itself answers; the rest is answered here. */
  readonly answers?: Answers;
  readonly at?: string;
  readonly viewer?: unknown;
  readonly store?: Partial<Board['store']>;
  /** A procedure that keeps its caller waiting. */
  readonly unanswered?: string;
  /** For when else an order could be accepted. */
  readonly laterTimes?: RouterOutputs['storeOrders']['laterTimes'];
  /** A procedure that is refused, because the order has moved on. */
  readonly refused?: string;
  /** As in a browser before anybody has touched the page. */
  readonly isSoundBlocked?: boolean;
}

/** The whole console at one of its pages, before a store with these orders; the server's side is answered here, and the bell counts. */
export function openConsole({
  tickets = [],
  answers = {},
  at = '/',
  viewer = OWNER,
  store = {},
  laterTimes = [],
  unanswered,
  refused,
  isSoundBlocked = false,
}: Opening): OpenConsole {
  const byNumber = new Map(tickets.map((ticket) => [ticket.number, ticket]));
  const answer = ({ path, input }: Call): unknown => {
    if (path === unanswered) return new Promise(() => {});
    if (path === refused) throw new AppError('STALE_STATE', { current: 'baking', allowed: [] });
    const ticket = byNumber.get(String(input?.['number']));
    switch (path) {
      case 'sessions.current':
        return { viewer };
      case 'storeOrders.board':
        return { store: { ...STORE, ...store }, tickets: [...byNumber.values()], lastEvent: 0, now: NOW };
      case 'accounts.chooseLanguage':
        return { ...OWNER, locale: `${String(input['language'])}-IN` };
      case 'storeOrders.laterTimes':
        return laterTimes;
      case 'storeOrders.acknowledge':
        if (ticket !== undefined) byNumber.set(ticket.number, { ...ticket, acknowledgedAt: NOW });
        return byNumber.get(String(input['number']));
      case 'storeProblems.waiting':
        return { count: 0 };
      case 'storeOrders.refunds':
      case 'storeProblems.list':
      case 'storeTaxDocuments.ofOrder':
        // On their way for ever, unless the test is about them.
        return new Promise(() => {});
      default:
        return ticket ?? { ok: true };
    }
  };
  const { link, calls, callsOf, tell } = answerWith(answers, answer);
  const client = createTRPCClient<AppRouter>({ links: [link] });
  const sound = new CountingSound();
  globalThis.AudioContext = sound.asConstructor(isSoundBlocked);
  const queryClient = renderConsole(client, at);
  return {
    calls,
    callsOf,
    announce(ticket) {
      byNumber.set(ticket.number, ticket);
      const { number: orderNumber, status, version } = ticket;
      tell('storeOrders.follow', { id: '1', data: { type: 'order_changed', orderNumber, status, version, at: NOW } });
    },
    strikes: () => sound.strikes,
    [Symbol.dispose]() {
      cleanup();
      queryClient.clear();
      localStorage.clear();
    },
  };
}

function renderConsole(client: TRPCClient<AppRouter>, at: string): QueryClient {
  const backend = {
    client,
    serverUrl: '',
    keepKey: () => Promise.resolve(),
    uploadPicture: () => Promise.reject(new Error('No pictures here.')),
  };
  const queryClient = createQueryClient();
  render(
    <api.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>
        <SessionProvider backend={backend}>
          <ConsoleLanguage first="en">
            <ToastRegion>
              <RouterProvider router={createMemoryRouter(routes, { initialEntries: [at] })} />
            </ToastRegion>
          </ConsoleLanguage>
        </SessionProvider>
      </QueryClientProvider>
    </api.Provider>,
  );
  return queryClient;
}

export const OWNER = {
  userId: 'owner',
  name: 'Asha',
  email: 'asha@example.test',
  locale: 'en-IN',
  stores: [{ id: STORE.id, name: STORE.name, role: 'owner', allowed: STAFF_ACTIONS }],
};

/** A browser's sound as far as the bell uses it. */
class CountingSound {
  strikes = 0;

  asConstructor(isBlocked: boolean): typeof AudioContext {
    const strike = () => void (this.strikes += 1);
    const gain = { setValueAtTime: () => {}, linearRampToValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} };
    class Sounding extends EventTarget {
      state = isBlocked ? 'suspended' : 'running';
      currentTime = 0;
      destination = {};
      resume = () => {
        this.state = 'running';
        this.dispatchEvent(new Event('statechange'));
        return Promise.resolve();
      };
      createOscillator = () => ({ frequency: {}, connect: (next: unknown) => next, start: strike, stop: () => {} });
      createGain = () => ({ gain, connect: () => {} });
    }
    return Sounding as unknown as typeof AudioContext;
  }
}
