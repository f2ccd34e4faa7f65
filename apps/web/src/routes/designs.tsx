import type { LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { DesignList } from '../features/designs/design-list.tsx';
import { DESIGNS_PAGE } from '../features/designs/designs-page.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { api, isKnown } = loadingOf(args);
  // A failure shows on the page itself, with a way to try again.
  if (isKnown) await api.designs.list.prefetchInfinite(DESIGNS_PAGE);
  return null;
}

export function Component() {
  const words = useWords('designs');
  return (
    <>
      <PageMeta title={words.title} description={words.empty} path={null} />
      <DesignList />
    </>
  );
}
