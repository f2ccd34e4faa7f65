-- A new key goes into the index itself rather than onto its list of what is to be put in later: every look for claimed lines, of which a
-- checkout has four, reads all of that list, which grows until the table is vacuumed.
ALTER INDEX "cart_line_claim_keys_idx" SET (fastupdate = off);
ALTER INDEX "order_line_claim_keys_idx" SET (fastupdate = off);
SELECT gin_clean_pending_list('"cart_line_claim_keys_idx"'::regclass);
SELECT gin_clean_pending_list('"order_line_claim_keys_idx"'::regclass);
