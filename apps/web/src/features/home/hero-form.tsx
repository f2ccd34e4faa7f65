import { Button, Field, TextInput } from '@sweetspot/ui';
import { CalendarDays, MapPin, Users } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Form, useNavigate } from 'react-router';
import { askedFrom, useAsked, withAsked } from '../../app/asked.ts';
import { placeAt, placeText, type Place } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { placeField } from '../../components/place-field.ts';
import { useChosenPlace } from '../../components/use-chosen-place.ts';
import type { WhereIAm as WhereIAmPiece } from '../../components/where-i-am.tsx';

/** Of use with scripts only, and the last thing that a first visit waits for; where it does not come, the field beside it does the same. */
const WhereIAm = lazy(async () => {
  const loaded = await import('../../components/where-i-am.tsx').catch(() => null);
  return { default: loaded?.WhereIAm ?? NotHere };
});
const NotHere: typeof WhereIAmPiece = () => <></>;

interface HeroFormProps {
  readonly place: Place | null;
  /** The market's local date, YYYY-MM-DD. */
  readonly today: string;
}

/** The questions people come with. A plain form: with scripts off it asks the same of the list of cakes. */
export function HeroForm({ place, today }: HeroFormProps) {
  const words = useWords('home');
  const shellWords = useWords('shell');
  const navigate = useNavigate();
  const asked = useAsked();
  const showFrom = useChosenPlace();
  return (
    <Form
      action="/cakes"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = askedFor(new FormData(event.currentTarget), place);
        keepAsked(wanted);
        void navigate(`/cakes?${wanted}`);
      }}
      className="grid gap-4 rounded-card border border-line bg-surface p-5 shadow-soft sm:p-6"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={words.which}>
          <TextInput
            type="date"
            key={asked.readyBy}
            name="readyBy"
            defaultValue={asked.readyBy ?? undefined}
            min={today}
            lead={<CalendarDays aria-hidden />}
          />
        </Field>
        <Field label={words.howMany}>
          <TextInput
            type="number"
            key={asked.serves}
            name="serves"
            defaultValue={asked.serves ?? undefined}
            min={1}
            max={1000}
            inputMode="numeric"
            placeholder={words.guests}
            lead={<Users aria-hidden />}
          />
        </Field>
      </div>
      <div className="grid gap-1">
        <Field label={words.where}>
          <TextInput
            key={place?.name}
            name="where"
            {...placeField(place, words.whereHint, shellWords)}
            maxLength={100}
            autoComplete="postal-code"
            lead={<MapPin aria-hidden />}
          />
        </Field>
        <Suspense fallback={null}>
          <WhereIAm instead="place" onFound={(at) => showFrom(placeAt('you', at))} />
        </Suspense>
      </div>
      <Button type="submit" size="large" isBlock>
        {words.show}
      </Button>
    </Form>
  );
}

/** Back must find here what was asked here. Written past the router, which is already on its way to the list. */
function keepAsked(wanted: URLSearchParams): void {
  window.history.replaceState(window.history.state, '', withAsked(window.location.pathname, askedFrom(wanted)));
}

/** What was left empty is not in the address; the place already known needs no looking up. */
function askedFor(form: FormData, place: Place | null): URLSearchParams {
  const asked = new URLSearchParams();
  for (const [name, value] of form) {
    if (typeof value !== 'string' || value.trim() === '') continue;
    if (name === 'where' && place !== null && value.trim() === place.name) asked.set('place', placeText(place));
    else asked.set(name, value.trim());
  }
  return asked;
}
