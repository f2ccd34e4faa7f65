import type { RouterOutputs } from '@sweetspot/api';
import type { Allergen } from '@sweetspot/domain/allergens/allergen';
import { pricePartLabel } from '@sweetspot/messages';
import { AllergenList, Breakdown, DietMark } from '@sweetspot/ui';
import { ChevronDown } from 'lucide-react';
import { choicesLine } from './choices-line.ts';
import { LinePhotos } from './line-photos.tsx';
import { useLocale } from './reader.ts';

type LineView = RouterOutputs['orders']['track']['lines'][number];

type LineFactsProps = Pick<LineView, 'choices' | 'inscription' | 'photos' | 'allergens' | 'mark'> & {
  /** "It says “Happy birthday”". */
  inscriptionWords: (text: string) => string;
  /** What whoever may still decide about it must not eat: that stands out. */
  watched?: readonly Allergen[];
};

/** What this very cake is, in words: its choices, what is written on it, what it contains. */
export function LineFacts({ choices, inscription, photos, allergens, mark, inscriptionWords, watched }: LineFactsProps) {
  // A photo is seen below.
  const chosen = choices.filter(({ group }) => !photos.some((photo) => photo.group === group));
  return (
    <div className="grid gap-1.5">
      <p className="text-pretty wrap-anywhere text-ink-muted">{choicesLine(chosen)}</p>
      {inscription.length > 0 ? <p className="wrap-anywhere">{inscriptionWords(inscription.join(' '))}</p> : null}
      <LinePhotos photos={photos} />
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <DietMark mark={mark} />
        <AllergenList allergens={allergens} watched={watched} className="min-w-0" />
      </div>
    </div>
  );
}

interface PricePartsProps {
  title: string;
  parts: LineView['parts'];
  unitPrice: LineView['unitPrice'];
  totalLabel: string;
}

/** How one cake's price comes about, for who wants to know. Opens without a script. */
export function PriceParts({ title, parts, unitPrice, totalLabel }: PricePartsProps) {
  const locale = useLocale();
  return (
    <details className="group">
      <summary className="inline-flex min-h-touch cursor-pointer list-none items-center gap-1.5 rounded-mark text-sm font-medium text-accent-text">
        <span>{title}</span>
        <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <Breakdown
        className="mt-1 max-w-md text-sm"
        rows={[
          ...parts.map(({ label, amount }, at) => ({ id: String(at), label: pricePartLabel({ label }, locale), amount })),
          { id: 'unit', label: totalLabel, amount: unitPrice, kind: 'total' },
        ]}
      />
    </details>
  );
}
