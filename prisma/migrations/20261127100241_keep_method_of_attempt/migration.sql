-- AlterTable
ALTER TABLE "payment_attempt" ADD COLUMN     "method" "payment_method";

-- One whose payment is to be paid in cash by now was tried by what nobody wrote down.
UPDATE "payment_attempt" a SET "method" = p."method" FROM "payment" p WHERE p."id" = a."payment_id" AND p."method" <> 'cod';
