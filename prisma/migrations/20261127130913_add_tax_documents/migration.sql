-- CreateEnum
CREATE TYPE "tax_document_kind" AS ENUM ('tax_invoice', 'bill_of_supply', 'credit_note');

-- AlterTable
ALTER TABLE "store" ADD COLUMN     "code" SERIAL NOT NULL;

-- CreateTable
CREATE TABLE "tax_document" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "kind" "tax_document_kind" NOT NULL,
    "financial_year" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "refund_id" UUID,
    "total_minor" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tax_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tax_document_series" (
    "store_id" UUID NOT NULL,
    "kind" "tax_document_kind" NOT NULL,
    "financial_year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,
    "last_issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tax_document_series_pkey" PRIMARY KEY ("store_id","kind","financial_year")
);

-- CreateTable
CREATE TABLE "tax_document_due" (
    "order_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "handed_over_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tax_document_due_pkey" PRIMARY KEY ("order_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tax_document_refund_id_key" ON "tax_document"("refund_id");

-- CreateIndex
CREATE INDEX "tax_document_order_id_idx" ON "tax_document"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "tax_document_store_id_kind_financial_year_sequence_key" ON "tax_document"("store_id", "kind", "financial_year", "sequence");

-- CreateIndex
CREATE INDEX "tax_document_due_store_id_handed_over_at_idx" ON "tax_document_due"("store_id", "handed_over_at");

-- CreateIndex
CREATE UNIQUE INDEX "store_code_key" ON "store"("code");

-- AddForeignKey
ALTER TABLE "tax_document" ADD CONSTRAINT "tax_document_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tax_document" ADD CONSTRAINT "tax_document_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tax_document" ADD CONSTRAINT "tax_document_refund_id_fkey" FOREIGN KEY ("refund_id") REFERENCES "refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tax_document_series" ADD CONSTRAINT "tax_document_series_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tax_document_due" ADD CONSTRAINT "tax_document_due_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tax_document_due" ADD CONSTRAINT "tax_document_due_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was issued stays as it was issued.
CREATE TRIGGER tax_document_is_final BEFORE UPDATE OR DELETE ON tax_document FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An order has one document, and a credit note for each refund.
CREATE UNIQUE INDEX tax_document_of_order_idx ON tax_document (order_id) WHERE kind <> 'credit_note';
ALTER TABLE tax_document ADD CONSTRAINT tax_document_refund CHECK ((kind = 'credit_note') = (refund_id IS NOT NULL));
ALTER TABLE tax_document ADD CONSTRAINT tax_document_total CHECK (total_minor > 0);
ALTER TABLE tax_document ADD CONSTRAINT tax_document_number CHECK (number ~ '^[A-Z0-9/]{1,16}$');
-- Numbers are counted from one.
ALTER TABLE tax_document ADD CONSTRAINT tax_document_sequence CHECK (sequence > 0);
ALTER TABLE tax_document_series ADD CONSTRAINT tax_document_series_last CHECK (last > 0);
