import type { AppRouter } from '@sweetspot/api';
import { apiLinks, refusalFrom } from '@sweetspot/api/client';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { createTRPCReact, getQueryKey, type CreateTRPCReact } from '@trpc/react-query';

export const api: CreateTRPCReact<AppRouter, unknown> = createTRPCReact<AppRouter>();

export const createApiClient = () => api.createClient({ links: apiLinks({ url: '/trpc', app: 'admin' }) });

/** A refusal is an answer: only what may pass by itself (a lost connection, a fault on our side) is asked again. */
function mayPass(error: unknown): boolean {
  return !(error instanceof TRPCClientError) || error.data === null || error.data === undefined || error.data.httpStatus >= 500;
}

export function createQueryClient(): QueryClient {
  // A session can end anywhere (signed out elsewhere, disabled, run out): every screen then leads to the door.
  const noticeSessionEnd = (error: unknown) => {
    if (refusalFrom(error)?.code === 'NOT_SIGNED_IN') {
      queryClient.setQueryData(getQueryKey(api.sessions.current, undefined, 'query'), { viewer: null });
    }
  };
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeSessionEnd }),
    mutationCache: new MutationCache({ onError: noticeSessionEnd }),
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (count, error) => count < 2 && mayPass(error) },
      mutations: { retry: false },
    },
  });
  return queryClient;
}
