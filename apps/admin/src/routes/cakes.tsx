import { Page } from '../app/page.tsx';
import { CakeList } from '../features/cakes/cake-list.tsx';
import { useWords } from '../app/words.ts';

export function Component() {
  const cakes = useWords('cakes');
  return (
    <Page title={cakes.title}>
      <CakeList />
    </Page>
  );
}
