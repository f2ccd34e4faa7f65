-- What Prisma's schema language cannot say. Appended by hand to the migration that makes the tables.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- unaccent() is only STABLE because its dictionary could change; indexes need an IMMUTABLE spelling of it.
CREATE FUNCTION search_form(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
  $$ SELECT lower(public.unaccent('public.unaccent', words)) $$;
CREATE INDEX cake_search_idx ON cake USING gin (search_form(name || ' ' || flavour || ' ' || description) gin_trgm_ops) WHERE status = 'published';
CREATE INDEX store_search_idx ON store USING gin (search_form(name || ' ' || city) gin_trgm_ops);
CREATE INDEX cake_occasions_idx ON cake USING gin (occasions) WHERE status = 'published';
CREATE INDEX cake_free_from_idx ON cake USING gin (free_from) WHERE status = 'published';

ALTER TABLE "user" ADD CONSTRAINT user_email_lower CHECK (email = lower(email));
ALTER TABLE store ADD CONSTRAINT store_numbers CHECK (
  horizon_days BETWEEN 1 AND 366 AND accept_within_minutes BETWEEN 5 AND 2880 AND busy_lead_time_minutes >= 0 AND delivery_radius_metres >= 0
  AND minimum_order_minor >= 0 AND cash_limit_minor >= 0 AND tax_rate_bp BETWEEN 0 AND 10000 AND commission_rate_bp BETWEEN 0 AND 10000
  AND rating_count >= 0 AND rating_sum BETWEEN rating_count AND rating_count * 5);
ALTER TABLE store ADD CONSTRAINT store_place CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);
ALTER TABLE store_hours ADD CONSTRAINT store_hours_range CHECK (weekday BETWEEN 1 AND 7 AND from_minute >= 0 AND to_minute <= 1440 AND from_minute < to_minute);
ALTER TABLE store_exception ADD CONSTRAINT store_exception_range CHECK (is_closed OR (from_minute >= 0 AND to_minute <= 1440 AND from_minute < to_minute));
ALTER TABLE slot_window ADD CONSTRAINT slot_window_range CHECK (from_minute >= 0 AND to_minute <= 1440 AND from_minute < to_minute);
ALTER TABLE slot_cutoff ADD CONSTRAINT slot_cutoff_range CHECK (weekday BETWEEN 1 AND 7 AND days_before BETWEEN 0 AND 30 AND minute BETWEEN 0 AND 1440);
ALTER TABLE capacity_resource ADD CONSTRAINT capacity_resource_limit CHECK (limit_units >= 0);
ALTER TABLE capacity_bucket ADD CONSTRAINT capacity_bucket_limit CHECK (limit_units >= 0);
ALTER TABLE capacity_bucket ADD CONSTRAINT capacity_bucket_place UNIQUE NULLS NOT DISTINCT (resource_id, date, window_id);
ALTER TABLE capacity_claim ADD CONSTRAINT capacity_claim_units CHECK (units > 0);
ALTER TABLE slot_hold ADD CONSTRAINT slot_hold_range CHECK (start_at < end_at);
CREATE INDEX slot_hold_expiry_idx ON slot_hold (expires_at) WHERE state = 'held';
-- One live hold for each store's part of a cart: a second checkout of it replaces the first.
CREATE UNIQUE INDEX slot_hold_live_idx ON slot_hold (cart_id, store_id) WHERE state = 'held';

ALTER TABLE cake ADD CONSTRAINT cake_numbers CHECK (
  base_price_minor >= 0 AND shown_price_minor >= 0 AND lead_time_minutes >= 0 AND preparation_minutes >= 0 AND serves > 0
  AND rating_count >= 0 AND rating_sum BETWEEN rating_count AND rating_count * 5 AND ordered_count >= 0);
