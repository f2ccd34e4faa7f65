import type { AppRouter } from '@sweetspot/api';
import { QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { createTRPCReact, type CreateTRPCReact } from '@trpc/react-query';

export const api: CreateTRPCReact<AppRouter, unknown> = createTRPCReact<AppRouter>();

/** A refusal is an answer: only what may pass by itself (a lost connection, a fault on the server) is asked again. */
function mayPass(error: unknown): boolean {
  return !(error instanceof TRPCClientError) || error.data === null || error.data === undefined || error.data.httpStatus >= 500;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => count < 2 && mayPass(error),
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
