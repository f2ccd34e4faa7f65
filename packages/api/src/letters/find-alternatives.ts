import type { ReadClient } from '@sweetspot/db';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { money } from '../http/index.ts';

/** Three cakes of other stores nearby that cost about the same and can be ready as soon, for a customer whose order was declined. */
export async function findAlternatives(reader: ReadClient, orderId: string, now: Date) {
  const rows = await reader.$queryRaw<
    { name: string; slug: string; store: string; storeSlug: string; price: number; currency: CurrencyCode }[]
  >`
    SELECT c.name, c.slug, s.name AS store, s.slug AS "storeSlug", c.shown_price_minor AS price, c.currency
    FROM "order" o
    JOIN store own ON own.id = o.store_id
    JOIN LATERAL (SELECT unit_price_minor FROM order_line WHERE order_id = o.id ORDER BY position LIMIT 1) line ON true
    JOIN store s ON s.id <> o.store_id AND s.status = 'approved'
      AND abs(s.latitude - own.latitude) < 0.3 AND abs(s.longitude - own.longitude) < 0.3
    JOIN cake c ON c.store_id = s.id AND c.status = 'published' AND NOT c.is_sold_out
      AND c.shown_lead_time_minutes < extract(epoch FROM (o.promised_start_at - ${now}::timestamptz)) / 60
    WHERE o.id = ${orderId}::uuid
    ORDER BY abs(c.shown_price_minor - line.unit_price_minor), c.id LIMIT 3`;
  return rows.map(({ name, slug, store, storeSlug, price, currency }) => ({
    cakeName: name,
    storeName: store,
    price: money(price, currency),
    url: `/stores/${storeSlug}/${slug}`,
  }));
}
