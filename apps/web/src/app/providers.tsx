import type { AppRouter } from '@sweetspot/api';
import { ToastRegion } from '@sweetspot/ui';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { TRPCClient } from '@trpc/client';
import { useEffect, type ReactNode } from 'react';
import { api } from './api.ts';
import { VisitProvider, type Visit } from './visitor.tsx';

interface ProvidersProps {
  readonly client: TRPCClient<AppRouter>;
  readonly queryClient: QueryClient;
  readonly visit: Visit;
  /** Called once, in the browser, when all that the server sent answers to React. */
  readonly onHydrated?: () => unknown;
  readonly children: ReactNode;
}

export function Providers({ client, queryClient, visit, onHydrated, children }: ProvidersProps) {
  useEffect(() => void onHydrated?.(), [onHydrated]);
  return (
    <api.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>
        <VisitProvider value={visit}>
          <ToastRegion>{children}</ToastRegion>
        </VisitProvider>
      </QueryClientProvider>
    </api.Provider>
  );
}
