-- CreateEnum
CREATE TYPE "draft_group" AS ENUM ('who', 'where', 'code');

-- CreateTable
CREATE TABLE "checkout_draft" (
    "cart_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "group" "draft_group" NOT NULL,
    "content" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "checkout_draft_pkey" PRIMARY KEY ("cart_id","store_id","group")
);

-- CreateIndex
CREATE INDEX "checkout_draft_store_id_idx" ON "checkout_draft"("store_id");

-- CreateIndex
CREATE INDEX "checkout_draft_changed_at_idx" ON "checkout_draft"("changed_at");

-- AddForeignKey
ALTER TABLE "checkout_draft" ADD CONSTRAINT "checkout_draft_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkout_draft" ADD CONSTRAINT "checkout_draft_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;
