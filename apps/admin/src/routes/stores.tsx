import { adminWords } from '@sweetspot/messages/admin';
import { Page } from '../app/page.tsx';
import { StoreList } from '../features/stores/store-list.tsx';

export function Component() {
  return (
    <Page title={adminWords.stores.title}>
      <StoreList />
    </Page>
  );
}
