-- CreateEnum
CREATE TYPE "problem_kind" AS ENUM ('not_arrived', 'late', 'damaged', 'wrong_cake', 'wrong_inscription', 'quality', 'safety', 'other');

-- CreateEnum
CREATE TYPE "problem_wish" AS ENUM ('whole', 'part', 'again', 'tell');

-- CreateEnum
CREATE TYPE "problem_state" AS ENUM ('reported', 'answered', 'with_admin', 'settled', 'decided', 'lapsed');

-- CreateEnum
CREATE TYPE "problem_remedy" AS ENUM ('whole', 'amount', 'none');

-- CreateTable
CREATE TABLE "order_problem" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "kind" "problem_kind" NOT NULL,
    "wish" "problem_wish" NOT NULL,
    "state" "problem_state" NOT NULL DEFAULT 'reported',
    "photo_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "remedy" "problem_remedy",
    "remedy_minor" INTEGER,
    "answered_by_user_id" UUID,
    "refund_request_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "state_changed_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_problem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_problem_message" (
    "id" UUID NOT NULL,
    "problem_id" UUID NOT NULL,
    "by" "order_actor" NOT NULL,
    "text" TEXT NOT NULL,
    "command_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_problem_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "order_problem_refund_request_id_key" ON "order_problem"("refund_request_id");

-- CreateIndex
CREATE INDEX "order_problem_order_id_created_at_id_idx" ON "order_problem"("order_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "order_problem_store_id_created_at_id_idx" ON "order_problem"("store_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "order_problem_created_at_id_idx" ON "order_problem"("created_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "order_problem_message_command_id_key" ON "order_problem_message"("command_id");

-- CreateIndex
CREATE INDEX "order_problem_message_problem_id_created_at_id_idx" ON "order_problem_message"("problem_id", "created_at", "id");

-- AddForeignKey
ALTER TABLE "order_problem" ADD CONSTRAINT "order_problem_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_problem" ADD CONSTRAINT "order_problem_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_problem" ADD CONSTRAINT "order_problem_refund_request_id_fkey" FOREIGN KEY ("refund_request_id") REFERENCES "refund_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_problem_message" ADD CONSTRAINT "order_problem_message_problem_id_fkey" FOREIGN KEY ("problem_id") REFERENCES "order_problem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One at a time of each order, whoever presses at once.
CREATE UNIQUE INDEX "order_problem_open_key" ON "order_problem"("order_id") WHERE "state" IN ('reported', 'answered', 'with_admin');

-- What waits: for a store's answer, for an admin.
CREATE INDEX "order_problem_reported_idx" ON "order_problem"("store_id", "created_at", "id") WHERE "state" = 'reported';
CREATE INDEX "order_problem_with_admin_idx" ON "order_problem"("state_changed_at", "id") WHERE "state" = 'with_admin';

ALTER TABLE "order_problem" ADD CONSTRAINT "order_problem_due" CHECK (("state" IN ('reported', 'answered')) = ("due_at" IS NOT NULL));
ALTER TABLE "order_problem" ADD CONSTRAINT "order_problem_remedy_minor" CHECK (("remedy" IS NOT DISTINCT FROM 'amount') = ("remedy_minor" IS NOT NULL));
