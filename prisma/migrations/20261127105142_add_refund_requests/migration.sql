-- CreateEnum
CREATE TYPE "refund_kind" AS ENUM ('whole', 'amount', 'lines');

-- CreateEnum
CREATE TYPE "refund_request_state" AS ENUM ('asked', 'approved', 'declined', 'withdrawn');

-- AlterTable
ALTER TABLE "refund" ADD COLUMN     "request_id" UUID;

-- CreateTable
CREATE TABLE "refund_request" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "asked_by" "order_actor" NOT NULL,
    "asked_by_user_id" UUID NOT NULL,
    "kind" "refund_kind" NOT NULL,
    "parts" JSONB NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "needs_another" BOOLEAN NOT NULL,
    "state" "refund_request_state" NOT NULL DEFAULT 'asked',
    "decided_by_user_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "command_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refund_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "refund_request_command_id_key" ON "refund_request"("command_id");

-- CreateIndex
CREATE INDEX "refund_request_order_id_created_at_idx" ON "refund_request"("order_id", "created_at");

-- CreateIndex
CREATE INDEX "refund_request_id_idx" ON "refund"("request_id");

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "refund_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_request" ADD CONSTRAINT "refund_request_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE refund_request ADD CONSTRAINT refund_request_amount CHECK (amount_minor > 0);
ALTER TABLE refund_request ADD CONSTRAINT refund_request_asker CHECK (asked_by IN ('store', 'admin'));
ALTER TABLE refund_request ADD CONSTRAINT refund_request_decided CHECK ((state = 'asked') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by_user_id IS NULL));
-- What another person has to approve is not approved by who asked for it.
ALTER TABLE refund_request ADD CONSTRAINT refund_request_another CHECK (
  state <> 'approved' OR NOT needs_another OR decided_by_user_id <> asked_by_user_id);

-- Several refunds of a payment may be under way; that they give no more than was taken is settled under the order's lock.
DROP INDEX payment_operation_open_idx;
CREATE UNIQUE INDEX payment_operation_open_idx ON payment_operation (payment_id, kind)
  WHERE state IN ('requested', 'pending', 'unknown') AND kind <> 'refund';
