import type { AppRouter } from '@sweetspot/api';
import { ToastRegion } from '@sweetspot/ui';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { TRPCClient } from '@trpc/client';
import { useEffect, useMemo, type ReactNode } from 'react';
import { api } from './api.ts';
import { VisitProvider } from './visitor.tsx';

interface ProvidersProps {
  readonly client: TRPCClient<AppRouter>;
  readonly queryClient: QueryClient;
  readonly isKnown: boolean;
  readonly origin: string;
  /** Called once, in the browser, when all that the server sent answers to React. */
  readonly onHydrated?: () => unknown;
  readonly children: ReactNode;
}

export function Providers({ client, queryClient, isKnown, origin, onHydrated, children }: ProvidersProps) {
  const visit = useMemo(() => ({ isKnown, origin }), [isKnown, origin]);
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
