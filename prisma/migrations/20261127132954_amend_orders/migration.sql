-- AlterEnum
ALTER TYPE "amendment_state" ADD VALUE 'lapsed';

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "changed_minor" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "standing" JSONB;

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "standing" JSONB;

-- AlterTable
ALTER TABLE "order_amendment" ADD COLUMN     "answer_by" TIMESTAMPTZ(3),
ADD COLUMN     "answered_by_user_id" UUID,
ADD COLUMN     "applied_at" TIMESTAMPTZ(3),
ADD COLUMN     "command_id" UUID,
ADD COLUMN     "pay_by" TIMESTAMPTZ(3),
ADD COLUMN     "position" INTEGER;

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "amendment_id" UUID;

-- AlterTable
ALTER TABLE "refund" ADD COLUMN     "amendment_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "order_amendment_command_id_key" ON "order_amendment"("command_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_amendment_id_key" ON "payment"("amendment_id");

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "order_amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "order_amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One change of an order at a time: asked for, or taken and not paid yet.
CREATE UNIQUE INDEX order_amendment_open_idx ON order_amendment (order_id)
  WHERE state IN ('proposed', 'accepted') AND applied_at IS NULL;
ALTER TABLE order_amendment ADD CONSTRAINT order_amendment_applied CHECK (applied_at IS NULL OR state = 'accepted');
-- A payment of a change is an increase, and the other way round.
ALTER TABLE payment ADD CONSTRAINT payment_increase CHECK ((purpose = 'increase') = (amendment_id IS NOT NULL));
ALTER TABLE refund ADD CONSTRAINT refund_asked_or_changed CHECK (request_id IS NULL OR amendment_id IS NULL);
