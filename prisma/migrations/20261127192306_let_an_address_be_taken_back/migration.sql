-- AlterEnum
ALTER TYPE "user_token_kind" ADD VALUE 'restore_email';

-- CreateIndex
CREATE INDEX "user_token_email_kind_idx" ON "user_token"("email", "kind");
