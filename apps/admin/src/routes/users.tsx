import { Page } from '../app/page.tsx';
import { UserList } from '../features/users/user-list.tsx';
import { useWords } from '../app/words.ts';

export function Component() {
  const users = useWords('users');
  return (
    <Page title={users.title}>
      <UserList />
    </Page>
  );
}
