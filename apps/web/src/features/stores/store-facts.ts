import type { StoreView } from '../../app/views.ts';

/** The bakery as search engines read it (schema.org). */
export function storeFacts(store: StoreView, origin: string): object {
  const { name, description, slug, phone, addressLine, city, postalCode, latitude, longitude, rating } = store;
  return {
    '@context': 'https://schema.org',
    '@type': 'Bakery',
    name,
    description,
    url: `${origin}/stores/${slug}`,
    telephone: phone,
    address: { '@type': 'PostalAddress', streetAddress: addressLine, addressLocality: city, postalCode, addressCountry: 'IN' },
    geo: { '@type': 'GeoCoordinates', latitude, longitude },
    ...(rating.average === null
      ? {}
      : { aggregateRating: { '@type': 'AggregateRating', ratingValue: rating.average, reviewCount: rating.count } }),
  };
}
