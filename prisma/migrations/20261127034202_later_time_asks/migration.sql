-- AlterTable
ALTER TABLE "order" ADD COLUMN     "answer_time_by" TIMESTAMPTZ(3),
ADD COLUMN     "time_agreed_at" TIMESTAMPTZ(3);

-- The kitchen's clocks follow the later time. NOT VALID and then VALIDATE: rows are read without holding writers back.
ALTER TABLE "order" DROP CONSTRAINT order_timeline;
ALTER TABLE "order" ADD CONSTRAINT order_timeline CHECK (
  start_by_at <= decorate_by_at AND decorate_by_at <= box_by_at AND box_by_at <= leave_by_at
  AND leave_by_at <= coalesce(revised_end_at, promised_end_at)) NOT VALID;
ALTER TABLE "order" VALIDATE CONSTRAINT order_timeline;
ALTER TABLE "order" ADD CONSTRAINT order_revised CHECK (
  (revised_start_at IS NULL) = (revised_end_at IS NULL) AND revised_start_at < revised_end_at AND revised_start_at > promised_start_at
  AND (answer_time_by IS NULL OR revised_start_at IS NOT NULL) AND (time_agreed_at IS NULL OR answer_time_by IS NOT NULL)) NOT VALID;
ALTER TABLE "order" VALIDATE CONSTRAINT order_revised;
