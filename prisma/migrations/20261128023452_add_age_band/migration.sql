-- CreateEnum
CREATE TYPE "age_band" AS ENUM ('from_18', 'from_25', 'from_35', 'from_45', 'from_55', 'from_65');

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "age_band" "age_band";
