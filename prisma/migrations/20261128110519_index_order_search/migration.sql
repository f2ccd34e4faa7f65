-- Admins look orders up by a part of a number, a name or an e-mail address: of all orders there ever were.
CREATE INDEX order_search_idx ON "order" USING gin (number gin_trgm_ops, contact_name gin_trgm_ops, contact_email gin_trgm_ops);
