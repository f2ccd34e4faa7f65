import { useParams } from 'react-router';
import { StorePage } from '../features/stores/store-page.tsx';

export function Component() {
  const { id = '' } = useParams();
  return <StorePage key={id} id={id} />;
}
