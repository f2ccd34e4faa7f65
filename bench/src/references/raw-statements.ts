/** What a hold wants of the store's buckets, in the order in which all lock them. */
const WANTED = `unnest($2::uuid[], $3::uuid[], $4::int[], $5::int[]) with ordinality as w(resource_id, window_id, units, limit_units, place)`;

/** Each is prepared under its name, once on each connection. */
export const STATEMENTS = {
  /** The least that a question to the database costs here; a reading work far below a fifth of it is badly written. */
  selectOne: `select 1 as one`,
  /** Cards are in memory: only which cakes, and what changes without anybody editing them. */
  firstPage: `select c.id, c.is_sold_out, c.rating_count, c.rating_sum from cake c join store s on s.id = c.store_id
    where c.status = 'published' and s.status = 'approved' order by c.ordered_count desc, c.id limit 24`,
  nearby: `select * from (
      select s.id, s.paused_until, s.rating_count, s.rating_sum,
        12742017.6 * asin(least(1, sqrt(power(sin(radians(s.latitude - $1::float8) / 2), 2)
          + cos(radians($1::float8)) * cos(radians(s.latitude)) * power(sin(radians(s.longitude - $2::float8) / 2), 2)))) as metres
      from store s where s.status = 'approved' and s.latitude between $1::float8 - 0.45 and $1::float8 + 0.45
        and s.longitude between $2::float8 - 0.47 and $2::float8 + 0.47 and exists (select from cake c where c.store_id = s.id and c.status = 'published')
    ) s where metres <= 50000 order by metres, id limit 24`,
  /** Of the buckets that anybody has wanted of the resources on a day. */
  taken: `select b.resource_id, b.window_id, b.limit_units, coalesce(sum(c.units)
      filter (where h.state = 'confirmed' or (h.state = 'held' and h.expires_at > now())), 0)::int as used
    from capacity_bucket b left join capacity_claim c on c.bucket_id = b.id left join slot_hold h on h.id = c.hold_id
    where b.resource_id = any($2::uuid[]) and b.date = $1::date group by b.id`,
  readyCakes: `select c.id, c.rating_count, c.rating_sum from cake c
    where c.store_id = any($1::uuid[]) and c.status = 'published' and not c.is_sold_out and c.shown_price_minor between 1 and $2::int
      and c.id <> all($3::uuid[]) order by c.ordered_count desc, c.id limit 500`,
  /** What the cake is and offers is in memory. */
  cakePage: `select c.id, c.is_sold_out, c.rating_count, c.rating_sum, s.rating_count as store_rating_count, s.rating_sum as store_rating_sum,
      s.paused_until, r.id as review_id, r.rating, r.text, r.by_name, r.created_at
    from store s join cake c on c.store_id = s.id left join review r on r.cake_id = c.id and r.state = 'published'
    where s.slug = $1 and c.slug = $2 and c.status = 'published' and s.status = 'approved' order by r.created_at desc limit 20`,
  addToCart: `with made as (insert into cart (id, token_hash, updated_at) values ($1::uuid, $1::uuid::text, now()))
    insert into cart_line (id, cart_id, store_id, cake_id, customization, design_key, quantity, unit_price_minor, claim_keys)
    select gen_random_uuid(), $1::uuid, $2, c.id, '{"selections":{}}', c.id::text, 1, $4, array[gen_random_uuid()]
    from cake c where c.id = $3 and c.status = 'published' and not c.is_sold_out`,
  lockPart: `select c.id, l.id as line_id, l.cake_id, l.quantity, l.unit_price_minor, l.claim_keys from cart c
    join cart_line l on l.cart_id = c.id where c.id = $1 and l.store_id = $2 for update`,
  /** With buckets for it, where nobody wanted one before. */
  newHold: `with given_back as (update slot_hold set state = 'released' where cart_id = $7 and store_id = $8 and state = 'held'
    ), made as (
      insert into slot_hold (id, store_id, cart_id, fulfilment, window_id, date, start_at, end_at, expires_at)
      values ($6, $8, $7, 'delivery', $9, $1::date, $10, $11, now() + interval '10 minutes'))
    insert into capacity_bucket (id, resource_id, date, window_id)
    select gen_random_uuid(), w.resource_id, $1::date, w.window_id from ${WANTED} order by w.place
    on conflict on constraint capacity_bucket_place do nothing`,
  lockBuckets: `select b.id from unnest($2::uuid[], $3::uuid[]) with ordinality as w(resource_id, window_id, place) join capacity_bucket b
      on b.resource_id = w.resource_id and b.date = $1::date and b.window_id is not distinct from w.window_id order by w.place for update of b`,
  claim: `with wanted as (
      select b.id, w.units, coalesce(b.limit_units, w.limit_units) as most, coalesce((
        select sum(c.units) from capacity_claim c join slot_hold h on h.id = c.hold_id
        where c.bucket_id = b.id and (h.state = 'confirmed' or (h.state = 'held' and h.expires_at > now()))), 0) as used
      from ${WANTED} join capacity_bucket b
        on b.resource_id = w.resource_id and b.date = $1::date and b.window_id is not distinct from w.window_id)
    insert into capacity_claim (hold_id, bucket_id, units) select $6, id, units from wanted
    where (select bool_and(used + units <= most) from wanted) returning hold_id`,
  /** With what it is held for. */
  lockHeld: `select l.id as line_id, l.cake_id, l.claim_keys, h.date, h.start_at, h.end_at from cart c join cart_line l on l.cart_id = c.id
    join slot_hold h on h.cart_id = c.id and h.state = 'held' where c.id = $1 and h.id = $2 and l.store_id = h.store_id for update`,
  newKey: `insert into idempotency_key (id, actor, operation, key, request_hash, state, response)
    values (gen_random_uuid(), $1, 'place', $2, 'raw', 'done', $3)`,
  lockKeys: `select pg_advisory_xact_lock(lock) from (
    select distinct hashtextextended('claim ' || key, 0) as lock from unnest($1::text[]) key order by lock offset 0) sorted`,
  newOrder: `with made as (
      insert into "order" (id, number, store_id, cart_id, status, locale, currency, fulfilment, payment_method, contact_name, contact_email,
        contact_mobile, address_line1, city, postal_code, latitude, longitude, hold_id, time_zone, promised_date, promised_start_at,
        promised_end_at, start_by_at, decorate_by_at, box_by_at, leave_by_at, distance_metres, fee_rule, tax_rate_bp, commission_rate_bp,
        cancellation_ladder, breakdown, subtotal_minor, delivery_minor, discount_minor, tax_minor, total_minor, commission_minor)
      values ($1::uuid, $2, $3, $4, 'awaiting_payment', 'en-IN', 'INR', 'delivery', 'test', 'Asha Patil', 'asha@example.test', '+919822012345',
        '8th Lane', $5, $6, $7, $8, $9, $10, $11::date, $12, $13, $12, $12, $12, $12, 900, $14, $15, $16, $17, $18, $19::int, 4000, 0, 0,
        $19::int + 4000, 0)
      returning id, total_minor
    ), line as (
      insert into order_line (id, order_id, position, cake_id, cake_name, quantity, customization, choices, price_parts, unit_price_minor,
        line_total_minor, tax_rate_bp, allergens, mark, claims, design, inscription, serves, work, preparation_minutes, lead_time_minutes,
        claim_keys, design_key)
      select gen_random_uuid(), id, 0, $20::uuid, $21, 1, '{"selections":{}}', '[]', '[]', $19::int, $19::int, 500, $22, $23, $24, $25, '{}', $26, $27, $28, $29,
        $30::uuid[], $20::uuid::text from made
      returning id, order_id
    ), piece as (
      insert into order_piece (id, order_id, line_id, number) select gen_random_uuid(), order_id, id, 1 from line
    ), owed as (
      insert into payment (id, order_id, method, currency, amount_minor, updated_at) select $31, id, 'test', 'INR', total_minor, now() from made
      returning id
    ), expiry as (
      insert into jobs.job (name, data, start_after) values ('order.expireHold', jsonb_build_object('orderId', $1::uuid), 'infinity')
    )
    insert into payment_attempt (id, payment_id, number, request_key) select $32::uuid, id, 1, 'attempt:' || $32::uuid from owed`,
  newWalletPayment: `insert into test_gateway_payment (ref, state, updated_at) values ($1, $2, now())`,
  nameAttempt: `update payment_attempt set gateway_ref = $2, approval_url = $2 where id = $1`,
  approve: `update test_gateway_payment set state = $2, updated_at = now() where ref = $1 returning state`,
  readWallet: `select a.id as attempt_id, a.payment_id, p.amount_minor, p.order_id, o.store_id, o.hold_id, o.cart_id, w.state from payment_attempt a
    join payment p on p.id = a.payment_id join "order" o on o.id = p.order_id join test_gateway_payment w on w.ref = a.gateway_ref
    where p.order_id = $1`,
  /** One operation for an attempt at most, and the job for a process that dies on the way. */
  newOperation: `with locked as (select id from "order" where id = $1 for update), asked as (
      insert into payment_operation (id, payment_id, attempt_id, kind, amount_minor, request_key)
      select $2, $3, $4, 'authorize', $5, $6 from locked where not exists (select 1 from payment_operation where payment_id = $3)
      returning id)
    insert into jobs.job (name, data, start_after) select 'payment.operation', jsonb_build_object('operationId', id), 'infinity' from asked`,
  lockOrder: `select o.id, o.status, (select array_agg(key) from order_line l, unnest(l.claim_keys) key where l.order_id = o.id) as keys
    from "order" o where o.id = $1 for update of o`,
  place: `with booked as (
      update payment_operation set state = 'succeeded', gateway_id = $2::uuid::text, tries = 1, settled_at = now() where id = $2::uuid
    ), tried as (update payment_attempt set state = 'approved', decided_at = now() where id = $3
    ), owed as (update payment set authorized_minor = amount_minor, updated_at = now() where id = $4
    ), kept as (update slot_hold set state = 'confirmed' where id = $5
    ), claimed as (insert into cart_claim (key, order_id) select key, $1::uuid from unnest($6::uuid[]) key
    ), taken_out as (delete from cart_line where claim_keys && $6::uuid[]
    ), counted as (update cake set ordered_count = ordered_count + 1 from order_line l where l.order_id = $1::uuid and cake.id = l.cake_id
    ), moved as (
      insert into order_move (id, order_id, version, event, "from", "to", actor) values ($7::uuid, $1::uuid, 2, 'pay', 'awaiting_payment', 'placed', 'system')
    ), mails as (
      insert into mail (id, kind, subject_id, recipient, locale, data, message_id, order_id)
      select gen_random_uuid(), kind, $7::uuid::text, 'asha@example.test', 'en-IN', '{}', kind || '.' || $7::uuid::text, $1::uuid from unnest(array['order_placed', 'store_new_order']) kind
      returning id
    ), jobs as (
      insert into jobs.job (name, data, start_after)
      select 'mail.send', jsonb_build_object('mailId', id), 'infinity'::timestamptz from mails
      union all select 'order.acceptanceDeadline', jsonb_build_object('orderId', $1::uuid, 'step', step), 'infinity'
        from unnest(array['warn_owner', 'warn_admin', 'reject']) step
    )
    update "order" set status = 'placed', version = 2, placed_at = now(), accept_by = now() + interval '1 hour', status_changed_at = now()
    where id = $1::uuid and status = 'awaiting_payment'`,
  tell: `with streams as (
      insert into event_stream (kind, id, last_number)
      select kind, id, 1 from unnest(array['order', 'store']::event_stream_kind[], $1::uuid[]) as s(kind, id) order by kind, id
      on conflict (kind, id) do update set last_number = event_stream.last_number + 1 returning kind, id, last_number
    ), written as (
      insert into event (stream_kind, stream_id, number, type, payload) select kind, id, last_number, 'order_changed', $2 from streams)
    select pg_notify('events', kind || ':' || id || ':' || last_number)::text from streams`,
} as const;
