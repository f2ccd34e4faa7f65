import type { CustomizableCake, Selection } from '@sweetspot/domain/customization/customization';
import { proposeSizeForGuests } from '@sweetspot/domain/customization/propose-size';
import { Field, TextInput } from '@sweetspot/ui';
import { Users } from 'lucide-react';
import { useState } from 'react';
import { useWords, type Words } from '../../app/words.ts';

const MOST_GUESTS = 1000;

interface GuestsProps {
  readonly cake: CustomizableCake;
  readonly guests: number | null;
  readonly onGuests: (guests: number | null) => void;
  readonly sizeGroupId: string;
  readonly onChoose: (groupId: string, selection: Selection) => void;
}

/** Asks for the number people know, and picks the size they would have to work out. */
export function Guests({ cake, guests, onGuests, sizeGroupId, onChoose }: GuestsProps) {
  const words = useWords('cake');
  const [typed, setTyped] = useState(guests === null ? '' : String(guests));
  const change = (next: string) => {
    setTyped(next);
    const wanted = /^\d{1,4}$/.test(next) && Number(next) > 0 ? Math.min(MOST_GUESTS, Number(next)) : null;
    onGuests(wanted);
    const proposed = wanted === null ? null : proposeSizeForGuests(cake, wanted);
    if (proposed !== null) onChoose(sizeGroupId, { optionIds: [proposed] });
  };
  return (
    <div className="mb-4 grid items-end gap-x-4 gap-y-2 rounded-control bg-wash p-4 sm:grid-cols-[11rem_1fr]">
      <Field label={words.guests}>
        <TextInput
          value={typed}
          onChange={(event) => change(event.target.value)}
          inputMode="numeric"
          maxLength={4}
          lead={<Users aria-hidden />}
        />
      </Field>
      <p aria-live="polite" className="text-sm text-pretty sm:min-h-touch sm:content-center">
        <span key={guests} className={guests === null ? 'text-ink-muted' : undefined}>
          {guests === null ? words.guestsHint : answerFor(cake, guests, words)}
        </span>
      </p>
    </div>
  );
}

function answerFor(cake: CustomizableCake, guests: number, words: Words<'cake'>): string {
  const sizes = cake.groups.find(({ role }) => role === 'size')?.options ?? [];
  const proposed = sizes.find(({ id }) => id === proposeSizeForGuests(cake, guests));
  if (proposed?.serves) return words.proposes(proposed.name, proposed.serves, guests);
  const most = Math.max(0, ...sizes.filter(({ isSoldOut }) => !isSoldOut).map(({ serves }) => serves ?? 0));
  return words.tooManyGuests(guests, most);
}
