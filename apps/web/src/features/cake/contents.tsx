import { ALLERGENS, type Allergen } from '@sweetspot/domain/allergens/allergen';
import type { Evaluation } from '@sweetspot/domain/customization/customization';
import { allOf, capitalised, dietWords } from '@sweetspot/messages';
import { AllergenList, Badge, DietMark } from '@sweetspot/ui';
import { Leaf, Users } from 'lucide-react';
import { useWords } from '../../app/words.ts';

/** What this very cake contains after its options, and which of them brings each allergen. */
export function Contents({ evaluation, watched }: { evaluation: Evaluation; watched: readonly Allergen[] }) {
  const words = useWords('cake');
  const diet = dietWords(words.locale);
  const { allergens, allergenSources, mark, claims, serves, weightGrams } = evaluation;
  const present = ALLERGENS.filter((allergen) => allergens[allergen] !== 'free');
  return (
    <section aria-labelledby="contents" className="grid gap-3">
      <h2 id="contents" className="font-title text-xl font-semibold">
        {words.contents}
      </h2>
      <div className="flex flex-wrap items-center gap-2">
        <DietMark mark={mark} />
        {claims.map((claim) => (
          <Badge key={claim} tone="leaf" icon={<Leaf aria-hidden />}>
            {diet.claims[claim]}
          </Badge>
        ))}
        <Badge icon={<Users aria-hidden />}>
          {`${words.serves(serves)}${weightGrams === null ? '' : `, ${words.weight(weightGrams)}`}`}
        </Badge>
      </div>
      <AllergenList allergens={allergens} watched={watched} className="text-base" />
      {present.length === 0 ? null : (
        <details className="text-sm">
          <summary className="inline-flex min-h-9 cursor-pointer items-center font-medium text-accent-text underline-offset-4 hover:underline">
            {words.why}
          </summary>
          <ul className="grid gap-0.5 text-ink-muted">
            {present.map((allergen) => {
              const sources = allOf(allergenSources[allergen] ?? [], words.locale);
              const name = capitalised(diet.allergens[allergen]);
              return (
                <li key={allergen}>{allergens[allergen] === 'contains' ? words.brings(name, sources) : words.mayBring(name, sources)}</li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}
