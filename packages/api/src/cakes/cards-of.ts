import { z } from 'zod';
import type { Services } from '../context.ts';
import { CARD_COLUMNS, cardRow, FIRST_PHOTO, toCard, type CakeCard } from './cake-card.ts';

/** Of these cakes, those that are sold, as lists show them. */
export async function cakeCardsOf({ db }: Pick<Services, 'db'>, ids: readonly string[]): Promise<ReadonlyMap<string, CakeCard>> {
  if (ids.length === 0) return new Map();
  const rows = await db.prisma.$queryRaw<unknown[]>`
    with page as (
      select ${CARD_COLUMNS}, null::int as distance_metres, null::boolean as delivers_there, null::jsonb as slot
      from cake c join store s on s.id = c.store_id
      where c.id = any(${[...ids]}::uuid[]) and c.status = 'published' and s.status = 'approved'
    )
    select page.*, photo.* from page ${FIRST_PHOTO}`;
  return new Map(
    z
      .array(cardRow)
      .parse(rows)
      .map((row) => [row.id, toCard(row)]),
  );
}
