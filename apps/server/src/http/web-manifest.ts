import { intlLocaleOf, type Locale } from '@sweetspot/messages';
import { installedWords } from '@sweetspot/messages/installed';
import type { FastifyInstance } from 'fastify';
import { languageAsked } from './reader-language.ts';

/** The cream that pages stand on, which the icons stand on too; a manifest knows one colour alone. */
const CANVAS = '#fbf5ec';

/** How a device shows the shop among its apps. Each page names the one in its own language. */
export function registerWebManifest(app: FastifyInstance): void {
  app.get('/manifest.webmanifest', async (request, reply) =>
    reply
      .type('application/manifest+json; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(JSON.stringify(manifest(languageAsked(request) ?? 'en'))),
  );
}

function manifest(language: Locale): object {
  const words = installedWords(language);
  return {
    // The same app in whichever language: installed anew, it would stand there twice.
    id: '/',
    name: 'SweetSpot',
    short_name: 'SweetSpot',
    description: words.description,
    lang: intlLocaleOf(language),
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: CANVAS,
    background_color: CANVAS,
    categories: ['food', 'shopping'],
    icons: [
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: words.cakes, url: '/cakes' },
      { name: words.orders, url: '/orders' },
      { name: words.cart, url: '/cart' },
    ],
  };
}
