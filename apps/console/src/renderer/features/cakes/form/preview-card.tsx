import { checkCake } from '@sweetspot/domain/customization/check-cake';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import type { CustomizableCake } from '@sweetspot/domain/customization/customization';
import { say } from '@sweetspot/messages';
import { AllergenList, CakePicture, Card, DietMark, Money } from '@sweetspot/ui';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useWords } from '../../../app/words.ts';

/** What the customer gets without choosing anything, what they can choose, and what still is missing: by the shop's own rules. */
export function PreviewCard({ cake }: { cake: CustomizableCake }) {
  const words = useWords('cake-form');
  const comes = evaluateCustomization(cake, { selections: {} });
  const missing = checkCake(cake);
  return (
    <Card className="grid gap-4 lg:sticky lg:top-4">
      <h2 className="sr-only">{words.preview}</h2>
      <div className="grid grid-cols-[8rem_minmax(0,1fr)] items-center gap-4 lg:grid-cols-1 lg:gap-0">
        <CakePicture design={comes.design} className="lg:-mt-2" />
        <div>
          <p className="font-title text-xl font-semibold">{cake.name === '' ? words.newTitle : cake.name}</p>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-4">
            <Money amount={{ amount: comes.unitPriceMinor, currency: cake.currency }} className="text-2xl font-semibold" />
            <span className="text-ink-muted">{words.previewServes(comes.serves)}</span>
          </p>
          <p className="text-sm text-ink-muted">{words.previewPrice}</p>
          <DietMark mark={comes.mark} className="mt-2" />
        </div>
      </div>
      <AllergenList allergens={comes.allergens} />
      <div>
        <h3 className="text-sm font-semibold">{words.customerChooses}</h3>
        {cake.groups.length === 0 ? <p className="text-sm text-ink-muted">{words.nothingToChoose}</p> : null}
        <ul className="text-sm text-ink-muted">
          {cake.groups.map(({ id, name, options }) => (
            <li key={id}>{options.length === 0 ? name : `${name}: ${words.optionCount(options.length)}`}</li>
          ))}
        </ul>
      </div>
      {missing.length === 0 ? (
        <p className="flex items-center gap-2 text-sm font-medium text-leaf-text">
          <CircleCheck aria-hidden className="size-5 shrink-0" />
          <span>{words.nothingMissing}</span>
        </p>
      ) : (
        <div className="rounded-control bg-honey-soft px-4 py-3 text-sm text-honey-text">
          <h3 className="flex items-center gap-2 font-semibold">
            <CircleAlert aria-hidden className="size-5 shrink-0" />
            <span>{words.missing}</span>
          </h3>
          <ul className="mt-1.5 grid gap-1">
            {missing.map((phrase) => (
              <li key={`${phrase.key} ${JSON.stringify(phrase.params)}`}>{say(phrase, words.locale)}</li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
