import { Button } from '@sweetspot/ui';
import { Map as MapIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Point } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { ShopMap } from '../../components/shop-map.tsx';

interface Located {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

interface StoreMapProps {
  readonly label: string;
  readonly stores: readonly Located[];
  readonly centre: Point;
  readonly zoom: number;
  readonly radiusMetres?: number | undefined;
}

/** Asked for by a button: a map is more than the rest of the page together, and the list says the same in words. */
export function StoreMap({ label, stores, centre, zoom, radiusMetres }: StoreMapProps) {
  const words = useWords('stores');
  const [isShown, setShown] = useState(false);
  const navigate = useNavigate();
  const markers = useMemo(
    () =>
      stores.map(({ id, slug, name, latitude, longitude }) => ({
        id,
        label: name,
        at: { latitude, longitude },
        onPress: () => void navigate(`/stores/${slug}`),
      })),
    [stores, navigate],
  );
  const radius = useMemo(() => (radiusMetres === undefined ? null : { at: centre, metres: radiusMetres }), [centre, radiusMetres]);
  if (!isShown) {
    return (
      <Button variant="quiet" onClick={() => setShown(true)} className="justify-self-start noscript:hidden">
        <MapIcon aria-hidden />
        <span>{words.showMap}</span>
      </Button>
    );
  }
  return <ShopMap label={label} centre={centre} zoom={zoom} markers={markers} radius={radius} />;
}
