import 'leaflet/dist/leaflet.css';
import './map.css';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { cx } from '../cx.ts';
import { useUi } from '../ui-provider.tsx';
import { openMap, type MapMarker, type MapPoint, type OpenMap } from './open-map.ts';

export type { MapMarker, MapPoint } from './open-map.ts';

interface PlaceMapProps {
  /** Names the map for those who do not see it. */
  label: string;
  centre: MapPoint;
  zoom?: number | undefined;
  markers?: readonly MapMarker[] | undefined;
  pin?: MapPoint | null | undefined;
  /** Lets the pin be moved, by dragging or by the arrow keys. */
  onPinMove?: ((to: MapPoint) => void) | undefined;
  radius?: { readonly at: MapPoint; readonly metres: number } | null | undefined;
  /** The operator's own tiles (`https://…/{z}/{x}/{y}.png`) and whom to thank for them. Without, the built-in land is drawn, and the names of its towns. */
  tilesUrl?: string | undefined;
  tilesNote?: string | undefined;
  className?: string | undefined;
}

const NONE: readonly never[] = [];

/** A map that asks nobody but our own server for anything. Leaflet needs a window, so it comes after the first paint. */
export function PlaceMap({
  label,
  centre,
  zoom = 11,
  markers = NONE,
  pin = null,
  onPinMove,
  radius = null,
  tilesUrl,
  tilesNote,
  className,
}: PlaceMapProps) {
  const { words } = useUi();
  const helpId = useId();
  const host = useRef<HTMLDivElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<OpenMap | null>(null);
  const canMovePin = onPinMove !== undefined;
  const movePin = useEffectEvent((to: MapPoint) => onPinMove?.(to));
  const firstView = useEffectEvent(() => ({ centre, zoom, note: words.mapNote, tilesUrl, tilesNote }));

  useEffect(() => {
    let opened: OpenMap | null = null;
    let isGone = false;
    void import('leaflet').then((module) => {
      if (isGone || !host.current || !tools.current) return;
      opened = openMap(module.default, { element: host.current, tools: tools.current }, firstView());
      setMap(opened);
    });
    return () => {
      isGone = true;
      opened?.close();
      setMap(null);
    };
  }, [tilesUrl, tilesNote]);

  useEffect(
    () => map?.look({ latitude: centre.latitude, longitude: centre.longitude }, zoom),
    [map, centre.latitude, centre.longitude, zoom],
  );
  useEffect(() => map?.showMarkers(markers), [map, markers]);
  useEffect(() => map?.showRadius(radius), [map, radius]);

  // The pin the map shows may already be where the parent says: redrawing it then would drop the keyboard's focus.
  const shownPin = useRef<MapPoint | null>(null);
  useEffect(() => {
    if (!map) {
      shownPin.current = null;
      return;
    }
    if (pin && shownPin.current?.latitude === pin.latitude && shownPin.current.longitude === pin.longitude) return;
    shownPin.current = pin;
    map.showPin(
      pin && {
        at: pin,
        label: words.pin,
        describedBy: canMovePin ? helpId : undefined,
        onMove: canMovePin
          ? (to) => {
              shownPin.current = to;
              movePin(to);
            }
          : undefined,
      },
    );
  }, [map, pin, canMovePin, words.pin, helpId]);

  return (
    <section aria-label={label} className={cx('grid gap-2', className)}>
      <div ref={host} className="place-map isolate h-80 rounded-card border border-line" />
      <div className="flex items-start justify-between gap-4">
        <p id={helpId} className="text-sm text-ink-muted">
          {canMovePin ? words.pinHelp : null}
        </p>
        <div ref={tools} className="map-tools shrink-0" />
      </div>
    </section>
  );
}
