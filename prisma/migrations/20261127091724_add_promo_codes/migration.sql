-- CreateEnum
CREATE TYPE "discount_funder" AS ENUM ('store', 'platform');

-- CreateEnum
CREATE TYPE "promo_kind" AS ENUM ('percent', 'fixed');

-- CreateTable
CREATE TABLE "promo_code" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "store_id" UUID,
    "funded_by" "discount_funder" NOT NULL,
    "kind" "promo_kind" NOT NULL,
    "percent_bp" INTEGER,
    "most_minor" INTEGER,
    "amount_minor" INTEGER,
    "currency" CHAR(3) NOT NULL,
    "minimum_minor" INTEGER NOT NULL DEFAULT 0,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "total_limit" INTEGER,
    "per_customer_limit" INTEGER,
    "used_count" INTEGER NOT NULL DEFAULT 0,
    "created_by_user_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "promo_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "promo_code_use" (
    "order_id" UUID NOT NULL,
    "promo_code_id" UUID NOT NULL,
    "user_id" UUID,
    "email_hash" TEXT NOT NULL,
    "given_back_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "promo_code_use_pkey" PRIMARY KEY ("order_id")
);

-- CreateIndex
CREATE INDEX "promo_code_code_idx" ON "promo_code"("code");

-- CreateIndex
CREATE INDEX "promo_code_store_id_created_at_id_idx" ON "promo_code"("store_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "promo_code_created_at_id_idx" ON "promo_code"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "promo_code_use_promo_code_id_user_id_idx" ON "promo_code_use"("promo_code_id", "user_id");

-- CreateIndex
CREATE INDEX "promo_code_use_promo_code_id_email_hash_idx" ON "promo_code_use"("promo_code_id", "email_hash");

-- AddForeignKey
ALTER TABLE "promo_code" ADD CONSTRAINT "promo_code_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promo_code_use" ADD CONSTRAINT "promo_code_use_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promo_code_use" ADD CONSTRAINT "promo_code_use_promo_code_id_fkey" FOREIGN KEY ("promo_code_id") REFERENCES "promo_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One code of a name for each store, and one for the marketplace.
CREATE UNIQUE INDEX promo_code_of_store_idx ON promo_code (store_id, code) WHERE store_id IS NOT NULL;
CREATE UNIQUE INDEX promo_code_of_marketplace_idx ON promo_code (code) WHERE store_id IS NULL;

ALTER TABLE promo_code ADD CONSTRAINT promo_code_terms CHECK (
  CASE kind
    WHEN 'percent' THEN percent_bp BETWEEN 1 AND 10000 AND amount_minor IS NULL AND (most_minor IS NULL OR most_minor > 0)
    ELSE amount_minor > 0 AND percent_bp IS NULL AND most_minor IS NULL
  END);
ALTER TABLE promo_code ADD CONSTRAINT promo_code_limits CHECK (
  minimum_minor >= 0 AND used_count >= 0 AND (total_limit IS NULL OR (total_limit > 0 AND used_count <= total_limit))
  AND (per_customer_limit IS NULL OR per_customer_limit > 0));
ALTER TABLE promo_code ADD CONSTRAINT promo_code_upper CHECK (code = upper(code));
-- A store pays for its own codes only.
ALTER TABLE promo_code ADD CONSTRAINT promo_code_funder CHECK (store_id IS NOT NULL OR funded_by = 'platform');
