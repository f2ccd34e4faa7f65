import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { Card, Checkbox, Field, IconButton } from '@sweetspot/ui';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import type { CakeForm, LibraryGroup, OptionOverride } from './cake-form.ts';
import { NumberBox } from './number-field.tsx';
import { OptionOverrides } from './option-overrides.tsx';
import { sayError } from './use-field-error.ts';
import { useWords } from '../../../app/words.ts';

type AttachedGroup = CakeForm['groups'][number];

/** Which groups of the library the cake offers, in which order, and what is different here. */
export function OptionsSection({ library, currency }: { library: readonly LibraryGroup[]; currency: CurrencyCode }) {
  const words = useWords('cake-form');
  const { control, setValue, formState } = useFormContext<CakeForm>();
  const overrides = useWatch({ control, name: 'overrides' });
  return (
    <Card className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <header>
        <h2 className="text-xl font-semibold">{words.options}</h2>
        <p className="text-ink-muted">{library.length === 0 ? words.noLibrary : words.optionsHint}</p>
      </header>
      <Controller
        control={control}
        name="groups"
        render={({ field }) => (
          <Groups
            library={library}
            currency={currency}
            attached={field.value}
            overrides={overrides}
            onAttached={(groups) => {
              field.onChange(groups);
              const offered = new Set(
                library
                  .filter(({ id }) => groups.some(({ groupId }) => groupId === id))
                  .flatMap(({ options }) => options.map(({ id }) => id)),
              );
              setValue(
                'overrides',
                overrides.filter(({ optionId }) => offered.has(optionId)),
              );
            }}
            onOverrides={(changed) => setValue('overrides', [...changed], { shouldDirty: true, shouldValidate: formState.isSubmitted })}
          />
        )}
      />
    </Card>
  );
}

interface GroupsProps {
  readonly library: readonly LibraryGroup[];
  readonly currency: CurrencyCode;
  readonly attached: readonly AttachedGroup[];
  readonly overrides: readonly OptionOverride[];
  readonly onAttached: (groups: AttachedGroup[]) => void;
  readonly onOverrides: (overrides: readonly OptionOverride[]) => void;
}

function Groups({ library, currency, attached, overrides, onAttached, onOverrides }: GroupsProps) {
  const words = useWords('cake-form');
  const { errors } = useFormContext<CakeForm>().formState;
  // What is to be corrected must not lie folded away.
  const isMarked = (group: LibraryGroup, at: number) =>
    errors.groups?.[at] !== undefined ||
    overrides.some(({ optionId }, index) => errors.overrides?.[index] !== undefined && group.options.some(({ id }) => id === optionId));
  const placeOf = (groupId: string) => attached.findIndex((each) => each.groupId === groupId);
  const inOrder = [...library].toSorted((a, b) => rank(placeOf(a.id), library.indexOf(a)) - rank(placeOf(b.id), library.indexOf(b)));
  const toggle = (groupId: string, isOn: boolean) =>
    onAttached(
      isOn ? [...attached, { groupId, min: null, max: null, freeCount: null }] : attached.filter((each) => each.groupId !== groupId),
    );
  const move = (from: number, to: number) => {
    const group = attached[from];
    if (group !== undefined) onAttached(attached.toSpliced(from, 1).toSpliced(to, 0, group));
  };
  return (
    <ul className="divide-y divide-line rounded-control border border-line">
      {inOrder.map((group) => {
        const at = placeOf(group.id);
        const here = attached[at];
        return (
          <li key={group.id} className="px-3 py-1">
            <div className="flex items-center gap-2">
              <Checkbox
                label={group.name}
                hint={group.options.length === 0 ? undefined : words.optionCount(group.options.length)}
                aria-label={words.attach(group.name)}
                checked={here !== undefined}
                onChange={(event) => toggle(group.id, event.target.checked)}
                className="grow"
              />
              {here === undefined ? null : (
                <>
                  <IconButton
                    label={words.moveUp(group.name)}
                    icon={<ArrowUp aria-hidden />}
                    disabled={at === 0}
                    onClick={() => move(at, at - 1)}
                  />
                  <IconButton
                    label={words.moveDown(group.name)}
                    icon={<ArrowDown aria-hidden />}
                    disabled={at === attached.length - 1}
                    onClick={() => move(at, at + 1)}
                  />
                </>
              )}
            </div>
            {here === undefined ? null : (
              <details className="mb-2" open={isMarked(group, at) || undefined}>
                <summary className="flex min-h-touch cursor-pointer items-center pl-8 text-sm font-medium text-accent-text">
                  {words.change(group.name)}
                </summary>
                <p className="mb-3 text-sm text-ink-muted">{words.emptyIsLibrary}</p>
                <GroupCounts group={group} here={here} at={at} onChange={(changed) => onAttached(attached.with(at, changed))} />
                <OptionOverrides group={group} currency={currency} overrides={overrides} onChange={onOverrides} />
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What the cake offers first, in its own order; the rest of the library after it. */
const rank = (place: number, inLibrary: number): number => (place === -1 ? 1000 + inLibrary : place);

interface GroupCountsProps {
  readonly group: LibraryGroup;
  readonly here: AttachedGroup;
  readonly at: number;
  readonly onChange: (here: AttachedGroup) => void;
}

function GroupCounts({ group, here, at, onChange }: GroupCountsProps) {
  const words = useWords('cake-form');
  const { formState } = useFormContext<CakeForm>();
  const errors = formState.errors.groups?.[at];
  if (group.kind !== 'multiple' && group.kind !== 'quantity') return null;
  const counts = [
    ['min', words.groupMin, group.min],
    ['max', words.groupMax, group.max],
    ['freeCount', words.groupFree, group.freeCount],
  ] as const;
  return (
    <div className="mb-4 grid grid-cols-3 gap-3">
      {counts.map(([name, label, inLibrary]) => (
        <Field key={name} label={label} error={sayError(errors?.[name], words.locale)}>
          <NumberBox value={here[name]} placeholder={String(inLibrary)} onChange={(count) => onChange({ ...here, [name]: count })} />
        </Field>
      ))}
    </div>
  );
}
