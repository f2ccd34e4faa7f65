-- CreateEnum
CREATE TYPE "report_reason" AS ENUM ('insulting', 'private', 'untrue', 'off_topic', 'advertising', 'other');

-- AlterTable
ALTER TABLE "review" ADD COLUMN     "edited_at" TIMESTAMPTZ(3),
ADD COLUMN     "hidden_reason" TEXT,
ADD COLUMN     "photo_id" UUID,
ADD COLUMN     "replied_at" TIMESTAMPTZ(3),
ADD COLUMN     "reply_text" TEXT,
ADD COLUMN     "reported_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "review_report" (
    "review_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "is_by_store" BOOLEAN NOT NULL DEFAULT false,
    "reason" "report_reason" NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_report_pkey" PRIMARY KEY ("review_id","user_id")
);

-- CreateIndex
CREATE INDEX "review_report_user_id_idx" ON "review_report"("user_id");

-- CreateIndex
CREATE INDEX "review_cake_id_state_rating_created_at_id_idx" ON "review"("cake_id", "state", "rating", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "review_store_id_state_rating_created_at_id_idx" ON "review"("store_id", "state", "rating", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "review_user_id_idx" ON "review"("user_id");

-- CreateIndex
CREATE INDEX "review_photo_id_idx" ON "review"("photo_id");

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_photo_id_fkey" FOREIGN KEY ("photo_id") REFERENCES "photo"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_report" ADD CONSTRAINT "review_report_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_report" ADD CONSTRAINT "review_report_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What waits: for a store's reply, for an admin.
CREATE INDEX "review_unanswered_idx" ON "review"("store_id", "created_at" DESC, "id" DESC) WHERE "state" = 'published' AND "reply_text" IS NULL;
CREATE INDEX "review_reported_idx" ON "review"("reported_at", "id") WHERE "reported_at" IS NOT NULL;
CREATE INDEX "review_hidden_idx" ON "review"("created_at" DESC, "id" DESC) WHERE "state" = 'hidden';

ALTER TABLE "review" ADD CONSTRAINT "review_hidden" CHECK (("state" = 'hidden') = ("hidden_reason" IS NOT NULL));
ALTER TABLE "review" ADD CONSTRAINT "review_reply" CHECK (("reply_text" IS NULL) = ("replied_at" IS NULL));

-- Stars are counted where they are shown, in the transaction that changes them and whoever writes. By difference and not anew: two
-- that write at once see nothing of each other. Cakes first and in order, so that they wait for each other and never in a ring.
CREATE FUNCTION count_stars(changes jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE cake SET rating_count = rating_count + d.many, rating_sum = rating_sum + d.stars
    FROM (SELECT c.id, sum(r.n)::int AS many, sum(r.n * r.rating)::int AS stars
      FROM jsonb_to_recordset(changes) AS r(cake_id uuid, rating int, n int) JOIN cake c ON c.id = r.cake_id
      GROUP BY c.id HAVING sum(r.n) <> 0 OR sum(r.n * r.rating) <> 0 ORDER BY c.id) d WHERE cake.id = d.id;
  UPDATE store SET rating_count = rating_count + d.many, rating_sum = rating_sum + d.stars
    FROM (SELECT s.id, sum(r.n)::int AS many, sum(r.n * r.rating)::int AS stars
      FROM jsonb_to_recordset(changes) AS r(store_id uuid, rating int, n int) JOIN store s ON s.id = r.store_id
      GROUP BY s.id HAVING sum(r.n) <> 0 OR sum(r.n * r.rating) <> 0 ORDER BY s.id) d WHERE store.id = d.id;
END $$;

CREATE FUNCTION review_stars_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_stars(jsonb_agg(jsonb_build_object('cake_id', cake_id, 'store_id', store_id, 'rating', rating, 'n', 1)))
    FROM came WHERE state = 'published' HAVING count(*) > 0;
  RETURN NULL;
END $$;

CREATE FUNCTION review_stars_went() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_stars(jsonb_agg(jsonb_build_object('cake_id', cake_id, 'store_id', store_id, 'rating', rating, 'n', -1)))
    FROM went WHERE state = 'published' HAVING count(*) > 0;
  RETURN NULL;
END $$;

CREATE FUNCTION review_stars_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_stars(jsonb_agg(jsonb_build_object('cake_id', cake_id, 'store_id', store_id, 'rating', rating, 'n', n))) FROM (
    SELECT cake_id, store_id, rating, state, 1 AS n FROM came UNION ALL SELECT cake_id, store_id, rating, state, -1 FROM went
  ) both_sides WHERE state = 'published' HAVING count(*) > 0;
  RETURN NULL;
END $$;

CREATE TRIGGER review_stars_came AFTER INSERT ON "review" REFERENCING NEW TABLE AS came
  FOR EACH STATEMENT EXECUTE FUNCTION review_stars_came();
CREATE TRIGGER review_stars_went AFTER DELETE ON "review" REFERENCING OLD TABLE AS went
  FOR EACH STATEMENT EXECUTE FUNCTION review_stars_went();
CREATE TRIGGER review_stars_changed AFTER UPDATE ON "review" REFERENCING OLD TABLE AS went NEW TABLE AS came
  FOR EACH STATEMENT EXECUTE FUNCTION review_stars_changed();
