-- AlterTable
ALTER TABLE "payout" ADD COLUMN     "account_holder" TEXT,
ADD COLUMN     "account_ifsc" TEXT,
ADD COLUMN     "account_number" TEXT;

-- CreateTable
CREATE TABLE "store_bank_account" (
    "store_id" UUID NOT NULL,
    "holder" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "ifsc" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_user_id" UUID NOT NULL,

    CONSTRAINT "store_bank_account_pkey" PRIMARY KEY ("store_id")
);

-- CreateTable
CREATE TABLE "payout_left_out" (
    "batch_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount_minor" INTEGER NOT NULL,

    CONSTRAINT "payout_left_out_pkey" PRIMARY KEY ("batch_id","store_id")
);

-- CreateIndex
CREATE INDEX "payout_left_out_store_id_idx" ON "payout_left_out"("store_id");

-- AddForeignKey
ALTER TABLE "store_bank_account" ADD CONSTRAINT "store_bank_account_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_left_out" ADD CONSTRAINT "payout_left_out_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "payout_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_left_out" ADD CONSTRAINT "payout_left_out_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The forms that a bank takes; whoever writes, nothing else is paid to.
ALTER TABLE store_bank_account ADD CONSTRAINT store_bank_account_form CHECK (
  holder <> '' AND number ~ '^[0-9]{9,18}$' AND ifsc ~ '^[A-Z]{4}0[A-Z0-9]{6}$');
ALTER TABLE payout ADD CONSTRAINT payout_account CHECK (
  (account_holder IS NULL) = (account_number IS NULL) AND (account_holder IS NULL) = (account_ifsc IS NULL));
ALTER TABLE payout_left_out ADD CONSTRAINT payout_left_out_amount CHECK (amount_minor > 0);
