import { Page } from '../app/page.tsx';
import { StoreList } from '../features/stores/store-list.tsx';
import { useWords } from '../app/words.ts';

export function Component() {
  const stores = useWords('stores');
  return (
    <Page title={stores.title}>
      <StoreList />
    </Page>
  );
}
