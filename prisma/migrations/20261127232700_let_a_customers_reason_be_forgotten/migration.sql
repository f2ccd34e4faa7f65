-- A move is never changed, but for what its customer typed as a reason: that is forgotten with their account.
CREATE FUNCTION refuse_change_of_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.actor = 'customer' AND NEW.reason IS NULL
    AND to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME;
END $$;

CREATE OR REPLACE TRIGGER order_move_is_final BEFORE UPDATE OR DELETE ON order_move FOR EACH ROW EXECUTE FUNCTION refuse_change_of_move();
