import { useParams } from 'react-router';
import { CakePage } from '../features/cakes/form/cake-page.tsx';

export function CakeRoute() {
  const { cakeId } = useParams();
  return <CakePage key={cakeId ?? 'new'} cakeId={cakeId ?? null} />;
}
