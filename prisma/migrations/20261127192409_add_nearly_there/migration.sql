-- AlterTable
ALTER TABLE "order" ADD COLUMN     "nearly_there_at" TIMESTAMPTZ(3);
