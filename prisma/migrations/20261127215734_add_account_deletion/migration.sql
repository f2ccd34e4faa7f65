-- AlterEnum
ALTER TYPE "user_token_kind" ADD VALUE 'keep_account';

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "leaves_at" TIMESTAMPTZ(3),
ADD COLUMN     "leaving_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "forgotten_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "user_leaves_at_id_idx" ON "user"("leaves_at", "id");

-- CreateIndex
CREATE INDEX "mail_recipient_idx" ON "mail"("recipient");

-- An account that leaves has both, any other neither.
ALTER TABLE "user" ADD CONSTRAINT "user_leaving" CHECK (("leaves_at" IS NULL) = ("leaving_since" IS NULL));

-- What was forgotten has no address any more. Validated apart, so that orders go on meanwhile.
ALTER TABLE "order" DROP CONSTRAINT order_delivery_has_address;
ALTER TABLE "order" ADD CONSTRAINT order_delivery_has_address CHECK (
  forgotten_at IS NOT NULL OR fulfilment = 'pickup' OR (address_line1 IS NOT NULL AND city IS NOT NULL AND postal_code IS NOT NULL AND latitude IS NOT NULL AND longitude IS NOT NULL AND distance_metres IS NOT NULL)) NOT VALID;
ALTER TABLE "order" VALIDATE CONSTRAINT order_delivery_has_address;
