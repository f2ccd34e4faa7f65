import type { Tx } from '@sweetspot/db';
import { shownOf } from '@sweetspot/domain/cakes/shown-cake';
import { loadCustomizableCakes } from '../cakes/load-customizable-cake.ts';

/** Derives anew what lists show of these cakes, in one statement. To be called after whatever changed them, in its transaction. */
export async function refreshShownCakes(tx: Tx, cakeIds: readonly string[]): Promise<void> {
  if (cakeIds.length === 0) return;
  const cakes = await loadCustomizableCakes(tx, cakeIds);
  const rows = [...cakes.values()].map((cake) => ({ id: cake.id, ...shownOf(cake) }));
  await tx.$executeRaw`
    UPDATE cake SET shown_price_minor = s."shownPriceMinor", shown_mark = s."shownMark"::dietary_mark, shown_allergens = s."shownAllergens",
                    shown_design = s."shownDesign", shown_lead_time_minutes = s."shownLeadTimeMinutes",
                    free_from = ARRAY(SELECT jsonb_array_elements_text(s."freeFrom"))
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s(id uuid, "shownPriceMinor" int, "shownMark" text, "shownAllergens" jsonb,
      "shownDesign" jsonb, "shownLeadTimeMinutes" int, "freeFrom" jsonb)
    WHERE cake.id = s.id`;
}
