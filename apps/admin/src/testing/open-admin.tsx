import type { AppRouter } from '@sweetspot/api';
import { answerWith, type AnsweredServer, type Answers } from '@sweetspot/api/testing';
import { ToastRegion } from '@sweetspot/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, configure, render } from '@testing-library/react';
import { createTRPCClient } from '@trpc/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { vi } from 'vitest';
import { api, createQueryClient } from '../app/api.ts';
import { AdminLanguage } from '../app/language.tsx';
import type { Viewer } from '../app/viewer.tsx';
import { loadLanguage } from '../app/words.ts';
import { routes } from '../routes.tsx';

configure({
  // Only what never comes reaches it, also on a machine that has other work: the library's own second does not.
  asyncUtilTimeout: 30_000,
  // No style sheet is read here, so nothing is hidden by one; asking each element for its style is most of a test's time.
  defaultHidden: true,
});

// As `main.tsx` has them before it renders.
await loadLanguage('en');

const NOW = '2026-11-24T03:30:00.000Z';

export interface OpenAdmin extends Pick<AnsweredServer, 'calls' | 'callsOf' | 'tell'> {
  /** The page's address below /admin. */
  readonly address: () => string;
  /** The browser's own button. */
  readonly goBack: () => void;
  /** Lets time go by: nobody waits for it. */
  readonly pass: (ms: number) => Promise<void>;
  [Symbol.dispose](): void;
}

const ADMIN: Viewer = {
  id: '019a0000-0000-7000-8000-0000000000ad',
  name: 'Nisha Rao',
  email: 'nisha@example.test',
  mobile: null,
  locale: 'en-IN',
  role: 'admin',
  isEmailVerified: true,
  savedAllergens: [],
  picturePath: null,
  stores: [],
};

interface Opening {
  /** The page's address below /admin. */
  readonly at: string;
  readonly answers: Answers;
  readonly viewer?: Viewer | null;
}

/** The whole admin app at one of its pages, before somebody who may be there; the server's side is answered here. */
export function openAdmin({ at, answers, viewer = ADMIN }: Opening): OpenAdmin {
  // What a test that ran out of its time has left behind.
  cleanup();
  vi.useFakeTimers({
    now: new Date(NOW),
    shouldAdvanceTime: true,
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
  const { link, ...server } = answerWith({
    ...answers,
    // Beside what a test of the dashboard is about.
    accounts: { secondFactor: () => ({ since: NOW, codesLeft: 10 }), ...answers.accounts },
    // Beside what a test of an order is about.
    adminProblems: { list: () => ({ items: [], nextCursor: null }), ...answers.adminProblems },
    sessions: { current: () => ({ viewer }), ...answers.sessions },
  });
  window.history.replaceState(null, '', `/admin${at}`);
  window.scrollTo = () => {};
  const queryClient = createQueryClient();
  const client = createTRPCClient<AppRouter>({ links: [link] });
  const router = createBrowserRouter(routes, { basename: '/admin' });
  render(
    <api.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>
        <AdminLanguage first="en">
          <ToastRegion>
            <RouterProvider router={router} />
          </ToastRegion>
        </AdminLanguage>
      </QueryClientProvider>
    </api.Provider>,
  );
  return {
    ...server,
    address: () => (window.location.pathname + window.location.search).replace(/^\/admin/, ''),
    goBack: () => void router.navigate(-1),
    pass: (ms) =>
      act(async () => {
        await vi.advanceTimersByTimeAsync(ms);
      }),
    [Symbol.dispose]() {
      cleanup();
      router.dispose();
      queryClient.clear();
      sessionStorage.clear();
      vi.useRealTimers();
    },
  };
}
