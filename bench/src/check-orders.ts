import pg from 'pg';

/** What is wrong after the checkouts; empty when every order is there once and no bucket holds more than its limit. */
export async function checkOrders(databaseUrl: string, toldNumbers: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const count = async (sql: string, ...values: unknown[]): Promise<number> =>
    Number((await client.query<{ count: string }>(`select count(*) from (${sql}) found`, values)).rows[0]?.count);
  try {
    const lost = toldNumbers.length - (await count(`select id from "order" where number = any($1) and status = 'placed'`, toldNumbers));
    const doubled =
      toldNumbers.length -
      new Set(toldNumbers).size +
      (await count(`select cart_id from "order" where cart_id is not null group by cart_id having count(*) > 1`));
    const unpaid = await count(
      `select o.id from "order" o join payment p on p.order_id = o.id where o.number = any($1) and p.authorized_minor <> o.total_minor`,
      toldNumbers,
    );
    const oversold = await count(
      `select b.id from capacity_bucket b join capacity_resource r on r.id = b.resource_id join capacity_claim c on c.bucket_id = b.id
       join slot_hold h on h.id = c.hold_id and (h.state = 'confirmed' or (h.state = 'held' and h.expires_at > now()))
       group by b.id, r.id having bool_or(h.cart_id is not null) and sum(c.units) > coalesce(b.limit_units, r.limit_units)`,
    );
    const found = {
      'orders lost': lost,
      'orders doubled': doubled,
      'orders placed without their money': unpaid,
      'buckets oversold': oversold,
    };
    return Object.entries(found).flatMap(([what, number]) => (number === 0 ? [] : [`${number} ${what}`]));
  } finally {
    await client.end();
  }
}
