-- Whoever orders for cash is looked for among the few who left such orders untaken.
CREATE INDEX order_untaken_cash_user_idx ON "order" (user_id) WHERE payment_method = 'cod' AND status IN ('delivery_failed', 'not_collected');
CREATE INDEX order_untaken_cash_email_idx ON "order" (contact_email) WHERE payment_method = 'cod' AND status IN ('delivery_failed', 'not_collected');
CREATE INDEX order_untaken_cash_mobile_idx ON "order" (contact_mobile) WHERE payment_method = 'cod' AND status IN ('delivery_failed', 'not_collected');
