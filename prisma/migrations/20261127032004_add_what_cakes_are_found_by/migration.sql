-- AlterTable
ALTER TABLE "cake" ADD COLUMN     "diets" TEXT[],
ADD COLUMN     "flavour_families" TEXT[],
ADD COLUMN     "found_by_version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "offered_flavours" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "cake_found_by_version_idx" ON "cake"("found_by_version");

-- Written by hand from here.
-- As far as SQL knows it: version 0 says that the rules have not been asked yet, and the job that derives what is old does so soon.
UPDATE cake c SET
  diets = CASE WHEN c.shown_mark = 'veg' THEN ARRAY['eggless'] ELSE ARRAY['with_egg'] END || c.claims,
  flavour_families = '{}',
  offered_flavours = coalesce((
    SELECT string_agg(DISTINCT o.name, ', ')
    FROM cake_option_group a
    JOIN option_group g ON g.id = a.group_id AND g.role IN ('flavour', 'tier_flavour') AND g.archived_at IS NULL
    JOIN option o ON o.group_id = g.id AND o.archived_at IS NULL AND NOT o.is_sold_out
    LEFT JOIN cake_option_override v ON v.cake_id = a.cake_id AND v.option_id = o.id
    WHERE a.cake_id = c.id AND coalesce(v.is_offered, true)), '');

CREATE INDEX cake_diets_idx ON cake USING gin (diets) WHERE status = 'published';
CREATE INDEX cake_flavour_families_idx ON cake USING gin (flavour_families) WHERE status = 'published';
CREATE INDEX cake_offered_flavours_idx ON cake USING gin (search_form(offered_flavours) gin_trgm_ops) WHERE status = 'published';

-- Whoever changes what these are derived from and does not derive them, a server of the version before among them, leaves them old by name.
CREATE FUNCTION mark_found_by_old() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN NEW.found_by_version := 0; RETURN NEW; END $$;
CREATE TRIGGER cake_found_by_old BEFORE UPDATE OF flavour, claims, allergens, mark ON cake FOR EACH ROW
  WHEN ((OLD.flavour, OLD.claims, OLD.allergens, OLD.mark) IS DISTINCT FROM (NEW.flavour, NEW.claims, NEW.allergens, NEW.mark))
  EXECUTE FUNCTION mark_found_by_old();
