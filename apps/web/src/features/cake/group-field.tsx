import type { GroupState, OptionGroup, Selection } from '@sweetspot/domain/customization/customization';
import { say, type Locale } from '@sweetspot/messages';
import { FieldGroup } from '@sweetspot/ui';
import { Lock } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { useWords } from '../../app/words.ts';
import { ChoiceNote } from './choice-note.tsx';
import { choicesOf, MultipleField, QuantityField, SingleField, type OptionFieldProps } from './option-fields.tsx';
import { groupHint } from './option-words.ts';
import { CandleNumberField, TextGroupField } from './text-field.tsx';
import type { Design } from './use-design.ts';
import type { Photos } from './use-photos.ts';
import { untilLoaded } from '../../app/reachable.ts';

/** Few cakes carry a picture; the rest need not load what takes one. */
const PhotoField = lazy(untilLoaded(async () => ({ default: (await import('./photo-field.tsx')).PhotoField })));

interface GroupFieldProps {
  readonly design: Design;
  readonly group: OptionGroup;
  readonly photos: Photos | null;
  readonly extra?: ReactNode;
}

/** One group of choices, with what the last one did elsewhere and what keeps it from being ordered. */
export function GroupField({ design, group, photos, extra }: GroupFieldProps) {
  const words = useWords('cake');
  const { evaluation, cake, choose } = design;
  const state = evaluation.groups.find(({ groupId }) => groupId === group.id);
  if (!state?.isVisible) return null;
  const error = errorOf(design, group, words.locale);
  const field: OptionFieldProps = {
    group,
    state,
    currency: cake.currency,
    onChoose: (selection: Selection) => choose(group.id, selection),
  };
  const note = <ChoiceNote design={design} groupId={group.id} />;
  const label = state.isLocked ? <LockedLabel name={group.name} /> : group.name;
  if (group.kind === 'text') {
    const TextControl = group.role === 'candle_number' ? CandleNumberField : TextGroupField;
    return <TextControl {...field} label={group.name} error={error} note={note} />;
  }
  if (group.kind === 'photo') {
    return photos === null ? null : (
      <Suspense fallback={null}>
        <PhotoField {...field} label={label} error={error} photos={photos} note={note} />
      </Suspense>
    );
  }
  return (
    <FieldGroup label={label} hint={groupHint(group, countChosen(state), words)} error={error} isRequired={false}>
      <div className="contents">{extra}</div>
      <Control field={field} />
      {note}
      {group.role === 'size' || group.role === 'egg' ? null : <BlockedNotes field={field} />}
    </FieldGroup>
  );
}

function Control({ field }: { field: OptionFieldProps }) {
  if (field.group.kind === 'multiple') return <MultipleField {...field} />;
  return field.group.kind === 'quantity' ? <QuantityField {...field} /> : <SingleField {...field} />;
}

function LockedLabel({ name }: { name: string }) {
  const words = useWords('cake');
  return (
    <span className="inline-flex items-center gap-2">
      <span>{name}</span>
      <span className="inline-flex items-center gap-1 text-sm font-normal text-ink-muted">
        <Lock aria-hidden className="size-3.5" />
        <span>{words.locked}</span>
      </span>
    </span>
  );
}

function errorOf({ evaluation }: Design, group: OptionGroup, locale: Locale): string | undefined {
  const problem = evaluation.problems.find(({ groupId }) => groupId === group.id);
  return problem && say(problem.phrase, locale);
}

function countChosen({ selection }: GroupState): number {
  if (selection === null) return 0;
  if ('quantities' in selection) return Object.values(selection.quantities).reduce((sum, count) => sum + count, 0);
  return 'optionIds' in selection ? selection.optionIds.length : 0;
}

/** Why some options do not go with the rest, once for each reason. They can be picked all the same. */
function BlockedNotes({ field }: { field: OptionFieldProps }) {
  const words = useWords('cake');
  const reasons = new Map<string, string[]>();
  for (const { label, blockedBecause } of choicesOf(field, words)) {
    if (blockedBecause) reasons.set(blockedBecause, [...(reasons.get(blockedBecause) ?? []), label]);
  }
  if (reasons.size === 0) return null;
  return (
    <ul className="mt-2 grid gap-1 text-sm text-ink-muted">
      {[...reasons].map(([reason, names]) => (
        <li key={reason}>{words.blocked(names.join(', '), reason)}</li>
      ))}
    </ul>
  );
}
