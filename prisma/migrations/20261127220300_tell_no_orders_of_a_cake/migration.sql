-- Every order counts its cakes. Finding out that nothing else of such a cake changed took longer than counting it: both rows were made JSON
-- and compared key by key. Rows that differ in nothing but the count are now known by comparing them as they are kept.
CREATE OR REPLACE FUNCTION tell_store_row_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before_row jsonb;
  after_row jsonb;
  store_only text[] := coalesce(TG_ARGV[2], '{}');
  by_finding text[] := coalesce(TG_ARGV[3], '{}');
  unseen text[] := coalesce(TG_ARGV[4], '{}');
  by_size text[] := coalesce(TG_ARGV[5], '{}');
  reach text := TG_ARGV[1];
  changed text[];
  counted record;
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'cake' THEN
    counted := OLD;
    counted.ordered_count := NEW.ordered_count;
    IF counted *= NEW THEN RETURN NULL; END IF;
  END IF;
  before_row := to_jsonb(OLD);
  after_row := to_jsonb(NEW);
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
