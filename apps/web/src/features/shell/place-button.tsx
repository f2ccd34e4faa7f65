import { placeName } from '@sweetspot/messages';
import { MapPin } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { untilLoaded } from '../../app/reachable.ts';
import { useWords } from '../../app/words.ts';
import { usePlace } from './root-data.ts';

const PlaceDialog = lazy(untilLoaded(async () => ({ default: (await import('./place-dialog.tsx')).PlaceDialog })));

/** With scripts off it leads to the page of stores, where a place can be typed too. */
export function PlaceButton() {
  const words = useWords('shell');
  const place = usePlace();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Link
        to="/stores"
        aria-haspopup="dialog"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          setOpen(true);
        }}
        className="order-3 mr-auto flex min-h-touch min-w-0 flex-1 items-center gap-1 rounded-control px-1.5 text-sm font-medium hover:bg-wash sm:max-w-56 sm:text-base lg:order-4 lg:mr-0 lg:ml-0 lg:flex-none lg:gap-1.5 lg:px-2.5"
      >
        <MapPin aria-hidden className="size-5 shrink-0 text-accent-text" />
        <span className="truncate">{place ? words.near(placeName(place, words.locale)) : words.choosePlace}</span>
      </Link>
      {isOpen ? (
        <Suspense>
          <PlaceDialog place={place} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
