import type { RouterOutputs } from '@sweetspot/api';
import { useToast } from '@sweetspot/ui';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';

type Store = RouterOutputs['admin']['store'];

/** The four decisions about a store; each shows what stands afterwards, also when a colleague was faster. */
export function useDecide(onDone: () => void) {
  const stores = useWords('stores');
  const utils = api.useUtils();
  const toast = useToast();
  const afterwards = {
    onSuccess: (store: Store) => {
      utils.admin.store.setData({ id: store.id }, store);
      void Promise.all([utils.admin.stores.invalidate(), utils.admin.dashboard.invalidate()]);
      toast({ message: stores.done[store.status](store.name) });
      onDone();
    },
  };
  return {
    approve: api.admin.approveStore.useMutation(afterwards),
    decline: api.admin.declineStore.useMutation(afterwards),
    suspend: api.admin.suspendStore.useMutation(afterwards),
    reinstate: api.admin.reinstateStore.useMutation(afterwards),
  };
}
