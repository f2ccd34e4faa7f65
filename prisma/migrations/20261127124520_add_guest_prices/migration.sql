-- AlterTable
ALTER TABLE "cake" ADD COLUMN     "guest_prices_minor" BIGINT[],
ADD COLUMN     "guests_up_to" INTEGER[];

-- Written by hand from here.
-- As before, with one argument more: columns that reach no further than lists of cakes for a number of guests.
CREATE OR REPLACE FUNCTION tell_store_row_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before_row jsonb := to_jsonb(OLD);
  after_row jsonb := to_jsonb(NEW);
  store_only text[] := coalesce(TG_ARGV[2], '{}');
  by_finding text[] := coalesce(TG_ARGV[3], '{}');
  unseen text[] := coalesce(TG_ARGV[4], '{}');
  by_size text[] := coalesce(TG_ARGV[5], '{}');
  reach text := TG_ARGV[1];
  changed text[];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    changed := ARRAY(SELECT key FROM jsonb_each(after_row) WHERE value IS DISTINCT FROM before_row -> key);
    IF changed <@ unseen THEN
      RETURN NULL;
    ELSIF changed <@ (unseen || store_only) THEN
      reach := 'store';
    ELSIF changed <@ (unseen || store_only || by_finding) THEN
      reach := 'found';
    ELSIF changed <@ (unseen || store_only || by_size) THEN
      reach := 'sizes';
    END IF;
  END IF;
  -- A cake that is not on the menu and a store that is not open to customers are in no list.
  IF coalesce(before_row, after_row) ? 'status'
    AND coalesce(before_row ->> 'status', '') NOT IN ('published', 'approved')
    AND coalesce(after_row ->> 'status', '') NOT IN ('published', 'approved') THEN
    reach := 'store';
  END IF;
  PERFORM tell_catalogue(before_row ->> TG_ARGV[0], reach);
  IF after_row ->> TG_ARGV[0] IS DISTINCT FROM before_row ->> TG_ARGV[0] THEN
    PERFORM tell_catalogue(after_row ->> TG_ARGV[0], reach);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER cake_catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "cake" FOR EACH ROW EXECUTE FUNCTION tell_store_row_changed(
  'store_id', 'cakes', '{is_sold_out,is_signature,work,allergens,design,lead_time_minutes,shown_allergens,shown_design}',
  '{diets,offered_flavours}', '{ordered_count,found_by_version,version,updated_at}', '{guests_up_to,guest_prices_minor}');

CREATE OR REPLACE TRIGGER cake_found_by_old BEFORE UPDATE OF flavour, claims, allergens, mark, base_price_minor, serves ON cake FOR EACH ROW
  WHEN ((OLD.flavour, OLD.claims, OLD.allergens, OLD.mark, OLD.base_price_minor, OLD.serves)
    IS DISTINCT FROM (NEW.flavour, NEW.claims, NEW.allergens, NEW.mark, NEW.base_price_minor, NEW.serves))
  EXECUTE FUNCTION mark_found_by_old();
