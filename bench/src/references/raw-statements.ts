/** The cake as the customer's browser needs it: one document, built by PostgreSQL. `c` is the cake. */
const CUSTOMIZABLE = `jsonb_build_object('id', c.id, 'name', c.name, 'basePriceMinor', c.base_price_minor, 'allergens', c.allergens,
  'mark', c.mark, 'claims', c.claims, 'work', c.work, 'design', c.design, 'serves', c.serves,
  'groups', (select jsonb_agg(to_jsonb(g) || jsonb_build_object('options', (
      select jsonb_agg(to_jsonb(o) || coalesce(jsonb_strip_nulls(to_jsonb(v)), '{}') order by o.position, o.id)
      from option o left join cake_option_override v on v.cake_id = c.id and v.option_id = o.id
      where o.group_id = g.id and o.archived_at is null and coalesce(v.is_offered, true))) order by a.position)
    from cake_option_group a join option_group g on g.id = a.group_id where a.cake_id = c.id),
  'rules', (select jsonb_agg(to_jsonb(r) order by r.position) from cake_rule r
    where r.store_id = c.store_id and (r.cake_id is null or r.cake_id = c.id)))`;

const FILTERS = `c.status = 'published' and s.status = 'approved' and c.shown_price_minor <= $2::int and c.shown_mark = 'veg'
  and ($1 = '' or c.id in (
    select c.id from cake c where c.status = 'published' and search_form($1) <% search_form(c.name || ' ' || c.flavour || ' ' || c.description)
    union all
    select c.id from cake c join store s on s.id = c.store_id
    where c.status = 'published' and search_form($1) <% search_form(s.name || ' ' || s.city)))`;

const RELEVANCE = `(3 * word_similarity(search_form($1), search_form(c.name)) + 2 * word_similarity(search_form($1), search_form(c.flavour))
  + word_similarity(search_form($1), search_form(c.description)) + 2 * word_similarity(search_form($1), search_form(s.name || ' ' || s.city)))`;

const CARD = `c.id, c.slug, c.name, c.flavour, c.currency, c.shown_price_minor, c.shown_mark, c.claims, c.shown_allergens, c.shown_design,
  c.rating_count, c.rating_sum, c.shown_lead_time_minutes, c.is_sold_out, s.id as store_id, s.slug as store_slug, s.name as store_name, s.city`;

const USED = `coalesce((select sum(claim.units) from capacity_claim claim join slot_hold h on h.id = claim.hold_id
  where claim.bucket_id = b.id and (h.state = 'confirmed' or (h.state = 'held' and h.expires_at > now()))), 0)`;

