import type { AllergenProfile, DietaryMark } from '@sweetspot/domain/allergens/allergen';
import type { ChoiceDifference } from '@sweetspot/domain/amendments/choice-differences';
import { ArrowRight } from 'lucide-react';
import { cx } from '../cx.ts';
import { AllergenList } from './allergen-list.tsx';
import { DietMark } from './diet-mark.tsx';

interface LineSide {
  readonly mark: DietaryMark;
  readonly allergens: AllergenProfile;
}

interface ChangedLineProps {
  readonly differences: readonly ChoiceDifference[];
  /** Null where what differs is of no line. */
  readonly before: LineSide | null;
  readonly after: LineSide | null;
  readonly words: { readonly nothing: string; readonly was: string; readonly becomes: string };
  readonly className?: string | undefined;
}

/** What differs in a line, old beside new; the allergens in full where the change brings others. */
export function ChangedLine({ differences, before, after, words, className }: ChangedLineProps) {
  const hasOtherAllergens = JSON.stringify(before?.allergens) !== JSON.stringify(after?.allergens);
  return (
    <div className={cx('grid gap-2 wrap-anywhere', className)}>
      <dl className="grid gap-1.5">
        {differences.map(({ role, group, was, will }) => (
          <div key={`${role} ${group}`}>
            <dt className="text-sm text-ink-muted">{group}</dt>
            <dd className="flex flex-wrap items-baseline gap-x-2">
              <del className="text-ink-muted">
                <span className="sr-only">{`${words.was} `}</span>
                <span>{was ?? words.nothing}</span>
              </del>
              <ArrowRight aria-hidden className="size-4 shrink-0 self-center" />
              <ins className="font-semibold no-underline">
                <span className="sr-only">{`${words.becomes} `}</span>
                <span>{will ?? words.nothing}</span>
              </ins>
            </dd>
          </div>
        ))}
      </dl>
      {before === null || after === null || before.mark === after.mark ? null : (
        <p className="flex flex-wrap items-center gap-2">
          <DietMark mark={before.mark} />
          <ArrowRight aria-hidden className="size-4 shrink-0" />
          <DietMark mark={after.mark} />
        </p>
      )}
      {hasOtherAllergens && after !== null ? <AllergenList allergens={after.allergens} /> : null}
    </div>
  );
}
