-- AlterTable
ALTER TABLE "cart_line" ADD COLUMN     "claim_keys" UUID[] DEFAULT ARRAY[gen_random_uuid()];

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "claim_keys" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "design_key" TEXT;

-- CreateTable
CREATE TABLE "cart_claim" (
    "key" UUID NOT NULL,
    "order_id" UUID NOT NULL,

    CONSTRAINT "cart_claim_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "cart_claim_order_id_idx" ON "cart_claim"("order_id");

-- CreateIndex
CREATE INDEX "cart_line_claim_keys_idx" ON "cart_line" USING GIN ("claim_keys");

-- CreateIndex
CREATE INDEX "order_cart_id_idx" ON "order"("cart_id");

-- CreateIndex
CREATE INDEX "order_line_claim_keys_idx" ON "order_line" USING GIN ("claim_keys");

-- AddForeignKey
ALTER TABLE "cart_claim" ADD CONSTRAINT "cart_claim_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;
