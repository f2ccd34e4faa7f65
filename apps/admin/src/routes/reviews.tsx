import { Page } from '../app/page.tsx';
import { useWords } from '../app/words.ts';
import { ReviewList } from '../features/reviews/review-list.tsx';

export function Component() {
  const words = useWords('reviews');
  return (
    <Page title={words.title} lede={words.lede}>
      <ReviewList />
    </Page>
  );
}
