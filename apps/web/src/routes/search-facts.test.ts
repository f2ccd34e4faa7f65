import { answerWith } from '@sweetspot/api/testing';
import type { Locale } from '@sweetspot/messages';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { StoreView } from '../app/views.ts';
import { render } from '../entry-server.tsx';
import { aCake } from '../features/cake/cake-fixture.tsx';

const ours = z.url().refine((address) => address.startsWith('http://shop.test/'), 'leads elsewhere');
const type = <T extends string>(name: T) => z.literal(name);
const rating = z.strictObject({
  '@type': type('AggregateRating'),
  ratingValue: z.number().min(1).max(5),
  reviewCount: z.int().positive(),
});

/** As schema.org and the search engines' own guides want each. */
const FACTS = z.discriminatedUnion('@type', [
  z.strictObject({
    '@context': z.literal('https://schema.org'),
    '@type': type('Product'),
    name: z.string().min(1),
    description: z.string(),
    image: ours,
    url: ours,
    brand: z.strictObject({ '@type': type('Brand'), name: z.string().min(1) }),
    offers: z.strictObject({
      '@type': type('Offer'),
      url: ours,
      price: z.string().regex(/^\d+\.\d{2}$/),
      priceCurrency: z.string().length(3),
      availability: z.enum(['https://schema.org/InStock', 'https://schema.org/OutOfStock']),
      seller: z.strictObject({ '@type': type('Bakery'), name: z.string().min(1) }),
    }),
    aggregateRating: rating.optional(),
  }),
  z.strictObject({
    '@context': z.literal('https://schema.org'),
    '@type': type('Bakery'),
    name: z.string().min(1),
    description: z.string(),
    url: ours,
    image: ours.optional(),
    telephone: z.string().regex(/^\+\d{8,15}$/),
    address: z.strictObject({
      '@type': type('PostalAddress'),
      streetAddress: z.string().min(1),
      addressLocality: z.string().min(1),
      postalCode: z.string().regex(/^\d{6}$/),
      addressCountry: z.literal('IN'),
    }),
    geo: z.strictObject({ '@type': type('GeoCoordinates'), latitude: z.number(), longitude: z.number() }),
    openingHoursSpecification: z.array(
      z.strictObject({
        '@type': type('OpeningHoursSpecification'),
        dayOfWeek: z.string().regex(/^https:\/\/schema\.org\/(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/),
        opens: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
        closes: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
      }),
    ),
    aggregateRating: rating.optional(),
  }),
  z.strictObject({
    '@context': z.literal('https://schema.org'),
    '@type': type('BreadcrumbList'),
    itemListElement: z
      .array(z.strictObject({ '@type': type('ListItem'), position: z.int().positive(), name: z.string().min(1), item: ours }))
      .min(2),
  }),
  z.strictObject({
    '@context': z.literal('https://schema.org'),
    '@type': type('WebSite'),
    name: z.string(),
    url: ours,
    inLanguage: z.array(z.string()),
    potentialAction: z.strictObject({
      '@type': type('SearchAction'),
      target: z.strictObject({ '@type': type('EntryPoint'), urlTemplate: z.string().startsWith('http://shop.test/cakes?words={words}') }),
      'query-input': z.literal('required name=words'),
    }),
  }),
]);

const HOSTILE = 'Cakes</script><script>alert(1)</script><!-- "&"';
const STORE: StoreView = {
  id: '019a0000-0000-7000-8000-000000000001',
  slug: 'menu-makers',
  name: HOSTILE,
  legalName: 'Menu Makers',
  description: HOSTILE,
  city: 'Kolhapur',
  latitude: 16.7,
  longitude: 74.24,
  picture: null,
  rating: { average: 4.5, count: 12 },
  offersDelivery: true,
  offersPickup: true,
  distanceMetres: null,
  deliversThere: null,
  isTakingOrders: true,
  licenceNumber: '11521998000123',
  phone: '+919812345678',
  addressLine: HOSTILE,
  postalCode: '416003',
  timeZone: 'Asia/Kolkata',
  deliveryRadiusMetres: 8000,
  deliveryFee: { base: { amount: 4000, currency: 'INR' }, perKm: { amount: 500, currency: 'INR' }, freeAbove: null },
  pickupHours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 600, toMinute: 1440 })),
  deliveryHours: [],
  unusualDays: [],
  cakes: [],
  sections: [],
  reviews: [],
};

