import { refusalFrom } from '@sweetspot/api/client';
import { formatMoney } from '@sweetspot/domain/money/money';
import { sayError, sayField } from '@sweetspot/messages';
import { Button, Field, TextInput, useUi } from '@sweetspot/ui';
import { Tag } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useWords } from '../../app/words.ts';
import { useMoment } from '../../components/reader.ts';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import type { HeldSlot } from './checkout-draft.ts';
import { promoRefusalWords } from './promo-refusal.ts';
import type { usePromoCode } from './use-promo-code.ts';

interface PromoFieldProps {
  breakdown: HeldSlot['breakdown'];
  timeZone: string;
  promo: Pick<ReturnType<typeof usePromoCode>, 'apply' | 'remove' | 'isApplying'>;
}

/** A question until it is asked for: most people have no code, and should not go looking for one. */
export function PromoField({ breakdown, timeZone, promo }: PromoFieldProps) {
  const words = useWords('checkout');
  const { locale } = useUi();
  const [isOpen, setOpen] = useState(false);
  // What was pressed is replaced by what it led to: there the person goes on.
  const own = useRef<HTMLButtonElement>(null);
  const isGiven = breakdown.promoCode !== null;
  useEffect(() => {
    if (isOpen && isGiven) own.current?.focus();
  }, [isOpen, isGiven]);
  if (breakdown.promoCode !== null) {
    return (
      <output className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-control bg-leaf-soft px-4 py-2 text-leaf-text">
        <span className="flex items-center gap-2">
          <Tag aria-hidden className="size-4 shrink-0" />
          <span>{words.promoTakesOff(breakdown.promoCode, formatMoney(breakdown.discount, locale))}</span>
        </span>
        <Button
          variant="ghost"
          ref={own}
          onClick={() => {
            setOpen(true);
            promo.remove();
          }}
        >
          {words.promoRemove}
        </Button>
      </output>
    );
  }
  return isOpen ? (
    <PromoForm currency={breakdown.total.currency} timeZone={timeZone} promo={promo} />
  ) : (
    <ScriptsOnly>
      <Button variant="ghost" className="-ml-5 justify-self-start" onClick={() => setOpen(true)}>
        <Tag aria-hidden />
        <span>{words.promoQuestion}</span>
      </Button>
    </ScriptsOnly>
  );
}

type PromoFormProps = Pick<PromoFieldProps, 'timeZone' | 'promo'> & { currency: HeldSlot['breakdown']['total']['currency'] };

function PromoForm({ currency, timeZone, promo }: PromoFormProps) {
  const words = useWords('checkout');
  const { locale } = words;
  const at = useMoment(timeZone);
  const input = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string>();
  useEffect(() => input.current?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    try {
      await promo.apply(code);
    } catch (error) {
      const refusal = refusalFrom(error);
      setProblem(
        refusal === null
          ? words.unexpected
          : refusal.code === 'INPUT_INVALID'
            ? sayField(Object.values(refusal.data.fields)[0] ?? '', locale)
            : refusal.code === 'PROMO_CODE_REFUSED'
              ? promoRefusalWords(refusal.data, words, { at, currency })
              : sayError(refusal, locale, { at, currency }),
      );
      input.current?.focus();
    }
  };
  return (
    <form noValidate className="grid gap-2" onSubmit={(event) => void submit(event)}>
      <Field label={words.promoLabel} error={problem}>
        <div className="flex gap-2">
          <TextInput
            ref={input}
            value={code}
            maxLength={40}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            className="grow uppercase"
            onChange={(event) => setCode(event.target.value)}
          />
          <Button type="submit" variant="quiet" isLoading={promo.isApplying}>
            {words.promoApply}
          </Button>
        </div>
      </Field>
    </form>
  );
}
