import { useParams } from 'react-router';
import { UserPage } from '../features/users/user-page.tsx';

export function Component() {
  const { id = '' } = useParams();
  return <UserPage key={id} id={id} />;
}