/** Each is prepared under its name, once on each connection. */
export const STATEMENTS = {
  firstPage: `select json_agg(page)::text as body from (select ${CARD} from cake c join store s on s.id = c.store_id
    where c.status = 'published' and s.status = 'approved' order by c.ordered_count desc, c.id limit 24) page`,
  foundPage: `select coalesce(json_agg(page), '[]')::text as body from (select ${CARD}, ${RELEVANCE} as fits from cake c
    join store s on s.id = c.store_id where ${FILTERS} order by fits desc, c.id limit 25) page`,
  foundFlavours: `select c.flavour from cake c join store s on s.id = c.store_id where ${FILTERS}
    group by c.flavour order by count(*) desc, c.flavour limit 40`,
  cakePage: `select jsonb_build_object('cake', to_jsonb(c), 'store', to_jsonb(s), 'customizable', ${CUSTOMIZABLE}, 'reviews', (
      select coalesce(jsonb_agg(r), '[]') from (select * from review r where r.cake_id = c.id and r.state = 'published'
        order by r.created_at desc limit 20) r))::text as body
    from cake c join store s on s.id = c.store_id where s.slug = $1 and c.slug = $2 and c.status = 'published' and s.status = 'approved'`,
  cakeToOrder: `select c.store_id, c.shown_price_minor, ${CUSTOMIZABLE} as customizable from cake c where c.id = $1`,
  newCart: `insert into cart (id, token_hash, updated_at) values ($1, $2, now())`,
  newLine: `insert into cart_line (id, cart_id, store_id, cake_id, customization, design_key, quantity, unit_price_minor)
    values (gen_random_uuid(), $1, $2, $3, '{"selections":{}}', $4, 1, $5)`,
  cart: `select json_build_object('cartId', $1::uuid, 'lines', json_agg(json_build_object('line', l, 'customizable', ${CUSTOMIZABLE})))::text as body
    from cart_line l join cake c on c.id = l.cake_id where l.cart_id = $1`,
  lockCart: `select id from cart where id = $1 for update`,
  schedule: `select to_jsonb(s) as store, (select jsonb_agg(h) from store_hours h where h.store_id = s.id) as hours,
    (select jsonb_agg(w) from slot_window w where w.store_id = s.id) as windows from store s where s.id = $1`,
  usage: `select b.*, ${USED} as used from capacity_bucket b join capacity_resource r on r.id = b.resource_id
    where r.store_id = $1 and b.date between current_date and current_date + 28`,
  newHold: `insert into slot_hold (id, store_id, cart_id, fulfilment, window_id, date, start_at, end_at, expires_at)
    select $1, $2, $3, 'delivery', w.id, $5::date, $5::date + make_interval(mins => w.from_minute), $5::date + make_interval(mins => w.to_minute),
      now() + interval '10 minutes' from slot_window w where w.id = $4`,
  newBuckets: `insert into capacity_bucket (id, resource_id, date, window_id)
    select gen_random_uuid(), r.id, $2::date, case r.period when 'window' then $3::uuid end from capacity_resource r where r.store_id = $1
    order by r.id on conflict on constraint capacity_bucket_place do nothing`,
  lockBuckets: `select b.id from capacity_bucket b join capacity_resource r on r.id = b.resource_id
    where r.store_id = $1 and b.date = $2::date and (b.window_id is null or b.window_id = $3) order by r.id for update of b`,
  claim: `with wanted as (
      select b.id, (c.work ->> r.id::text)::int as units, coalesce(b.limit_units, r.limit_units) as limit_units, ${USED} as used from cart_line l join cake c on c.id = l.cake_id
      join capacity_resource r on r.store_id = c.store_id join capacity_bucket b on b.resource_id = r.id and b.date = $3::date
      and (b.window_id is null or b.window_id = $4) where l.cart_id = $1
    ) insert into capacity_claim (hold_id, bucket_id, units) select $2, id, units from wanted
    where (select bool_and(used + units <= limit_units) from wanted) returning hold_id`,
  newKey: `insert into idempotency_key (id, actor, operation, key, request_hash, state) values (gen_random_uuid(), $1, 'place', $2, 'raw', 'done')`,
  newOrder: `insert into "order" (id, number, store_id, cart_id, status, locale, currency, fulfilment, payment_method, contact_name, contact_email,
      contact_mobile, address_line1, city, postal_code, latitude, longitude, hold_id, time_zone, promised_date, promised_start_at, promised_end_at,
      start_by_at, decorate_by_at, box_by_at, leave_by_at, distance_metres, fee_rule, tax_rate_bp, commission_rate_bp, cancellation_ladder, breakdown,
      subtotal_minor, delivery_minor, discount_minor, tax_minor, total_minor, commission_minor)
    select $1, $2, s.id, $3, 'awaiting_payment', 'en-IN', 'INR', 'delivery', 'test', 'Asha Patil', 'asha@example.test', '+919822012345',
      '8th Lane', s.city, s.postal_code, s.latitude, s.longitude, h.id, s.time_zone, h.date, h.start_at, h.end_at, h.start_at, h.start_at,
      h.start_at, h.start_at, 900, s.delivery_fee_rule, s.tax_rate_bp, s.commission_rate_bp, '{"steps":[]}', $5, $6, 4000, 0, 0, $6 + 4000, 0
    from store s join slot_hold h on h.id = $4 and h.state = 'held' where s.id = h.store_id`,
  newOrderLine: `insert into order_line (id, order_id, position, cake_id, cake_name, quantity, customization, choices, price_parts, unit_price_minor,
      line_total_minor, tax_rate_bp, allergens, mark, claims, design, inscription, serves, work, preparation_minutes, lead_time_minutes)
    select $2, $1, 0, c.id, c.name, 1, l.customization, '[]', '[]', l.unit_price_minor, l.unit_price_minor, 500, c.shown_allergens, c.shown_mark,
      c.claims, c.shown_design, '{}', c.serves, c.work, c.preparation_minutes, c.lead_time_minutes
    from cart_line l join cake c on c.id = l.cake_id where l.cart_id = $3`,
  newPiece: `insert into order_piece (id, order_id, line_id, number) values (gen_random_uuid(), $1, $2, 1)`,
  newPayment: `insert into payment (id, order_id, method, currency, amount_minor, updated_at)
    select $2, $1, 'test', 'INR', total_minor, now() from "order" where id = $1`,
  newAttempt: `insert into payment_attempt (id, payment_id, number, request_key) values ($1::uuid, $2, 1, 'attempt:' || $1::uuid)`,
  newWalletPayment: `insert into test_gateway_payment (ref, state, updated_at) values ($1, '{"decision":"open"}', now())`,
  namePayment: `update payment_attempt set gateway_ref = $1, approval_url = $1 where id = $2`,
  lockWallet: `select state from test_gateway_payment where ref = $1 for update`,
  changeWallet: `update test_gateway_payment set state = $2, updated_at = now() where ref = $1`,
  lockOrder: `select o.id, o.store_id, o.hold_id, o.cart_id, p.id as payment_id, a.id as attempt_id, a.gateway_ref from "order" o
    join payment p on p.order_id = o.id join payment_attempt a on a.payment_id = p.id where o.id = $1 for update of o`,
  newOperation: `insert into payment_operation (id, payment_id, attempt_id, kind, amount_minor, request_key)
    select $1::uuid, p.id, $2, 'authorize', p.amount_minor, 'authorize:' || $1::uuid from payment p where p.id = $3`,
  doneOperation: `update payment_operation set state = 'succeeded', gateway_id = $2, tries = 1, settled_at = now() where id = $1`,
  doneAttempt: `update payment_attempt set state = 'approved', decided_at = now() where id = $1`,
  donePayment: `update payment set authorized_minor = amount_minor, updated_at = now() where id = $1`,
  confirmHold: `update slot_hold set state = 'confirmed' where id = $1`,
  countOrdered: `update cake set ordered_count = ordered_count + 1 from order_line l where l.order_id = $1 and cake.id = l.cake_id`,
  placeOrder: `update "order" set status = 'placed', version = 2, placed_at = now(), accept_by = now() + interval '1 hour', status_changed_at = now()
    where id = $1 and status = 'awaiting_payment'`,
  newMove: `insert into order_move (id, order_id, version, event, "from", "to", actor)
    values (gen_random_uuid(), $1, 2, 'pay', 'awaiting_payment', 'placed', 'system')`,
  newMail: `insert into mail (id, kind, subject_id, recipient, locale, data, message_id)
    values (gen_random_uuid(), $1, $2, 'asha@example.test', 'en-IN', '{}', gen_random_uuid()::text)`,
  newEvent: `with next as (
      insert into event_stream (kind, id, last_number) values ($1::event_stream_kind, $2::uuid, 1)
      on conflict (kind, id) do update set last_number = event_stream.last_number + 1 returning last_number)
    insert into event (stream_kind, stream_id, number, type, payload) select $1::event_stream_kind, $2::uuid, last_number, 'moved', '{}' from next`,
  emptyCart: `delete from cart_line where cart_id = $1`,
} as const;
