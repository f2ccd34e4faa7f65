-- CreateEnum
CREATE TYPE "contact_topic" AS ENUM ('order', 'account', 'store', 'privacy', 'complaint', 'other');

-- CreateEnum
CREATE TYPE "contact_state" AS ENUM ('waiting', 'answered', 'closed');

-- CreateTable
CREATE TABLE "contact_thread" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "topic" "contact_topic" NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "order_number" TEXT,
    "user_id" UUID,
    "state" "contact_state" NOT NULL DEFAULT 'waiting',
    "close_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "message_count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contact_thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_message" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "by_admin_id" UUID,
    "is_by_admin" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "command_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "contact_thread_number_key" ON "contact_thread"("number");

-- CreateIndex
CREATE INDEX "contact_thread_state_last_at_id_idx" ON "contact_thread"("state", "last_at", "id");

-- CreateIndex
CREATE INDEX "contact_thread_last_at_id_idx" ON "contact_thread"("last_at" DESC, "id");

-- CreateIndex
CREATE INDEX "contact_thread_user_id_idx" ON "contact_thread"("user_id");

-- CreateIndex
CREATE INDEX "contact_message_thread_id_created_at_id_idx" ON "contact_message"("thread_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_message_thread_id_command_id_key" ON "contact_message"("thread_id", "command_id");

-- AddForeignKey
ALTER TABLE "contact_thread" ADD CONSTRAINT "contact_thread_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_message" ADD CONSTRAINT "contact_message_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "contact_thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;
