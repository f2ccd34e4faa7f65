-- CreateEnum
CREATE TYPE "payout_batch_state" AS ENUM ('open', 'paid');

-- CreateEnum
CREATE TYPE "dispute_state" AS ENUM ('open', 'for_store', 'for_customer');

-- CreateEnum
CREATE TYPE "finding_state" AS ENUM ('open', 'closed');

-- AlterTable
ALTER TABLE "ledger_transaction" ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "payout_batch" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "state" "payout_batch_state" NOT NULL DEFAULT 'open',
    "created_by_user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reference" TEXT,
    "paid_on" DATE,
    "paid_by_user_id" UUID,
    "paid_at" TIMESTAMPTZ(3),

    CONSTRAINT "payout_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "carried_in_minor" INTEGER NOT NULL,
    "net_minor" INTEGER NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "carried_out_minor" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_line" (
    "id" UUID NOT NULL,
    "payout_id" UUID NOT NULL,
    "order_id" UUID,
    "paid_minor" INTEGER NOT NULL,
    "promotion_minor" INTEGER NOT NULL,
    "commission_minor" INTEGER NOT NULL,
    "tax_minor" INTEGER NOT NULL,
    "refunded_minor" INTEGER NOT NULL,
    "cash_minor" INTEGER NOT NULL,
    "other_minor" INTEGER NOT NULL,
    "net_minor" INTEGER NOT NULL,
    "reason" TEXT,

    CONSTRAINT "payout_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_entry" (
    "entry_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,

    CONSTRAINT "payout_entry_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "cash_remittance" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "expected_minor" INTEGER NOT NULL,
    "received_minor" INTEGER NOT NULL,
    "reason" TEXT,
    "reference" TEXT,
    "received_on" DATE NOT NULL,
    "created_by_user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cash_remittance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cash_remittance_order" (
    "remittance_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "amount_minor" INTEGER NOT NULL,

    CONSTRAINT "cash_remittance_order_pkey" PRIMARY KEY ("remittance_id","order_id")
);

-- CreateTable
CREATE TABLE "store_cash" (
    "store_id" UUID NOT NULL,
    "held_minor" INTEGER NOT NULL,

    CONSTRAINT "store_cash_pkey" PRIMARY KEY ("store_id")
);

-- CreateTable
CREATE TABLE "dispute" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "state" "dispute_state" NOT NULL DEFAULT 'open',
    "currency" CHAR(3) NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_by_user_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_by_user_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "close_reason" TEXT,

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "state" "finding_state" NOT NULL DEFAULT 'open',
    "order_id" UUID,
    "store_id" UUID,
    "currency" CHAR(3) NOT NULL,
    "expected_minor" INTEGER,
    "found_minor" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_by_user_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "close_reason" TEXT,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "payout_batch_number_key" ON "payout_batch"("number");

-- CreateIndex
CREATE INDEX "payout_batch_created_at_id_idx" ON "payout_batch"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "payout_store_id_created_at_id_idx" ON "payout"("store_id", "created_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "payout_batch_id_store_id_key" ON "payout"("batch_id", "store_id");

-- CreateIndex
CREATE INDEX "payout_line_payout_id_id_idx" ON "payout_line"("payout_id", "id");

-- CreateIndex
CREATE INDEX "payout_line_order_id_idx" ON "payout_line"("order_id");

-- CreateIndex
CREATE INDEX "payout_entry_line_id_idx" ON "payout_entry"("line_id");

-- CreateIndex
CREATE INDEX "cash_remittance_store_id_created_at_id_idx" ON "cash_remittance"("store_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "cash_remittance_created_at_id_idx" ON "cash_remittance"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "cash_remittance_order_order_id_idx" ON "cash_remittance_order"("order_id");

-- CreateIndex
CREATE INDEX "dispute_order_id_idx" ON "dispute"("order_id");

-- CreateIndex
CREATE INDEX "dispute_created_at_id_idx" ON "dispute"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "dispute_state_created_at_id_idx" ON "dispute"("state", "created_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_key_key" ON "finding"("key");

-- CreateIndex
CREATE INDEX "finding_created_at_id_idx" ON "finding"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "finding_state_created_at_id_idx" ON "finding"("state", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "ledger_transaction_occurred_at_id_idx" ON "ledger_transaction"("occurred_at" DESC, "id");

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "payout_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_payout_id_fkey" FOREIGN KEY ("payout_id") REFERENCES "payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_entry" ADD CONSTRAINT "payout_entry_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "ledger_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_entry" ADD CONSTRAINT "payout_entry_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "payout_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cash_remittance" ADD CONSTRAINT "cash_remittance_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cash_remittance_order" ADD CONSTRAINT "cash_remittance_order_remittance_id_fkey" FOREIGN KEY ("remittance_id") REFERENCES "cash_remittance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cash_remittance_order" ADD CONSTRAINT "cash_remittance_order_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "store_cash" ADD CONSTRAINT "store_cash_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE payout_batch ADD CONSTRAINT payout_batch_paid CHECK (
  (state = 'paid') = (paid_at IS NOT NULL) AND (state = 'paid') = (reference IS NOT NULL) AND (state = 'paid') = (paid_on IS NOT NULL));
ALTER TABLE payout ADD CONSTRAINT payout_adds_up CHECK (
  carried_in_minor <= 0 AND carried_out_minor <= 0 AND amount_minor >= 0 AND (amount_minor = 0 OR carried_out_minor = 0)
  AND carried_in_minor + net_minor = amount_minor + carried_out_minor);
ALTER TABLE payout_line ADD CONSTRAINT payout_line_adds_up CHECK (
  net_minor = paid_minor + promotion_minor - commission_minor - tax_minor - refunded_minor + cash_minor + other_minor);
ALTER TABLE cash_remittance ADD CONSTRAINT cash_remittance_amounts CHECK (expected_minor > 0 AND received_minor >= 0);
-- Cash that came short or over says why.
ALTER TABLE cash_remittance ADD CONSTRAINT cash_remittance_difference CHECK (received_minor = expected_minor OR reason IS NOT NULL);
ALTER TABLE cash_remittance_order ADD CONSTRAINT cash_remittance_order_amount CHECK (amount_minor > 0);
ALTER TABLE dispute ADD CONSTRAINT dispute_amount CHECK (amount_minor > 0);
ALTER TABLE dispute ADD CONSTRAINT dispute_closed CHECK ((state = 'open') = (closed_at IS NULL) AND (closed_at IS NULL) = (close_reason IS NULL));
ALTER TABLE finding ADD CONSTRAINT finding_closed CHECK ((state = 'open') = (closed_at IS NULL) AND (closed_at IS NULL) = (close_reason IS NULL));
CREATE UNIQUE INDEX dispute_open_idx ON dispute (order_id) WHERE state = 'open';

-- The ledger only grows, so what its new entries say is all there is to keep.
CREATE FUNCTION keep_store_cash() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO store_cash AS kept (store_id, held_minor) VALUES (split_part(NEW.account, ':', 2)::uuid, NEW.amount_minor)
  ON CONFLICT (store_id) DO UPDATE SET held_minor = kept.held_minor + EXCLUDED.held_minor;
  RETURN NULL;
END
$$;
CREATE TRIGGER ledger_entry_of_cash AFTER INSERT ON ledger_entry FOR EACH ROW WHEN (NEW.account LIKE 'cod\_receivable:%')
  EXECUTE FUNCTION keep_store_cash();
INSERT INTO store_cash (store_id, held_minor)
  SELECT split_part(account, ':', 2)::uuid, sum(amount_minor)::int FROM ledger_entry WHERE account LIKE 'cod\_receivable:%' GROUP BY 1;
