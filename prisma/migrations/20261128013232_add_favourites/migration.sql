-- CreateTable
CREATE TABLE "favourite" (
    "id" UUID NOT NULL,
    "cart_id" UUID NOT NULL,
    "cake_id" UUID,
    "store_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "favourite_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "favourite_cart_id_created_at_id_idx" ON "favourite"("cart_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "favourite_cake_id_idx" ON "favourite"("cake_id");

-- CreateIndex
CREATE INDEX "favourite_store_id_idx" ON "favourite"("store_id");

-- CreateIndex
CREATE UNIQUE INDEX "favourite_cart_id_cake_id_key" ON "favourite"("cart_id", "cake_id");

-- CreateIndex
CREATE UNIQUE INDEX "favourite_cart_id_store_id_key" ON "favourite"("cart_id", "store_id");

-- AddForeignKey
ALTER TABLE "favourite" ADD CONSTRAINT "favourite_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "favourite" ADD CONSTRAINT "favourite_cake_id_fkey" FOREIGN KEY ("cake_id") REFERENCES "cake"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "favourite" ADD CONSTRAINT "favourite_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A favourite is a cake or a store.
ALTER TABLE "favourite" ADD CONSTRAINT "favourite_is_one_thing" CHECK (num_nonnulls("cake_id", "store_id") = 1);
