-- CreateTable
CREATE TABLE "kept_occasion" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "for_whom" TEXT NOT NULL,
    "month" SMALLINT NOT NULL,
    "day" SMALLINT NOT NULL,
    "year" SMALLINT,
    "is_yearly" BOOLEAN NOT NULL,
    "remind_days" SMALLINT NOT NULL,
    "note" TEXT NOT NULL,
    "remind_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_occasion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "occasion_reminder" (
    "occasion_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "occasion_reminder_pkey" PRIMARY KEY ("occasion_id","year")
);

-- CreateIndex
CREATE INDEX "kept_occasion_user_id_idx" ON "kept_occasion"("user_id");

-- CreateIndex
CREATE INDEX "kept_occasion_remind_on_id_idx" ON "kept_occasion"("remind_on", "id");

-- AddForeignKey
ALTER TABLE "kept_occasion" ADD CONSTRAINT "kept_occasion_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occasion_reminder" ADD CONSTRAINT "occasion_reminder_occasion_id_fkey" FOREIGN KEY ("occasion_id") REFERENCES "kept_occasion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A day of a year, and reminders before it.
ALTER TABLE "kept_occasion" ADD CONSTRAINT "kept_occasion_day" CHECK ("month" BETWEEN 1 AND 12 AND "day" BETWEEN 1 AND 31);
ALTER TABLE "kept_occasion" ADD CONSTRAINT "kept_occasion_has_year" CHECK ("is_yearly" OR "year" IS NOT NULL);
ALTER TABLE "kept_occasion" ADD CONSTRAINT "kept_occasion_remind_days" CHECK ("remind_days" BETWEEN 1 AND 60);
