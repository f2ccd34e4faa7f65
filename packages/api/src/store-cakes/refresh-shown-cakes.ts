import { FOUND_BY_VERSION, foundBy } from '@sweetspot/domain/cakes/found-by';
import { shownOf } from '@sweetspot/domain/cakes/shown-cake';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { MOST_WHOLE } from '@sweetspot/domain/text/number-inputs';
import { loadCustomizableCakes } from '../cakes/index.ts';
import { inTx, type TxContext, type TxServices } from '../transaction.ts';

/** Derives anew what lists show of these cakes and what they are found by, in one statement. To be called after whatever changed them, in its transaction. */
export async function refreshShownCakes({ tx }: TxContext, cakeIds: readonly string[]): Promise<void> {
  if (cakeIds.length === 0) return;
  const cakes = await loadCustomizableCakes(tx, cakeIds);
  const flavours = await tx.cake.findMany({ where: { id: { in: [...cakes.keys()] } }, select: { id: true, flavour: true } });
  const flavourOf = new Map(flavours.map(({ id, flavour }) => [id, flavour]));
  const rows = [...cakes.values()].map((cake) => ({ id: cake.id, ...shownOf(cake), ...foundBy(cake, flavourOf.get(cake.id) ?? '') }));
  if (rows.some(({ shownPriceMinor }) => shownPriceMinor > MOST_WHOLE))
    throw new AppError('INPUT_INVALID', { fields: { basePriceMinor: 'price_too_large' } });
  await tx.$executeRaw`
    UPDATE cake SET shown_price_minor = s."shownPriceMinor", shown_mark = s."shownMark"::dietary_mark, shown_allergens = s."shownAllergens",
                    shown_design = s."shownDesign", shown_lead_time_minutes = s."shownLeadTimeMinutes",
                    free_from = ARRAY(SELECT jsonb_array_elements_text(s."freeFrom")),
                    guests_up_to = ARRAY(SELECT jsonb_array_elements_text(s."guestsUpTo")::int),
                    guest_prices_minor = ARRAY(SELECT jsonb_array_elements_text(s."guestPricesMinor")::bigint),
                    slot_demands = s."slotDemands", category = s.category,
                    diets = ARRAY(SELECT jsonb_array_elements_text(s.diets)), offered_flavours = s."offeredFlavours",
                    flavour_families = ARRAY(SELECT jsonb_array_elements_text(s."flavourFamilies")), found_by_version = ${FOUND_BY_VERSION}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s(id uuid, "shownPriceMinor" int, "shownMark" text, "shownAllergens" jsonb,
      "shownDesign" jsonb, "shownLeadTimeMinutes" int, "freeFrom" jsonb, "guestsUpTo" jsonb,
      "guestPricesMinor" jsonb, "slotDemands" jsonb, category text, diets jsonb, "flavourFamilies" jsonb, "offeredFlavours" text)
    WHERE cake.id = s.id`;
}

const MOST_AT_ONCE = 100;

/** Derives anew what was derived by older rules, or by nobody since it changed. A save at the same time comes before or after it. */
export async function refreshOldCakes(services: TxServices): Promise<void> {
  let found: number;
  do {
    found = await inTx(services, async (t) => {
      const rows = await t.tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM cake WHERE found_by_version < ${FOUND_BY_VERSION} ORDER BY id LIMIT ${MOST_AT_ONCE} FOR UPDATE SKIP LOCKED`;
      await refreshShownCakes(
        t,
        rows.map(({ id }) => id),
      );
      return rows.length;
    });
  } while (found === MOST_AT_ONCE);
}
