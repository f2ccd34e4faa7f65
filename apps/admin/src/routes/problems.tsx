import { Page } from '../app/page.tsx';
import { useWords } from '../app/words.ts';
import { ProblemList } from '../features/problems/problem-list.tsx';

export function Component() {
  const words = useWords('problems');
  return (
    <Page title={words.title} lede={words.lede}>
      <ProblemList />
    </Page>
  );
}
