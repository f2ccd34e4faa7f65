import { LibraryPage } from '../features/cakes/library-page.tsx';

export function OptionsRoute() {
  return <LibraryPage />;
}