async function pageAt(path: string, locale: Locale = 'en'): Promise<string> {
  const cake = aCake();
  const { link } = answerWith({
    sessions: { current: () => ({ viewer: null }) },
    stores: { bySlug: () => STORE, list: () => ({ items: [], nextCursor: null }) },
    cakes: {
      bySlug: () => ({ ...cake, name: HOSTILE, store: { ...cake.store, name: HOSTILE } }),
      list: () => ({ items: [], nextCursor: null, flavours: [], search: null, isPartial: false }),
    },
  });
  const { html } = await render(new Request(`http://shop.test${path}`), {
    links: [link],
    isKnown: false,
    locale,
    readCookie: () => null,
    timeZone: 'Asia/Kolkata',
    mapTiles: undefined,
    theme: null,
    assetsFor: () => ({ styles: [], parts: [], fonts: [], entry: '/entry.js', watch: null }),
  });
  return html ?? '';
}

const factsIn = (html: string) =>
  Array.from(html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs), ([, json = '']) => FACTS.parse(JSON.parse(json)));
const headOf = (html: string): string => html.slice(0, html.indexOf('</head>'));

test.each([
  ['/', ['WebSite']],
  ['/stores/menu-makers', ['Bakery', 'BreadcrumbList']],
  ['/stores/menu-makers/chocolate-truffle', ['Product', 'BreadcrumbList']],
])('%s tells search engines of its %j, whatever a store calls itself', async (path, types) => {
  const html = await pageAt(path);
  expect(factsIn(html).map((facts) => facts['@type'])).toEqual(types);
  expect(html).not.toContain('<script>alert');
});

test('a day that is open until midnight closes at its last minute', async () => {
  const [bakery] = factsIn(await pageAt('/stores/menu-makers'));
  expect(bakery).toMatchObject({ openingHoursSpecification: expect.arrayContaining([expect.objectContaining({ closes: '23:59' })]) });
});

test.each(['en', 'hi'] as const)('a page in %s names its own address, and its addresses in both languages', async (locale) => {
  const head = headOf(await pageAt('/stores/menu-makers?place=somewhere&lang=hi', locale));
  const own = { en: 'http://shop.test/stores/menu-makers', hi: 'http://shop.test/stores/menu-makers?lang=hi' };
  const alternates = Array.from(head.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/g), ([, lang, href]) => [
    lang,
    href,
  ]);
  expect(alternates).toEqual([
    ['en-IN', own.en],
    ['hi', own.hi],
    ['x-default', own.en],
  ]);
  expect(/<link rel="canonical" href="([^"]+)"/.exec(head)?.[1]).toBe(own[locale]);
  expect(/<meta property="og:url" content="([^"]+)"/.exec(head)?.[1]).toBe(own[locale]);
  expect(/<title>(.*?)<\/title>/.exec(head)?.[1]).not.toBe('');
});

test('a page is shared with a picture drawn from its cake, or from one of ours', async () => {
  for (const path of ['/', '/stores/menu-makers/chocolate-truffle']) {
    const image = /<meta property="og:image" content="([^"]+)"/.exec(headOf(await pageAt(path)))?.[1] ?? '';
    expect(image).toMatch(/^http:\/\/shop\.test\/drawings\/cake\.png\?shape=/);
  }
});

test('what is somebody’s own is not to be found by searching', async () => {
  const head = headOf(await pageAt('/cart'));
  expect(head).toContain('<meta name="robots" content="noindex"/>');
  expect(head).not.toContain('rel="alternate"');
});

test.each([
  ['en', '/manifest.webmanifest'],
  ['hi', '/manifest.webmanifest?lang=hi'],
] as const)('a page in %s can be put among a device’s apps', async (locale, manifest) => {
  expect(headOf(await pageAt('/', locale))).toContain(`<link rel="manifest" href="${manifest}"/>`);
});
