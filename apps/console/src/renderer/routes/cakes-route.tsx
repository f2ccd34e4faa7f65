import { CakesPage } from '../features/cakes/cakes-page.tsx';

export function CakesRoute() {
  return <CakesPage />;
}
