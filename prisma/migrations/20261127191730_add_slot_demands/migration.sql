-- AlterTable
ALTER TABLE "cake" ADD COLUMN     "category" TEXT NOT NULL DEFAULT 'cake',
ADD COLUMN     "slot_demands" JSONB NOT NULL DEFAULT '[]';

-- Written by hand from here.
-- What a slot is asked for is read by lists that nobody keeps.
CREATE OR REPLACE TRIGGER cake_catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "cake" FOR EACH ROW EXECUTE FUNCTION tell_store_row_changed(
  'store_id', 'cakes', '{is_sold_out,is_signature,work,allergens,design,lead_time_minutes,shown_allergens,shown_design}',
  '{diets,offered_flavours,found_in}', '{ordered_count,found_by_version,version,updated_at,slot_demands}', '{guests_up_to,guest_prices_minor}');

-- Whoever changes what they are derived from and does not derive them leaves the cake old by name.
CREATE OR REPLACE TRIGGER cake_found_by_old BEFORE UPDATE OF flavour, claims, allergens, mark, base_price_minor, serves, work, design,
    lead_time_minutes, preparation_minutes ON cake FOR EACH ROW
  WHEN ((OLD.flavour, OLD.claims, OLD.allergens, OLD.mark, OLD.base_price_minor, OLD.serves, OLD.work, OLD.design, OLD.lead_time_minutes, OLD.preparation_minutes)
    IS DISTINCT FROM (NEW.flavour, NEW.claims, NEW.allergens, NEW.mark, NEW.base_price_minor, NEW.serves, NEW.work, NEW.design, NEW.lead_time_minutes, NEW.preparation_minutes))
  EXECUTE FUNCTION mark_found_by_old();
