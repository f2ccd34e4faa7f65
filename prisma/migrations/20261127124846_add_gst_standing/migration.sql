-- CreateEnum
CREATE TYPE "gst_standing" AS ENUM ('unanswered', 'unregistered', 'registered');

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "gst_standing" "gst_standing",
ADD COLUMN     "gstin" TEXT;

-- AlterTable
ALTER TABLE "store" ADD COLUMN     "gst_standing" "gst_standing" NOT NULL DEFAULT 'unanswered',
ADD COLUMN     "gstin" TEXT;

-- Who is registered has a number, and nobody else has one.
ALTER TABLE store ADD CONSTRAINT store_gstin CHECK ((gst_standing = 'registered') = (gstin IS NOT NULL));
ALTER TABLE store ADD CONSTRAINT store_gstin_form CHECK (gstin ~ '^[0-9A-Z]{15}$');
ALTER TABLE "order" ADD CONSTRAINT order_gstin CHECK ((gst_standing IS NOT DISTINCT FROM 'registered') = (gstin IS NOT NULL));
