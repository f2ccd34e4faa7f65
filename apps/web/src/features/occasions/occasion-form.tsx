import { newCommandId } from '@sweetspot/api/client';
import type { RouterOutputs } from '@sweetspot/api';
import { OCCASIONS } from '@sweetspot/domain/cakes/occasions';
import { REMIND_DAYS, type SaveOccasion } from '@sweetspot/domain/occasions/inputs';
import { intlLocaleOf, occasionWords } from '@sweetspot/messages';
import { Button, Card, Checkbox, Field, Select, TextArea, TextInput, useToast } from '@sweetspot/ui';
import { useEffect, useId } from 'react';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { draftResolver } from '../../components/draft-resolver.ts';
import { fieldWords, showRefusal } from '../../components/form-errors.ts';
import { FormProblem } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { draftOf, NO_OCCASION, occasionDraftInput, type OccasionDraft } from './occasion-draft.ts';

interface OccasionFormProps {
  /** Null for a new one. */
  readonly occasion: RouterOutputs['occasions']['list'][number] | null;
  /** What is known of a new one. */
  readonly draft: Partial<OccasionDraft> | null;
  readonly onClose: () => void;
}

type Form = UseFormReturn<OccasionDraft, unknown, SaveOccasion>;

export function OccasionForm({ occasion, draft, onClose }: OccasionFormProps) {
  const words = useWords('kept-occasions');
  const titleId = useId();
  const toast = useToast();
  const utils = api.useUtils();
  const save = api.occasions.save.useMutation({ onSuccess: () => utils.occasions.list.invalidate() });
  const form: Form = useForm<OccasionDraft, unknown, SaveOccasion>({
    resolver: draftResolver<OccasionDraft, SaveOccasion>(occasionDraftInput),
    defaultValues: occasion ? draftOf(occasion) : { ...NO_OCCASION, ...draft, id: newCommandId() },
  });
  const { register, handleSubmit, setError, setFocus, formState } = form;
  const { errors, isSubmitting } = formState;
  useEffect(() => setFocus('name'), [setFocus]);
  const submit = handleSubmit(async (input) => {
    try {
      await save.mutateAsync(input);
      toast({ message: occasion === null ? words.saved(input.name) : words.changed(input.name) });
      onClose();
    } catch (error) {
      showRefusal(error, setError, words.locale, { unexpected: words.unexpected });
    }
  });
  return (
    <Card aria-labelledby={titleId}>
      <form noValidate onSubmit={submit} aria-labelledby={titleId} className="grid gap-5">
        <h2 id={titleId} className="font-title text-xl font-semibold">
          {occasion ? words.change : words.newOne}
        </h2>
        <Field label={words.name} hint={words.nameHint} error={fieldWords(errors.name, words.locale)} isRequired>
          <TextInput {...register('name')} />
        </Field>
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <Field label={words.kind} hint={words.kindHint}>
            <Select {...register('kind')}>
              {OCCASIONS.map((kind) => (
                <option key={kind} value={kind}>
                  {occasionWords(words.locale)[kind]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.forWhom} error={fieldWords(errors.forWhom, words.locale)}>
            <TextInput {...register('forWhom')} />
          </Field>
        </div>
        <DayFields form={form} />
        <Field label={words.remind} className="sm:max-w-64">
          <Select {...register('remindDays')}>
            {REMIND_DAYS.map((days) => (
              <option key={days} value={days}>
                {words.daysBefore(days)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.note} hint={words.noteHint} error={fieldWords(errors.note, words.locale)}>
          <TextArea rows={2} {...register('note')} />
        </Field>
        <FormProblem message={errors.root?.message} />
        <div className="flex flex-wrap gap-3">
          <ScriptsOnly>
            <Button type="submit" isLoading={isSubmitting}>
              {words.save}
            </Button>
          </ScriptsOnly>
          <Button variant="ghost" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Card>
  );
}

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const DAYS = Array.from({ length: 31 }, (_, at) => at + 1);

/** A day and a month as people say them, and a year for whoever likes to say it. */
function DayFields({ form: { register, control, formState } }: { form: Form }) {
  const words = useWords('kept-occasions');
  const { errors } = formState;
  const [month, day, isYearly] = useWatch({ control, name: ['month', 'day', 'isYearly'] });
  const monthName = new Intl.DateTimeFormat(intlLocaleOf(words.locale), { month: 'long', timeZone: 'UTC' });
  return (
    <div className="grid gap-3">
      <div className="grid grid-cols-[1fr_1.6fr] items-start gap-3 sm:items-end sm:grid-cols-[7rem_12rem_8rem]">
        <Field label={words.day} error={fieldWords(errors.day, words.locale)}>
          <Select {...register('day')}>
            {DAYS.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.month} error={fieldWords(errors.month, words.locale)}>
          <Select {...register('month')}>
            {MONTHS.map((each) => (
              <option key={each} value={each}>
                {monthName.format(new Date(Date.UTC(2026, each - 1, 1)))}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={words.year}
          hint={isYearly ? words.yearHint : words.yearOnceHint}
          error={fieldWords(errors.year, words.locale)}
          isRequired={!isYearly}
          className="max-sm:col-span-2"
        >
          <TextInput inputMode="numeric" maxLength={4} {...register('year')} />
        </Field>
      </div>
      {month === '2' && day === '29' && isYearly ? <p className="text-sm text-ink-muted">{words.leapDay}</p> : null}
      <Checkbox label={words.isYearly} {...register('isYearly')} />
    </div>
  );
}
