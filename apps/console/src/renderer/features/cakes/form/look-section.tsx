import {
  CAKE_SHAPES,
  FROSTINGS,
  ICING_COLOURS,
  MAX_CUPCAKES,
  MAX_TIERS,
  SPONGES,
  TOPPINGS,
} from '@sweetspot/domain/customization/cake-design';
import { capitalised, designWords } from '@sweetspot/messages';
import { Card, ChoiceChips, Field, FieldGroup, Select, Stepper } from '@sweetspot/ui';
import { Controller, useFormContext } from 'react-hook-form';
import type { CakeForm } from './cake-form.ts';
import { kindOf, KINDS, soldAs } from './sold-as.ts';
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

interface DesignFieldsProps {
  readonly design: Design;
  readonly onChange: (design: Design) => void;
}

function DesignFields({ design, onChange }: DesignFieldsProps) {
  const words = useWords('cake-form');
  const names = designWords(words.locale);
  const set = (change: Partial<Design>) => onChange({ ...design, ...change });
  return (
    <>
      <SoldAs design={design} onChange={onChange} />
      <div className="grid gap-5 sm:grid-cols-3">
        {design.cupcakes === undefined ? (
          <OneOf label={words.shape} values={CAKE_SHAPES} nameOf={names.shape} value={design.shape} onChange={(shape) => set({ shape })} />
        ) : null}
        <OneOf
          label={words.frosting}
          values={FROSTINGS}
          nameOf={names.frosting}
          value={design.frosting}
          onChange={(frosting) => set({ frosting })}
        />
        <OneOf
          label={words.colour}
          values={ICING_COLOURS}
          nameOf={names.colour}
          value={design.colour}
          onChange={(colour) => set({ colour })}
        />
      </div>
      <Tiers design={design} onChange={onChange} />
      <FieldGroup label={words.toppings}>
        <ChoiceChips
          choices={TOPPINGS.map((value) => ({ value, label: capitalised(names.topping(value)) }))}
          value={design.toppings}
          onChange={(toppings) => set({ toppings: [...toppings] })}
        />
      </FieldGroup>
    </>
  );
}

/** A cake, or what else is drawn otherwise. */
function SoldAs({ design, onChange }: DesignFieldsProps) {
  const words = useWords('cake-form');
  const { cupcakes } = design;
  return (
    <div className="grid items-start gap-5 sm:grid-cols-3">
      <OneOf
        label={words.soldAs}
        values={KINDS}
        nameOf={(kind) => words.soldAsKinds[kind]}
        value={kindOf(design)}
        onChange={(kind) => onChange(soldAs(design, kind))}
      />
      {cupcakes === undefined ? null : (
        <Count
          label={words.cupcakes}
          hint={words.cupcakesHint}
          value={cupcakes}
          max={MAX_CUPCAKES}
          onChange={(count) => onChange({ ...design, cupcakes: count })}
        />
      )}
    </div>
  );
}

/** Each tier's sponge; cupcakes have the one. */
function Tiers({ design, onChange }: DesignFieldsProps) {
  const words = useWords('cake-form');
  const names = designWords(words.locale);
  const isCake = design.cupcakes === undefined;
  const resize = (count: number) => {
    const top = design.tiers.at(-1) ?? 'vanilla';
    onChange({ ...design, tiers: Array.from({ length: count }, (_, at) => design.tiers[at] ?? top) });
  };
  return (
    <div className="grid items-end gap-5 sm:grid-cols-3">
      {isCake ? <Count label={words.tiers} value={design.tiers.length} max={MAX_TIERS} onChange={resize} /> : null}
      {design.tiers.map((sponge, at) => (
        <OneOf
          key={at}
          label={isCake ? words.tier(at + 1) : words.sponge}
          values={SPONGES}
          nameOf={names.sponge}
          value={sponge}
          onChange={(changed) => onChange({ ...design, tiers: design.tiers.with(at, changed) })}
        />
      ))}
    </div>
  );
}

interface CountProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly onChange: (count: number) => void;
  readonly hint?: string;
}

function Count({ label, value, max, onChange, hint }: CountProps) {
  return (
    <div className="grid gap-1.5">
      <span aria-hidden className="text-sm font-semibold">
        {label}
      </span>
      <Stepper label={label} value={value} min={1} max={max} onChange={onChange} className="justify-self-start" />
      {hint === undefined ? null : <span className="text-sm text-ink-muted">{hint}</span>}
    </div>
  );
}

interface OneOfProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function OneOf<Value extends string>({ label, values, nameOf, value, onChange }: OneOfProps<Value>) {
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
            {capitalised(nameOf(each))}
          </option>
        ))}
      </Select>
    </Field>
  );
}
