-- CreateTable
CREATE TABLE "unmet_demand" (
    "id" UUID NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "city" TEXT,
    "within_metres" INTEGER,
    "fulfilment" "fulfilment",
    "ready_by" DATE,
    "ready_minute" INTEGER,
    "category" TEXT,
    "occasion" TEXT,
    "diet" TEXT,
    "free_from" TEXT[],
    "flavour" TEXT,
    "serves" INTEGER,
    "price_min_minor" INTEGER,
    "price_max_minor" INTEGER,
    "min_rating" DOUBLE PRECISION,
    "had_words" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unmet_demand_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unmet_demand_created_at_id_idx" ON "unmet_demand"("created_at" DESC, "id");
