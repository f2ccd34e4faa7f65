-- AlterTable
ALTER TABLE "order" ADD COLUMN     "gift_from" TEXT;
