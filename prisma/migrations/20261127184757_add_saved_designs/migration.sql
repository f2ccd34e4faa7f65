-- CreateTable
CREATE TABLE "saved_design" (
    "id" UUID NOT NULL,
    "cart_id" UUID NOT NULL,
    "cake_id" UUID NOT NULL,
    "customization" JSONB NOT NULL,
    "choices" JSONB NOT NULL,
    "design_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit_price_minor" INTEGER NOT NULL,
    "code" TEXT,
    "shares_words" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_design_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_design_code_key" ON "saved_design"("code");

-- CreateIndex
CREATE INDEX "saved_design_cart_id_created_at_id_idx" ON "saved_design"("cart_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "saved_design_cake_id_idx" ON "saved_design"("cake_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_design_cart_id_design_key_key" ON "saved_design"("cart_id", "design_key");

-- AddForeignKey
ALTER TABLE "saved_design" ADD CONSTRAINT "saved_design_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_design" ADD CONSTRAINT "saved_design_cake_id_fkey" FOREIGN KEY ("cake_id") REFERENCES "cake"("id") ON DELETE CASCADE ON UPDATE CASCADE;
