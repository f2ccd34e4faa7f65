import type { RouterOutputs } from '@sweetspot/api';
import { useToast } from '@sweetspot/ui';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';

export type Viewer = RouterOutputs['sessions']['signIn']['viewer'];

/** What this browser knows changes hands: the cart has come along, everything else is asked for anew. */
export function useChangeOfPerson(): (viewer: Viewer | null) => Promise<void> {
  const words = useWords('sign-in');
  const utils = api.useUtils();
  const queryClient = useQueryClient();
  const toast = useToast();
  return async (viewer) => {
    await queryClient.cancelQueries();
    const broughtAlong = utils.carts.get.getData()?.count ?? 0;
    utils.sessions.current.setData(undefined, { viewer });
    if (viewer === null) {
      queryClient.removeQueries({ type: 'inactive' });
      utils.carts.get.setData(undefined, { stores: [], count: 0, updatedAt: null });
      utils.favourites.marked.setData(undefined, { cakes: [], stores: [] });
      return;
    }
    const theirs = [utils.carts, utils.checkout, utils.accounts, utils.orders, utils.designs, utils.favourites];
    await Promise.all(theirs.map((each) => each.invalidate()));
    await utils.carts.get.prefetch();
    const inAll = utils.carts.get.getData()?.count ?? 0;
    // What was in the account's cart is in this one now: said, because it will be seen in the next total.
    if (broughtAlong > 0 && inAll > broughtAlong) toast({ message: words.cartsJoined(inAll) });
  };
}
