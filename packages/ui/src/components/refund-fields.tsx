import { formatMoney, type CurrencyCode } from '@sweetspot/domain/money/money';
import type { RefundDraft } from '@sweetspot/domain/payments/refund-draft';
import type { RefundOffer } from '@sweetspot/domain/payments/refund-plan';
import type { RefundKind } from '@sweetspot/domain/payments/refund-state';
import { intlLocaleOf, type Locale } from '@sweetspot/messages';
import { Checkbox } from '../primitives/checkbox.tsx';
import { RadioCards } from '../primitives/choices.tsx';
import { Field, FieldGroup } from '../primitives/field.tsx';
import { Stepper } from '../primitives/stepper.tsx';
import { TextArea } from '../primitives/text-area.tsx';
import { TextInput } from '../primitives/text-input.tsx';

const KINDS: readonly RefundKind[] = ['whole', 'amount', 'lines'];

/** In the reader's language. */
export interface RefundFieldsWords {
  readonly locale: Locale;
  readonly what: string;
  readonly kinds: Readonly<Record<RefundKind, string>>;
  readonly amount: string;
  readonly cakes: (name: string) => string;
  readonly ofCakes: (left: number) => string;
  readonly delivery: (amount: string) => string;
  readonly reason: string;
}

/** With the names of the cakes. */
export type OfferedRefund = Omit<RefundOffer, 'lines'> & {
  readonly lines: readonly (RefundOffer['lines'][number] & { readonly name: string })[];
};

interface RefundFieldsProps {
  words: RefundFieldsWords;
  currency: CurrencyCode;
  offer: OfferedRefund;
  draft: RefundDraft;
  onChange: (draft: RefundDraft) => void;
  /** What is wrong with what is typed, once it was sent. */
  problems: { readonly amount?: string | undefined; readonly reason?: string | undefined };
}

/** What is refunded, and why: for the admin who gives it and the store that asks for it. */
export function RefundFields({ words, currency, offer, draft, onChange, problems }: RefundFieldsProps) {
  const lines = offer.lines.filter(({ amountsMinor }) => amountsMinor.length > 0);
  const hasParts = lines.length > 0 || offer.deliveryMinor > 0;
  return (
    <>
      <FieldGroup label={words.what}>
        <RadioCards
          choices={KINDS.filter((kind) => kind !== 'lines' || hasParts).map((value) => ({ value, label: words.kinds[value] }))}
          value={draft.kind}
          onChange={(kind) => onChange({ ...draft, kind })}
        />
      </FieldGroup>
      {draft.kind === 'amount' ? (
        <Field label={words.amount} error={problems.amount} isRequired>
          <TextInput inputMode="decimal" value={draft.amount} onChange={({ target }) => onChange({ ...draft, amount: target.value })} />
        </Field>
      ) : null}
      {draft.kind === 'lines' ? (
        <div className="grid gap-3">
          {lines.map(({ position, name, amountsMinor }) => (
            <div key={position} className="flex flex-wrap items-center justify-between gap-3">
              <span className="min-w-0 grow basis-40">
                <span className="block wrap-anywhere">{name}</span>
                <span className="block text-sm text-ink-muted">{words.ofCakes(amountsMinor.length)}</span>
              </span>
              <Stepper
                label={words.cakes(name)}
                min={0}
                max={amountsMinor.length}
                value={draft.cakes[position] ?? 0}
                onChange={(quantity) => onChange({ ...draft, cakes: { ...draft.cakes, [position]: quantity } })}
              />
            </div>
          ))}
          {offer.deliveryMinor === 0 ? null : (
            <Checkbox
              label={words.delivery(formatMoney({ amount: offer.deliveryMinor, currency }, intlLocaleOf(words.locale)))}
              checked={draft.withDelivery}
              onChange={({ target }) => onChange({ ...draft, withDelivery: target.checked })}
            />
          )}
        </div>
      ) : null}
      <Field label={words.reason} error={problems.reason} isRequired>
        <TextArea maxGraphemes={300} value={draft.reason} onChange={({ target }) => onChange({ ...draft, reason: target.value })} />
      </Field>
    </>
  );
}
