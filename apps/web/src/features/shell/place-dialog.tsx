import { Button, Dialog, Field, FieldGroup, TextInput, useToast } from '@sweetspot/ui';
import { placeName } from '@sweetspot/messages';
import { MapPin } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { api } from '../../app/api.ts';
import { placeAt, placeOfAddress, type Place } from '../../app/place.ts';
import { useViewer } from '../../app/visitor.tsx';
import { useWords } from '../../app/words.ts';
import { useChosenPlace } from '../../components/use-chosen-place.ts';
import { WhereIAm } from '../../components/where-i-am.tsx';
import { ByPin } from './by-pin.tsx';

interface PlaceDialogProps {
  readonly place: Place | null;
  readonly onClose: () => void;
}

/** Types or locates a place; the page behind it then shows what is near. */
export function PlaceDialog({ place, onClose }: PlaceDialogProps) {
  const words = useWords('place');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const found = api.stores.findPlaces.useQuery({ words: asked }, { enabled: asked.length >= 2 });
  const showFrom = useChosenPlace();
  const toast = useToast();
  const choose = (chosen: Place | null) => {
    if (chosen) toast({ message: words.chosen(placeName(chosen, words.locale)) });
    onClose();
    showFrom(chosen);
  };
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
              <span>{words.choose(each.name)}</span>
            </Button>
            {each.isCertain ? null : <p className="mt-1 text-sm text-ink-muted">{words.isRough}</p>}
          </li>
        ))}
      </ul>
      <SavedPlaces onChoose={choose} />
      <div className="mt-5 grid gap-2 border-t border-line pt-4">
        <WhereIAm instead="place" onFound={(at) => choose(placeAt('you', at))} />
        <ByPin start={found.data?.[0] ?? place} onChoose={(at) => choose(placeAt('pin', at))} />
        {place === null ? null : (
          <Button variant="ghost" size="small" onClick={() => choose(null)} className="-ml-3 min-h-touch justify-self-start">
            {words.forget}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

/** Where the customer has cakes sent to already. Asked for only by who is signed in. */
function SavedPlaces({ onChoose }: { onChoose: (place: Place) => void }) {
  const words = useWords('place');
  const isSignedIn = useViewer() !== null;
  const saved = api.accounts.addresses.useQuery(undefined, { enabled: isSignedIn });
  if (!isSignedIn || !saved.data || saved.data.length === 0) return null;
  return (
    <FieldGroup label={words.saved} className="mt-5">
      <ul className="grid gap-2">
        {saved.data.map((address) => (
          <li key={address.id}>
            <Button variant="quiet" isBlock onClick={() => onChoose(placeOfAddress(address))} className="justify-start text-left">
              <MapPin aria-hidden />
              <span className="min-w-0 wrap-anywhere">{words.savedPlace(address.label, address.city)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}
