-- A person's picture is not shown either from when they asked for the deletion of their account, and is again when they take that back.
CREATE OR REPLACE TRIGGER user_catalogue_changed AFTER UPDATE OF "picture_id", "disabled_at", "leaving_since" ON "user" FOR EACH ROW
  WHEN (OLD.picture_id IS DISTINCT FROM NEW.picture_id OR OLD.disabled_at IS DISTINCT FROM NEW.disabled_at
    OR OLD.leaving_since IS DISTINCT FROM NEW.leaving_since)
  EXECUTE FUNCTION tell_reviewer_changed();
