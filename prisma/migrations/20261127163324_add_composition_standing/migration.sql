-- AlterEnum
ALTER TYPE "gst_standing" ADD VALUE 'composition';

-- Who is under the composition scheme is registered, and has a number. As text: a value that a transaction adds cannot be used in it.
ALTER TABLE store DROP CONSTRAINT store_gstin;
ALTER TABLE store ADD CONSTRAINT store_gstin CHECK ((gst_standing::text IN ('registered', 'composition')) = (gstin IS NOT NULL));
ALTER TABLE "order" DROP CONSTRAINT order_gstin;
ALTER TABLE "order" ADD CONSTRAINT order_gstin CHECK (
  (coalesce(gst_standing::text, '') IN ('registered', 'composition')) = (gstin IS NOT NULL));
