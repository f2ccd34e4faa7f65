import { adminWords } from '@sweetspot/messages/admin';
import { Page } from '../app/page.tsx';
import { CakeList } from '../features/cakes/cake-list.tsx';

export function Component() {
  return (
    <Page title={adminWords.records.cakes.title}>
      <CakeList />
    </Page>
  );
}
