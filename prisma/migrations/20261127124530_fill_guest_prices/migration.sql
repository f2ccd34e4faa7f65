-- As far as SQL knows it, until the job that derives what older rules derived has been there: the price as it comes, with the size's own
-- part exchanged. Apart from the columns' migration, whose lock would keep readers waiting for it.
WITH size AS (
  SELECT c.id AS cake_id, o.serves, o.is_sold_out, o.position, coalesce(v.is_default, o.is_default) AS is_default,
    CASE coalesce(v.price, o.price) ->> 'type'
      WHEN 'fixed' THEN (coalesce(v.price, o.price) ->> 'amountMinor')::bigint
      WHEN 'percent' THEN round(c.base_price_minor * (coalesce(v.price, o.price) ->> 'basisPoints')::numeric / 10000)::bigint END AS amount
  FROM cake c
  JOIN cake_option_group a ON a.cake_id = c.id
  JOIN option_group g ON g.id = a.group_id AND g.role = 'size' AND g.kind = 'single' AND g.archived_at IS NULL
  JOIN option o ON o.group_id = g.id AND o.archived_at IS NULL
  LEFT JOIN cake_option_override v ON v.cake_id = c.id AND v.option_id = o.id
  WHERE coalesce(v.is_offered, true)
), as_it_comes AS (
  SELECT DISTINCT ON (cake_id) cake_id, amount FROM size WHERE is_default ORDER BY cake_id, position
), step AS (
  SELECT cake_id, serves, min(amount) AS amount FROM size WHERE NOT is_sold_out AND serves IS NOT NULL GROUP BY cake_id, serves
), stepped AS (
  SELECT s.cake_id, array_agg(s.serves ORDER BY s.serves) AS guests_up_to,
    array_agg(c.shown_price_minor + coalesce(s.amount - d.amount, 0) ORDER BY s.serves) AS guest_prices_minor
  FROM step s JOIN cake c ON c.id = s.cake_id LEFT JOIN as_it_comes d ON d.cake_id = s.cake_id GROUP BY s.cake_id
)
UPDATE cake SET guests_up_to = coalesce(stepped.guests_up_to, ARRAY[cake.serves]),
  guest_prices_minor = coalesce(stepped.guest_prices_minor, ARRAY[cake.shown_price_minor::bigint])
FROM cake c LEFT JOIN stepped ON stepped.cake_id = c.id WHERE c.id = cake.id;
