import { Page } from '../app/page.tsx';
import { useWords } from '../app/words.ts';
import { UnmetDemand } from '../features/unmet-demand/unmet-demand.tsx';

export function Component() {
  const words = useWords('unmet-demand');
  return (
    <Page title={words.title} lede={words.lede}>
      <UnmetDemand />
    </Page>
  );
}
