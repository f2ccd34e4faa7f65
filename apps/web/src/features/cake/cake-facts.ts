import { toDecimal } from '@sweetspot/domain/money/money';
import type { Evaluation } from '@sweetspot/domain/customization/customization';
import { breadcrumbs } from '../../app/breadcrumbs.ts';
import { ratingFacts } from '../../app/rating-facts.ts';
import type { CakeView } from '../../app/views.ts';
import type { Words } from '../../app/words.ts';

/** The cake as search engines read it (schema.org), and the way to its page. */
export function cakeFacts({ cake, asItComes, origin, path, image, shell }: CakeFacts): readonly object[] {
  const { rating, customizable, store } = cake;
  const product = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: cake.name,
    description: cake.description,
    image: `${origin}${image}`,
    url: `${origin}${path}`,
    brand: { '@type': 'Brand', name: store.name },
    offers: {
      '@type': 'Offer',
      url: `${origin}${path}`,
      price: toDecimal({ amount: asItComes.unitPriceMinor, currency: customizable.currency }),
      priceCurrency: customizable.currency,
      availability: `https://schema.org/${cake.isSoldOut || !store.isTakingOrders ? 'OutOfStock' : 'InStock'}`,
      seller: { '@type': 'Bakery', name: store.name },
    },
    ...ratingFacts(rating),
  };
  const way = [
    { name: 'SweetSpot', path: '/' },
    { name: shell.stores, path: '/stores' },
    { name: store.name, path: `/stores/${store.slug}` },
    { name: cake.name, path },
  ];
  return [product, breadcrumbs(way, origin)];
}

interface CakeFacts {
  readonly cake: CakeView;
  readonly asItComes: Evaluation;
  readonly origin: string;
  readonly path: string;
  readonly image: string;
  readonly shell: Words<'shell'>;
}
