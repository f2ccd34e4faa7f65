import { adminWords } from '@sweetspot/messages/admin';
import { Page } from '../app/page.tsx';
import { UserList } from '../features/users/user-list.tsx';

export function Component() {
  return (
    <Page title={adminWords.users.title}>
      <UserList />
    </Page>
  );
}
