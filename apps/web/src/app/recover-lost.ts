import { isLost } from '@sweetspot/api/client';
import type { Query, QueryClient } from '@tanstack/react-query';
import { whenReachable } from './reachable.ts';

const isShownLost = (query: Query): boolean => query.isActive() && query.state.status === 'error' && isLost(query.state.error);

/** What a screen asked for in vain, for want of a connection, is asked for again as soon as the shop answers. */
export function recoverLost(queryClient: QueryClient): void {
  let isWaiting = false;
  queryClient.getQueryCache().subscribe(({ query }) => {
    if (isWaiting || !isShownLost(query)) return;
    isWaiting = true;
    void whenReachable().then(() => {
      isWaiting = false;
      return queryClient.refetchQueries({ predicate: isShownLost });
    });
  });
}
