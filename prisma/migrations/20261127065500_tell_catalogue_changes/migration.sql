-- What server processes keep of the catalogue ends when the catalogue changes, whoever changes it: the tables tell it themselves.
-- A word names the store and how far its change reaches:
--   store   what shows the store, and nothing else
--   sizes   also lists of cakes for a number of guests
--   found   also lists of cakes that were found by words or by a diet
--   cakes   also every list of cakes
--   stores  also every list of stores
-- Other processes are notified at the commit. The connection that writes is told by a notice, so that its process can forget as it commits.
CREATE FUNCTION tell_catalogue(store_id text, reach text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF store_id IS NULL THEN RETURN; END IF;
  PERFORM pg_notify('catalogue', store_id || ' ' || reach);
  RAISE NOTICE USING MESSAGE = store_id || ' ' || reach, ERRCODE = 'SW001';
END $$;

-- For rows that name their store. Arguments: the column of its id; the reach of a change; then columns that reach no further than
-- the store, than what is found, and columns that no kept answer shows at all. A column that is named nowhere has the full reach.
CREATE FUNCTION tell_store_row_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before_row jsonb := to_jsonb(OLD);
  after_row jsonb := to_jsonb(NEW);
  store_only text[] := coalesce(TG_ARGV[2], '{}');
  by_finding text[] := coalesce(TG_ARGV[3], '{}');
  unseen text[] := coalesce(TG_ARGV[4], '{}');
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

CREATE TRIGGER cake_catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "cake" FOR EACH ROW EXECUTE FUNCTION tell_store_row_changed(
  'store_id', 'cakes', '{is_sold_out,is_signature,work,allergens,design,lead_time_minutes,shown_allergens,shown_design}',
  '{diets,offered_flavours}', '{ordered_count,found_by_version,version,updated_at}');
CREATE TRIGGER store_catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "store" FOR EACH ROW EXECUTE FUNCTION tell_store_row_changed(
  'id', 'stores', '{paused_until,description,picture_id}', '{}', '{version,updated_at}');
-- Lists ask which cakes can be ready by a day.
CREATE TRIGGER store_hours_catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "store_hours"
  FOR EACH ROW EXECUTE FUNCTION tell_store_row_changed('store_id', 'cakes');
CREATE TRIGGER store_exception_catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "store_exception"
  FOR EACH ROW EXECUTE FUNCTION tell_store_row_changed('store_id', 'cakes');
CREATE TRIGGER cake_rule_catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "cake_rule"
  FOR EACH ROW EXECUTE FUNCTION tell_store_row_changed('store_id', 'store');
CREATE TRIGGER review_catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "review"
  FOR EACH ROW EXECUTE FUNCTION tell_store_row_changed('store_id', 'store');

-- For what hangs on a cake. Where the cake itself is gone, its own row has told.
CREATE FUNCTION tell_cake_part_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) IS NOT DISTINCT FROM to_jsonb(OLD) THEN RETURN NULL; END IF;
  PERFORM tell_catalogue(c.store_id::text, 'store') FROM cake c
    WHERE c.id IN ((to_jsonb(OLD) ->> 'cake_id')::uuid, (to_jsonb(NEW) ->> 'cake_id')::uuid);
  RETURN NULL;
END $$;

CREATE TRIGGER cake_photo_catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "cake_photo"
  FOR EACH ROW EXECUTE FUNCTION tell_cake_part_changed();
CREATE TRIGGER cake_preset_catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "cake_preset"
  FOR EACH ROW EXECUTE FUNCTION tell_cake_part_changed();

-- For the library, and what cakes say differently of it. Lists for a number of guests read the sizes themselves; whatever else follows
-- from an option is derived into the cake's row, which tells it.
CREATE FUNCTION tell_library_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  side jsonb;
  library_group jsonb;
BEGIN
  IF to_jsonb(NEW) - 'updated_at' IS NOT DISTINCT FROM to_jsonb(OLD) - 'updated_at' THEN RETURN NULL; END IF;
  FOREACH side IN ARRAY ARRAY[to_jsonb(OLD), to_jsonb(NEW)] LOOP
    IF TG_TABLE_NAME = 'option_group' THEN
      library_group := side;
    ELSE
      -- Where the group is gone, its own row has told.
      SELECT to_jsonb(g) INTO library_group FROM option_group g
        WHERE g.id = coalesce((side ->> 'group_id')::uuid, (SELECT o.group_id FROM option o WHERE o.id = (side ->> 'option_id')::uuid));
    END IF;
    PERFORM tell_catalogue(library_group ->> 'store_id', CASE WHEN library_group ->> 'role' = 'size' THEN 'sizes' ELSE 'store' END);
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER option_group_catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "option_group"
  FOR EACH ROW EXECUTE FUNCTION tell_library_changed();
CREATE TRIGGER option_catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "option"
  FOR EACH ROW EXECUTE FUNCTION tell_library_changed();
CREATE TRIGGER cake_option_group_catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "cake_option_group"
  FOR EACH ROW EXECUTE FUNCTION tell_library_changed();
CREATE TRIGGER cake_option_override_catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "cake_option_override"
  FOR EACH ROW EXECUTE FUNCTION tell_library_changed();

-- A picture is shown by what names it; coming and going are told by that row.
CREATE FUNCTION tell_picture_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_catalogue(shown.store_id::text, 'store') FROM (
    SELECT c.store_id FROM cake_photo p JOIN cake c ON c.id = p.cake_id WHERE p.picture_id = NEW.id
    UNION SELECT s.id FROM store s WHERE s.picture_id = NEW.id
  ) shown;
  RETURN NULL;
END $$;

CREATE TRIGGER picture_catalogue_changed AFTER UPDATE ON "picture" FOR EACH ROW EXECUTE FUNCTION tell_picture_changed();
