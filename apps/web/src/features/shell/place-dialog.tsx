import { placeWords as words } from '@sweetspot/messages/shop-browse-shell';
import { Button, Dialog, Field, TextInput, useToast } from '@sweetspot/ui';
import { LocateFixed, MapPin } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { api } from '../../app/api.ts';
import { forgetPlace, placeText, rememberPlace, type Place } from '../../app/place.ts';

interface PlaceDialogProps {
  readonly place: Place | null;
  readonly onClose: () => void;
}

/** Types or locates a place; the page behind it then shows what is near. */
export function PlaceDialog({ place, onClose }: PlaceDialogProps) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const found = api.stores.findPlaces.useQuery({ words: asked }, { enabled: asked.length >= 2 });
  const choose = useChosenPlace(onClose);
  const locate = useLocate((at) => choose({ name: words.here, ...at }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(typed.trim());
  };
  const isUnknown = found.data?.length === 0;
  const problem = found.isError ? words.failed : isUnknown ? words.unknown(asked) : undefined;
  return (
    <Dialog open title={words.title} description={words.description} onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <form onSubmit={submit} className="grid gap-4">
        <Field label={words.label} error={problem}>
          <TextInput
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            placeholder={words.hint}
            autoComplete="postal-code"
            maxLength={100}
            enterKeyHint="search"
          />
        </Field>
        <Button type="submit" isBlock isLoading={found.isFetching}>
          {words.find}
        </Button>
      </form>
      <ul aria-live="polite" className="mt-4 grid gap-2 empty:hidden">
        {found.data?.map((each) => (
          <li key={`${each.name} ${each.latitude}`}>
            <Button variant="quiet" isBlock onClick={() => choose(each)} className="justify-start">
              <MapPin aria-hidden />
              {words.choose(each.name)}
            </Button>
            {each.isCertain ? null : <p className="mt-1 text-sm text-ink-muted">{words.isRough}</p>}
          </li>
        ))}
      </ul>
      <div className="mt-5 grid gap-2 border-t border-line pt-4">
        <Button variant="ghost" isLoading={locate.isBusy} onClick={locate.ask} className="justify-start">
          <LocateFixed aria-hidden />
          {words.useMyPlace}
        </Button>
        {locate.isRefused ? (
          <p role="alert" className="text-sm text-brick-text">
            {words.denied}
          </p>
        ) : null}
        {place === null ? null : (
          <Button variant="ghost" onClick={() => choose(null)} className="justify-start">
            {words.forget}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

/** Remembers the place and shows the same page from there: in the address where a list is shown, so that it can be shared. */
function useChosenPlace(onClose: () => void): (place: Place | null) => void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const toast = useToast();
  return (place) => {
    const params = new URLSearchParams(search);
    for (const name of ['place', 'where', 'cursor']) params.delete(name);
    if (place === null) forgetPlace();
    else {
      rememberPlace(place);
      if (pathname === '/cakes' || pathname === '/stores') params.set('place', placeText(place));
      toast({ message: words.chosen(place.name) });
    }
    onClose();
    void navigate({ pathname, search: params.toString() }, { preventScrollReset: true });
  };
}

function useLocate(onFound: (at: { latitude: number; longitude: number }) => void) {
  const [state, setState] = useState<'idle' | 'busy' | 'refused'>('idle');
  const ask = () => {
    setState('busy');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => onFound({ latitude: coords.latitude, longitude: coords.longitude }),
      () => setState('refused'),
      { timeout: 10_000, maximumAge: 300_000 },
    );
  };
  return { ask, isBusy: state === 'busy', isRefused: state === 'refused' };
}