ALTER TABLE option_group ADD CONSTRAINT option_group_range CHECK (min >= 0 AND max >= 1 AND min <= max AND free_count >= 0 AND (role = 'tier_flavour') = (tier IS NOT NULL));
ALTER TABLE option ADD CONSTRAINT option_numbers CHECK (preparation_minutes >= 0 AND lead_time_minutes >= 0 AND weight_grams > 0 AND serves > 0);
ALTER TABLE review ADD CONSTRAINT review_rating CHECK (rating BETWEEN 1 AND 5);

ALTER TABLE cart ADD CONSTRAINT cart_owner CHECK ((user_id IS NULL) <> (token_hash IS NULL));
ALTER TABLE cart_line ADD CONSTRAINT cart_line_numbers CHECK (quantity BETWEEN 1 AND 50 AND unit_price_minor >= 0);

ALTER TABLE "order" ADD CONSTRAINT order_money CHECK (
  subtotal_minor >= 0 AND delivery_minor >= 0 AND discount_minor >= 0 AND tax_minor >= 0 AND commission_minor >= 0
  AND total_minor >= 0 AND total_minor = subtotal_minor + delivery_minor - discount_minor);
ALTER TABLE "order" ADD CONSTRAINT order_promise CHECK (promised_start_at < promised_end_at);
ALTER TABLE "order" ADD CONSTRAINT order_timeline CHECK (start_by_at <= decorate_by_at AND decorate_by_at <= box_by_at AND box_by_at <= leave_by_at AND leave_by_at <= promised_end_at);
ALTER TABLE "order" ADD CONSTRAINT order_delivery_has_address CHECK (
  fulfilment = 'pickup' OR (address_line1 IS NOT NULL AND city IS NOT NULL AND postal_code IS NOT NULL AND latitude IS NOT NULL AND longitude IS NOT NULL AND distance_metres IS NOT NULL));
ALTER TABLE order_line ADD CONSTRAINT order_line_numbers CHECK (quantity > 0 AND unit_price_minor >= 0 AND line_total_minor = unit_price_minor * quantity);
ALTER TABLE order_piece ADD CONSTRAINT order_piece_number CHECK (number > 0);
ALTER TABLE order_piece_tier ADD CONSTRAINT order_piece_tier_number CHECK (tier BETWEEN 1 AND 4);
-- The board's query: a store's open orders by promise.
CREATE INDEX order_board_idx ON "order" (store_id, promised_start_at, id)
  WHERE status IN ('placed', 'accepted', 'baking', 'ready', 'out_for_delivery', 'delivery_failed');

ALTER TABLE payment ADD CONSTRAINT payment_sums CHECK (
  amount_minor >= 0 AND authorized_minor BETWEEN 0 AND amount_minor AND captured_minor BETWEEN 0 AND amount_minor
  AND refunded_minor BETWEEN 0 AND captured_minor);
CREATE UNIQUE INDEX payment_placement_idx ON payment (order_id) WHERE purpose = 'placement';
ALTER TABLE payment_operation ADD CONSTRAINT payment_operation_amount CHECK (amount_minor >= 0);
-- One open question of a kind to the gateway at a time, and one authorization an attempt.
CREATE UNIQUE INDEX payment_operation_open_idx ON payment_operation (payment_id, kind) WHERE state IN ('requested', 'pending', 'unknown');
CREATE UNIQUE INDEX payment_operation_authorize_idx ON payment_operation (attempt_id) WHERE kind = 'authorize';
ALTER TABLE refund ADD CONSTRAINT refund_amount CHECK (amount_minor > 0);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_entry_is_final BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_is_final BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_transaction_is_final BEFORE UPDATE OR DELETE ON ledger_transaction FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_move_is_final BEFORE UPDATE OR DELETE ON order_move FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION ledger_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM ledger_entry WHERE transaction_id = NEW.transaction_id GROUP BY currency HAVING sum(amount_minor) <> 0) THEN
    RAISE EXCEPTION 'ledger transaction % does not sum to zero', NEW.transaction_id;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON ledger_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_balances();
