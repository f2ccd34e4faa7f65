import { toDecimal, type CurrencyCode } from '@sweetspot/domain/money/money';
import { TextInput } from '@sweetspot/ui';
import { useState, type ComponentProps } from 'react';
import { readMoney, readNumber } from './read-number.ts';

type BoxProps = Omit<ComponentProps<typeof TextInput>, 'value' | 'onChange' | 'type' | 'defaultValue'>;

interface MoneyBoxProps extends BoxProps {
  readonly value: number | null;
  readonly currency: CurrencyCode;
  /** Null when the box is empty. */
  readonly onChange: (amountMinor: number | null) => void;
}

/** An amount as people type it; minor units inside. */
export function MoneyBox({ value, currency, onChange, ...rest }: MoneyBoxProps) {
  const written = value === null || Number.isNaN(value) ? '' : toDecimal({ amount: value, currency }).replace(/\.0+$/, '');
  return <DraftBox {...rest} inputMode="decimal" written={written} read={(text) => readMoney(text, currency)} onRead={onChange} />;
}

interface NumberBoxProps extends BoxProps {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** How many of what is kept make one of what is shown: minutes shown as hours have 60. */
  readonly unit?: number | undefined;
}

/** A whole number of what is kept, or nothing. */
export function NumberBox({ value, onChange, unit = 1, ...rest }: NumberBoxProps) {
  const written = value === null || Number.isNaN(value) ? '' : String(Math.round((value / unit) * 100) / 100);
  const read = (text: string) => readNumber(text, unit);
  return <DraftBox {...rest} inputMode="decimal" written={written} read={read} onRead={onChange} />;
}

interface DraftBoxProps extends BoxProps {
  readonly written: string;
  readonly read: (text: string) => number | null;
  readonly onRead: (value: number | null) => void;
}

/** Keeps what is typed while it is typed: "12." must not become "12" under the fingers. */
function DraftBox({ written, read, onRead, ...rest }: DraftBoxProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextInput
      {...rest}
      value={draft ?? written}
      onChange={(event) => {
        setDraft(event.target.value);
        onRead(read(event.target.value));
      }}
      onBlur={(event) => {
        // What could not be read stays, beside what is said about it.
        if (!Number.isNaN(read(event.target.value))) setDraft(null);
        rest.onBlur?.(event);
      }}
      className="figures"
    />
  );
}
