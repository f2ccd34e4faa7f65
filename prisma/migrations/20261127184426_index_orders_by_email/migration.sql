-- CreateIndex
CREATE INDEX "order_contact_email_created_at_id_idx" ON "order"("contact_email", "created_at" DESC, "id");
