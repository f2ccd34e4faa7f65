import type { CustomizableCake, Evaluation } from '@sweetspot/domain/customization/customization';
import { pricePartLabel } from '@sweetspot/messages';
import { Breakdown, type BreakdownRow } from '@sweetspot/ui';
import { useWords } from '../../app/words.ts';

/** How the price comes about, part by part; the parts that cost nothing are in the choices already. */
export function PriceList({ cake, evaluation }: { cake: CustomizableCake; evaluation: Evaluation }) {
  const words = useWords('cake');
  const money = (amount: number) => ({ amount, currency: cake.currency });
  const parts = evaluation.parts
    .map((part, at): BreakdownRow & { isWorth: boolean } => ({
      id: `${part.groupId ?? 'base'} ${part.optionId ?? at}`,
      label: pricePartLabel(part, words.locale),
      amount: money(part.amountMinor),
      kind: part.amountMinor < 0 ? 'saving' : 'part',
      isWorth: part.amountMinor !== 0 || part.groupId === null,
    }))
    .filter(({ isWorth }) => isWorth);
  return (
    <section aria-labelledby="price" className="grid gap-3">
      <h2 id="price" className="font-title text-xl font-semibold">
        {words.priceTitle}
      </h2>
      <Breakdown rows={[...parts, { id: 'total', label: words.price, amount: money(evaluation.unitPriceMinor), kind: 'total' }]} />
    </section>
  );
}
