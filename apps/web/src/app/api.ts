import type { AppRouter } from '@sweetspot/api';
import { isServer, QueryClient } from '@tanstack/react-query';
import { createTRPCReact, type CreateTRPCReact } from '@trpc/react-query';
import { TRPCClientError } from '@trpc/client';

export const api: CreateTRPCReact<AppRouter, unknown> = createTRPCReact<AppRouter>();

/** A refusal is an answer, and a server under pressure must not ask itself three times: only what may pass by itself (a lost connection, a fault on our side) is asked again. */
function mayPass(error: unknown): boolean {
  return !(error instanceof TRPCClientError) || error.data === null || error.data === undefined || error.data.httpStatus >= 500;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, error) => !isServer && count < 2 && mayPass(error), refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  });
}
