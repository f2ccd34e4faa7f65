import type { LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { CartPage } from '../features/cart/cart-page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { api, isKnown } = loadingOf(args);
  // A failure shows on the page itself, with a way to try again.
  if (isKnown) await api.carts.get.prefetch();
  return null;
}

export function Component() {
  const cartPageEn = useWords('cart');
  return (
    <>
      <PageMeta title={cartPageEn.title} description={cartPageEn.empty} path={null} />
      <CartPage />
    </>
  );
}
