-- Streams that are open by a right end when the right does, whichever door took it away: every process is told whose may have changed.
CREATE FUNCTION tell_access_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('access', to_jsonb(OLD) ->> TG_ARGV[0]);
  RETURN NULL;
END $$;

CREATE TRIGGER session_access_changed AFTER DELETE ON "session"
  FOR EACH ROW EXECUTE FUNCTION tell_access_changed('user_id');

CREATE TRIGGER user_access_changed AFTER UPDATE OF role, disabled_at ON "user"
  FOR EACH ROW WHEN (OLD.role IS DISTINCT FROM NEW.role OR OLD.disabled_at IS DISTINCT FROM NEW.disabled_at)
  EXECUTE FUNCTION tell_access_changed('id');

CREATE TRIGGER store_staff_access_changed AFTER UPDATE OR DELETE ON "store_staff"
  FOR EACH ROW EXECUTE FUNCTION tell_access_changed('user_id');
