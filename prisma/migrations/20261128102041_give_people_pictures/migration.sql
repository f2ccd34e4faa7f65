-- A person's picture is a photo: it opens at sealed addresses only. The column named a store's picture, which everybody may open, and no version wrote it.
ALTER TABLE "user" DROP CONSTRAINT "user_picture_id_fkey";
UPDATE "user" SET "picture_id" = NULL WHERE "picture_id" IS NOT NULL;
CREATE UNIQUE INDEX "user_picture_id_key" ON "user"("picture_id");
ALTER TABLE "user" ADD CONSTRAINT "user_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "photo"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- It stands beside the names of their reviews, and not while their account is switched off. That an account goes, its reviews tell.
CREATE FUNCTION tell_reviewer_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_catalogue(told.store_id::text, 'store') FROM (
    SELECT DISTINCT r.store_id FROM review r WHERE r.user_id = NEW.id AND r.state = 'published'
  ) told;
  RETURN NULL;
END $$;

CREATE TRIGGER user_catalogue_changed AFTER UPDATE OF "picture_id", "disabled_at" ON "user" FOR EACH ROW
  WHEN (OLD.picture_id IS DISTINCT FROM NEW.picture_id OR OLD.disabled_at IS DISTINCT FROM NEW.disabled_at)
  EXECUTE FUNCTION tell_reviewer_changed();
