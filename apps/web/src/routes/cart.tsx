import { cartPageEn } from '@sweetspot/messages/shop-buy-cart';
import type { LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { CartPage } from '../features/cart/cart-page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { api, isKnown } = loadingOf(args);
  // A failure shows on the page itself, with a way to try again.
  if (isKnown) await api.carts.get.prefetch();
  return null;
}

export function Component() {
  return (
    <>
      <PageMeta title={cartPageEn.title} description={cartPageEn.empty} path={null} />
      <CartPage />
    </>
  );
}
