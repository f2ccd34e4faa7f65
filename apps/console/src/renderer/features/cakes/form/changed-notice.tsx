import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { Button, FieldGroup, RadioCards, Spinner } from '@sweetspot/ui';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { differencesBetween, mergeVersions, type CakeField, type FieldDifference, type Side } from './cake-difference.ts';
import type { CakeForm, LibraryGroup } from './cake-form.ts';
import { valueWords } from './field-values.ts';
import { useWords } from '../../../app/words.ts';

interface ChangedNoticeProps {
  readonly opened: CakeForm;
  readonly mine: CakeForm;
  /** Undefined while it is being fetched. */
  readonly theirs: CakeForm | undefined;
  readonly library: readonly LibraryGroup[];
  readonly currency: CurrencyCode;
  readonly onTheirs: () => void;
  readonly onMerged: (merged: CakeForm) => void;
}

/** Two people edited one cake: whoever comes second sees what differs, field by field, and chooses. */
export function ChangedNotice({ opened, mine, theirs, library, currency, onTheirs, onMerged }: ChangedNoticeProps) {
  const form = useWords('cake-form');
  const options = useWords('options');
  const words = form.changed;
  const [chosen, setChosen] = useState<ReadonlyMap<CakeField, Side>>(new Map());
  const [isAsked, setIsAsked] = useState(false);
  if (theirs === undefined) {
    return (
      <div role="alert" className="flex items-center gap-3 rounded-card bg-honey-soft px-5 py-4 text-honey-text">
        <Spinner />
        <p>{words.title}</p>
      </div>
    );
  }
  const differences = differencesBetween({ opened, mine, theirs });
  const isOpen = differences.some(({ field, isContested }) => isContested && !chosen.has(field));
  const valueOf = (field: CakeField, side: Side) =>
    valueWords(field, {
      form: side === 'mine' ? mine : theirs,
      beside: side === 'mine' ? theirs : mine,
      library,
      currency,
      words: form,
      options,
    });
  const merge = () => {
    if (isOpen) setIsAsked(true);
    else onMerged(mergeVersions({ opened, mine, theirs }, chosen));
  };
  return (
    <section
      ref={bringIntoView}
      role="alert"
      aria-label={words.title}
      className="grid scroll-mt-4 gap-4 rounded-card bg-honey-soft px-5 py-4"
    >
      <header className="flex gap-3 text-honey-text">
        <TriangleAlert aria-hidden className="mt-0.5 size-6 shrink-0" />
        <div>
          <h2 className="font-semibold">{words.title}</h2>
          <p>{differences.length === 0 ? words.same : words.text}</p>
        </div>
      </header>
      <ul className="grid gap-3">
        {differences.map(({ field, isContested }) => (
          <li key={field} className="rounded-control bg-surface px-4 py-3">
            <Difference
              field={field}
              isContested={isContested}
              valueOf={(side) => valueOf(field, side)}
              chosen={chosen.get(field)}
              onChosen={(side) => setChosen(new Map(chosen).set(field, side))}
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center justify-end gap-3">
        <output className="grow text-sm font-medium text-brick-text">{isAsked && isOpen ? words.chooseFirst : null}</output>
        <Button variant="quiet" onClick={onTheirs}>
          {words.theirs}
        </Button>
        <Button onClick={merge}>{words.merge}</Button>
      </div>
    </section>
  );
}

/** Whoever pressed Save at the far end of the form must see why nothing was saved. */
function bringIntoView(notice: HTMLElement | null): void {
  notice?.scrollIntoView({ block: 'start' });
}

interface DifferenceProps extends FieldDifference {
  readonly valueOf: (side: Side) => string;
  readonly chosen: Side | undefined;
  readonly onChosen: (side: Side) => void;
}

function Difference({ field, isContested, valueOf, chosen, onChosen }: DifferenceProps) {
  const words = useWords('cake-form').changed;
  const name = words.fields[field];
  if (!isContested) {
    return (
      <dl>
        <dt className="text-sm font-semibold">{name}</dt>
        <dd className="[overflow-wrap:anywhere] whitespace-pre-line">{valueOf('theirs')}</dd>
        <dd className="text-sm text-ink-muted">{words.onlyTheirs}</dd>
      </dl>
    );
  }
  const sides = (['theirs', 'mine'] as const).map((side) => ({
    value: side,
    label: words.sides[side],
    hint: <span className="[overflow-wrap:anywhere] whitespace-pre-line">{valueOf(side)}</span>,
  }));
  return (
    <FieldGroup label={name}>
      <RadioCards choices={sides} value={chosen ?? null} onChange={onChosen} />
    </FieldGroup>
  );
}
