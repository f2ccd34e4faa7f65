-- A time that its customer asked for may also be earlier than the one that was promised; the store's own later time is judged by the domain.
ALTER TABLE "order" DROP CONSTRAINT order_revised;
ALTER TABLE "order" ADD CONSTRAINT order_revised CHECK (
  (revised_start_at IS NULL) = (revised_end_at IS NULL) AND revised_start_at < revised_end_at
  AND (answer_time_by IS NULL OR revised_start_at IS NOT NULL) AND (time_agreed_at IS NULL OR answer_time_by IS NOT NULL)) NOT VALID;
ALTER TABLE "order" VALIDATE CONSTRAINT order_revised;
