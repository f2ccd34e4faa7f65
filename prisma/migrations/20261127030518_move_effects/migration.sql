-- CreateTable
CREATE TABLE "order_move_effect" (
    "move_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "needs" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "order_move_effect_pkey" PRIMARY KEY ("move_id","position")
);

-- CreateIndex
CREATE INDEX "order_move_effect_order_id_idx" ON "order_move_effect"("order_id");

-- AddForeignKey
ALTER TABLE "order_move_effect" ADD CONSTRAINT "order_move_effect_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_move_effect" ADD CONSTRAINT "order_move_effect_move_id_fkey" FOREIGN KEY ("move_id") REFERENCES "order_move"("id") ON DELETE CASCADE ON UPDATE CASCADE;
