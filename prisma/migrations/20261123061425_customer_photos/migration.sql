-- CreateTable
CREATE TABLE "photo" (
    "id" UUID NOT NULL,
    "cart_id" UUID,
    "order_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "photo_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "photo_cart_id_idx" ON "photo"("cart_id");

-- CreateIndex
CREATE INDEX "photo_order_id_idx" ON "photo"("order_id");

-- The sweep's query: what nobody has ordered, oldest first.
CREATE INDEX photo_unordered_idx ON photo (created_at) WHERE order_id IS NULL;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE SET NULL ON UPDATE CASCADE;
