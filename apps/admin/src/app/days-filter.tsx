import { Field, Select, TextInput } from '@sweetspot/ui';
import { useState } from 'react';
import { useAddress } from './address.ts';
import { PRESETS, type ChosenDays, type Preset } from './day-range.ts';
import { dayLabel } from './reading.tsx';
import { useWords, type Words } from './words.ts';

/** Days as the sentence of the filters says them; null for all. */
export function daysWords({ preset, from, to }: ChosenDays, words: Words<'days'>): string | null {
  if (preset !== null) return words.words[preset];
  if (from !== null && to !== null) return words.between(dayLabel(from, words.locale), dayLabel(to, words.locale));
  if (from !== null) return words.since(dayLabel(from, words.locale));
  return to === null ? null : words.until(dayLabel(to, words.locale));
}

interface DaysFilterProps {
  chosen: ChosenDays;
  /** What no choice means: all days, by this name, or this preset. */
  otherwise: { readonly anyTime: string } | { readonly preset: Preset };
}

export function DaysFilter({ chosen, otherwise }: DaysFilterProps) {
  const words = useWords('days');
  const { change } = useAddress();
  const hasDays = chosen.from !== null || chosen.to !== null;
  const [isCustom, setCustom] = useState(chosen.preset === null && hasDays);
  const unset = 'preset' in otherwise ? otherwise.preset : '';
  const picked = isCustom ? 'custom' : (chosen.preset ?? unset);
  const pick = (value: string) => {
    setCustom(value === 'custom');
    if (value === 'custom') change({ days: null, from: chosen.from, to: chosen.to });
    else change({ days: value === unset ? null : value, from: null, to: null });
  };
  return (
    <>
      <Field label={words.label} className="sm:min-w-44">
        <Select className="max-sm:field-sizing-content" value={picked} onChange={(event) => pick(event.target.value)}>
          {'anyTime' in otherwise ? <option value="">{otherwise.anyTime}</option> : null}
          {PRESETS.map((preset) => (
            <option key={preset} value={preset}>
              {words.presets[preset]}
            </option>
          ))}
          <option value="custom">{words.custom}</option>
        </Select>
      </Field>
      {isCustom ? (
        <>
          <DayInput label={words.from} value={chosen.from} onChange={(from) => change({ from })} />
          <DayInput label={words.to} value={chosen.to} onChange={(to) => change({ to })} />
        </>
      ) : null}
    </>
  );
}

function DayInput({ label, value, onChange }: { label: string; value: string | null; onChange: (day: string | null) => void }) {
  return (
    <Field label={label} className="sm:w-44">
      <TextInput type="date" value={value ?? ''} onChange={(event) => onChange(event.target.value || null)} className="figures" />
    </Field>
  );
}
