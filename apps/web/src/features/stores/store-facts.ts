import { breadcrumbs } from '../../app/breadcrumbs.ts';
import { ratingFacts } from '../../app/rating-facts.ts';
import type { StoreView } from '../../app/views.ts';
import type { Words } from '../../app/words.ts';
import { drawingPath } from '../../components/drawing-path.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const LAST_MINUTE = 24 * 60 - 1;

/** The bakery as search engines read it (schema.org), and the way to its page. */
export function storeFacts(store: StoreView, origin: string, shell: Words<'shell'>): readonly object[] {
  const { name, description, slug, phone, addressLine, city, postalCode, latitude, longitude, rating } = store;
  const path = `/stores/${slug}`;
  const [first] = store.cakes;
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'Bakery',
      name,
      description,
      url: `${origin}${path}`,
      telephone: phone,
      ...(first === undefined ? {} : { image: `${origin}${drawingPath(first.design, 'png')}` }),
      address: { '@type': 'PostalAddress', streetAddress: addressLine, addressLocality: city, postalCode, addressCountry: 'IN' },
      geo: { '@type': 'GeoCoordinates', latitude, longitude },
      openingHoursSpecification: store.pickupHours.map(({ weekday, fromMinute, toMinute }) => ({
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: `https://schema.org/${WEEKDAYS[weekday % 7]}`,
        opens: clockTime(fromMinute),
        closes: clockTime(toMinute),
      })),
      ...ratingFacts(rating),
    },
    breadcrumbs(
      [
        { name: 'SweetSpot', path: '/' },
        { name: shell.stores, path: '/stores' },
        { name, path },
      ],
      origin,
    ),
  ];
}

/** Midnight ends the day before: "24:00" is no time there. */
function clockTime(minute: number): string {
  const within = Math.min(minute, LAST_MINUTE);
  return [Math.floor(within / 60), within % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
