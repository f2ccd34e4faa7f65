import { OCCASIONS } from '@sweetspot/domain/cakes/occasions';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { occasionWords } from '@sweetspot/messages';
import { Card, Checkbox, ChoiceChips, Field, FieldGroup, TextArea, TextInput } from '@sweetspot/ui';
import { Controller, useFormContext } from 'react-hook-form';
import type { CakeForm } from './cake-form.ts';
import { MoneyBox, NumberBox } from './number-field.tsx';
import { useFieldError } from './use-field-error.ts';
import { useWords } from '../../../app/words.ts';

const DESCRIPTION_LIMIT = 2000;

export function BasicsSection() {
  const words = useWords('cake-form');
  const { register, control } = useFormContext<CakeForm>();
  const error = useFieldError();
  return (
    <Card className="grid gap-5">
      <h2 className="text-xl font-semibold">{words.basics}</h2>
      <Field label={words.name} error={error('name')} isRequired>
        <TextInput {...register('name')} />
      </Field>
      <Field label={words.description} error={error('description')}>
        <Controller
          control={control}
          name="description"
          render={({ field }) => <TextArea rows={4} maxGraphemes={DESCRIPTION_LIMIT} {...field} />}
        />
      </Field>
      <Field label={words.flavour} error={error('flavour')} isRequired>
        <TextInput {...register('flavour')} />
      </Field>
      <FieldGroup label={words.occasions}>
        <Controller
          control={control}
          name="occasions"
          render={({ field }) => (
            <ChoiceChips
              choices={OCCASIONS.map((value) => ({ value, label: occasionWords(words.locale)[value] }))}
              value={field.value}
              onChange={(picked) => field.onChange([...picked])}
            />
          )}
        />
      </FieldGroup>
    </Card>
  );
}

export function PriceSection({ currency }: { currency: CurrencyCode }) {
  const words = useWords('cake-form');
  const { control, register } = useFormContext<CakeForm>();
  const error = useFieldError();
  return (
    <Card className="grid gap-5">
      <h2 className="text-xl font-semibold">{words.priceAndTime}</h2>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field label={words.price} error={error('basePriceMinor')} isRequired>
          <Controller
            control={control}
            name="basePriceMinor"
            render={({ field }) => (
              <MoneyBox
                ref={field.ref}
                currency={currency}
                value={field.value}
                onChange={(amount) => field.onChange(amount ?? Number.NaN)}
                trail={currency}
              />
            )}
          />
        </Field>
        <Field label={words.serves} hint={words.servesHint} error={error('serves')} isRequired>
          <Controller
            control={control}
            name="serves"
            render={({ field }) => (
              <NumberBox ref={field.ref} value={field.value} onChange={(count) => field.onChange(count ?? Number.NaN)} />
            )}
          />
        </Field>
        <Field label={words.leadTime} hint={words.leadTimeHint} error={error('leadTimeMinutes')} isRequired>
          <Controller
            control={control}
            name="leadTimeMinutes"
            render={({ field }) => (
              <NumberBox
                ref={field.ref}
                unit={60}
                value={field.value}
                onChange={(minutes) => field.onChange(minutes ?? Number.NaN)}
                trail={words.hours}
              />
            )}
          />
        </Field>
        <Field label={words.preparation} hint={words.preparationHint} error={error('preparationMinutes')} isRequired>
          <Controller
            control={control}
            name="preparationMinutes"
            render={({ field }) => (
              <NumberBox
                ref={field.ref}
                value={field.value}
                onChange={(minutes) => field.onChange(minutes ?? Number.NaN)}
                trail={words.minutes}
              />
            )}
          />
        </Field>
      </div>
      <Checkbox label={words.isSoldOut} hint={words.isSoldOutHint} {...register('isSoldOut')} />
    </Card>
  );
}
