import { PageTitle } from '@sweetspot/ui';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { LinksAgain } from '../features/tracking/links-again.tsx';

export function Component() {
  const words = useWords('order-links');
  return (
    <>
      <PageMeta title={words.title} description={words.lede} path="/orders/links" />
      <div className="mx-auto grid w-full max-w-md gap-7">
        <PageTitle lede={words.lede}>{words.title}</PageTitle>
        <LinksAgain />
      </div>
    </>
  );
}
