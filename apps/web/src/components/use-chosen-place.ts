import { useLocation, useNavigate } from 'react-router';
import { forgetPlace, placeText, rememberPlace, type Place } from '../app/place.ts';

/** Remembers the place and shows the same page from there: in the address where a list is shown, so that it can be shared. */
export function useChosenPlace(): (place: Place | null) => void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return (place) => {
    const params = new URLSearchParams(search);
    for (const name of ['place', 'where', 'cursor']) params.delete(name);
    if (place === null) forgetPlace();
    else {
      rememberPlace(place);
      if (pathname === '/cakes' || pathname === '/stores') params.set('place', placeText(place));
    }
    void navigate({ pathname, search: params.toString() }, { preventScrollReset: true });
  };
}
