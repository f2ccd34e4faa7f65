import type { RouterOutputs } from '@sweetspot/api';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../app/api.ts';

type Viewer = RouterOutputs['sessions']['signIn']['viewer'];

/** What this browser knows changes hands: the cart has come along, everything else is asked for anew. */
export function useChangeOfPerson(): (viewer: Viewer | null) => Promise<void> {
  const utils = api.useUtils();
  const queryClient = useQueryClient();
  return async (viewer) => {
    await queryClient.cancelQueries();
    utils.sessions.current.setData(undefined, { viewer });
    if (viewer === null) {
      queryClient.removeQueries({ type: 'inactive' });
      utils.carts.get.setData(undefined, { stores: [], count: 0, updatedAt: null });
      return;
    }
    await Promise.all([utils.carts.invalidate(), utils.checkout.invalidate(), utils.accounts.invalidate(), utils.orders.invalidate()]);
    await utils.carts.get.prefetch();
  };
}
