import type { AppRouter } from '@sweetspot/api';
import { intlLocaleOf } from '@sweetspot/messages';
import { ToastRegion, UiProvider } from '@sweetspot/ui';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { TRPCClient } from '@trpc/client';
import { useEffect, type ReactNode } from 'react';
import { api } from './api.ts';
import { VisitProvider, type Visit } from './visitor.tsx';
import { useWords } from './words.ts';

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
          <UiProvider locale={intlLocaleOf(visit.locale)}>
            <Saying>{children}</Saying>
          </UiProvider>
        </VisitProvider>
      </QueryClientProvider>
    </api.Provider>
  );
}

/** What components say by themselves is among the frame's words. */
function Saying({ children }: { children: ReactNode }) {
  const { ui, locale } = useWords('shell');
  return (
    <UiProvider locale={intlLocaleOf(locale)} words={ui}>
      <ToastRegion>{children}</ToastRegion>
    </UiProvider>
  );
}
