import { toDecimal } from '@sweetspot/domain/money/money';
import type { Evaluation } from '@sweetspot/domain/customization/customization';
import type { CakeView } from '../../app/views.ts';

/** The cake as search engines read it (schema.org). */
export function cakeFacts({ cake, asItComes, origin, path, image }: CakeFacts): object {
  const { rating, customizable, store } = cake;
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: cake.name,
    description: cake.description,
    image: `${origin}${image}`,
    url: `${origin}${path}`,
    brand: { '@type': 'Brand', name: store.name },
    offers: {
      '@type': 'Offer',
      price: toDecimal({ amount: asItComes.unitPriceMinor, currency: customizable.currency }),
      priceCurrency: customizable.currency,
      availability: `https://schema.org/${cake.isSoldOut || !store.isTakingOrders ? 'OutOfStock' : 'InStock'}`,
      seller: { '@type': 'Bakery', name: store.name },
    },
    ...(rating.average === null
      ? {}
      : { aggregateRating: { '@type': 'AggregateRating', ratingValue: rating.average, reviewCount: rating.count } }),
  };
}

interface CakeFacts {
  readonly cake: CakeView;
  readonly asItComes: Evaluation;
  readonly origin: string;
  readonly path: string;
  readonly image: string;
}
