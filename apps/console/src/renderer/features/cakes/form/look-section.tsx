import { CAKE_SHAPES, FROSTINGS, ICING_COLOURS, MAX_TIERS, SPONGES, TOPPINGS } from '@sweetspot/domain/customization/cake-design';
import { capitalised, designWords } from '@sweetspot/messages';
import { Card, ChoiceChips, Field, FieldGroup, Select, Stepper } from '@sweetspot/ui';
import { Controller, useFormContext } from 'react-hook-form';
import type { CakeForm } from './cake-form.ts';
import { useWords } from '../../../app/words.ts';

/** The drawing of the cake as it comes. */
export function LookSection() {
  const words = useWords('cake-form');
  const { control } = useFormContext<CakeForm>();
  return (
    <Card className="grid gap-5">
      <header>
        <h2 className="text-xl font-semibold">{words.look}</h2>
        <p className="text-ink-muted">{words.lookHint}</p>
      </header>
      <Controller control={control} name="design" render={({ field }) => <DesignFields design={field.value} onChange={field.onChange} />} />
    </Card>
  );
}

type Design = CakeForm['design'];

function DesignFields({ design, onChange }: { design: Design; onChange: (design: Design) => void }) {
  const words = useWords('cake-form');
  const names = designWords(words.locale);
  const set = (change: Partial<Design>) => onChange({ ...design, ...change });
  const resize = (count: number) => {
    const top = design.tiers.at(-1) ?? 'vanilla';
    set({ tiers: Array.from({ length: count }, (_, at) => design.tiers[at] ?? top) });
  };
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-3">
        <OneOf label={words.shape} values={CAKE_SHAPES} names={names.shapes} value={design.shape} onChange={(shape) => set({ shape })} />
        <OneOf
          label={words.frosting}
          values={FROSTINGS}
          names={names.frostings}
          value={design.frosting}
          onChange={(frosting) => set({ frosting })}
        />
        <OneOf
          label={words.colour}
          values={ICING_COLOURS}
          names={names.colours}
          value={design.colour}
          onChange={(colour) => set({ colour })}
        />
      </div>
      <div className="grid items-end gap-5 sm:grid-cols-3">
        <div className="grid gap-1.5">
          <span aria-hidden className="text-sm font-semibold">
            {words.tiers}
          </span>
          <Stepper
            label={words.tiers}
            value={design.tiers.length}
            min={1}
            max={MAX_TIERS}
            onChange={resize}
            className="justify-self-start"
          />
        </div>
        {design.tiers.map((sponge, at) => (
          <OneOf
            key={at}
            label={words.tier(at + 1)}
            values={SPONGES}
            names={names.sponges}
            value={sponge}
            onChange={(changed) => set({ tiers: design.tiers.with(at, changed) })}
          />
        ))}
      </div>
      <FieldGroup label={words.toppings}>
        <ChoiceChips
          choices={TOPPINGS.map((value) => ({ value, label: capitalised(names.toppings[value]) }))}
          value={design.toppings}
          onChange={(toppings) => set({ toppings: [...toppings] })}
        />
      </FieldGroup>
    </>
  );
}

interface OneOfProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function OneOf<Value extends string>({ label, values, names, value, onChange }: OneOfProps<Value>) {
  return (
    <Field label={label}>
      <Select
        value={value}
        onChange={(event) => {
          const picked = values.find((each) => each === event.target.value);
          if (picked !== undefined) onChange(picked);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {capitalised(names[each])}
          </option>
        ))}
      </Select>
    </Field>
  );
}
