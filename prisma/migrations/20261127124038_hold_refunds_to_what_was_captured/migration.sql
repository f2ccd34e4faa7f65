-- Whoever writes, and whether or not they held the order: a payment never gives back more than it brought. Looked at when the
-- transaction ends, one after another by the payment's row, so that two at once see each other.
CREATE FUNCTION refunds_within_captured() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM payment WHERE id = NEW.payment_id FOR NO KEY UPDATE;
  IF (SELECT coalesce(sum(amount_minor), 0) FROM refund WHERE payment_id = NEW.payment_id AND state <> 'failed')
    > (SELECT coalesce(sum(amount_minor), 0) FROM payment_operation
       WHERE payment_id = NEW.payment_id AND state = 'succeeded' AND kind IN ('capture', 'collect')) THEN
    RAISE EXCEPTION 'refunds of payment % exceed what it brought', NEW.payment_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'refunds_within_captured';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER refund_within_captured AFTER INSERT OR UPDATE ON refund DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state <> 'failed') EXECUTE FUNCTION refunds_within_captured();
