import type * as LeafletModule from 'leaflet';
import type { Circle, LayerGroup, Map as LeafletMap, Marker } from 'leaflet';
import { namesInTheClear } from './choose-names.ts';
import { landRings } from './land.ts';
import { writeNames } from './write-names.ts';

type Leaflet = typeof LeafletModule;

export interface MapPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** Something to see on the map, and with `onPress` to choose. */
export interface MapMarker {
  readonly id: string;
  readonly at: MapPoint;
  readonly label: string;
  readonly isChosen?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
}

export interface MapPin {
  readonly at: MapPoint;
  readonly label: string;
  /** Given, the pin can be dragged, and moved by the arrow keys. */
  readonly onMove?: ((to: MapPoint) => void) | undefined;
  readonly describedBy?: string | undefined;
}

export interface OpenMapOptions {
  readonly centre: MapPoint;
  readonly zoom: number;
  readonly note: string;
  readonly tilesUrl?: string | undefined;
  readonly tilesNote?: string | undefined;
}

/** Where the map is drawn, and where its buttons stand: beside it, for on it they would lie over whatever is there. */
interface MapPlaces {
  readonly element: HTMLElement;
  readonly tools: HTMLElement;
}

export interface OpenMap {
  readonly look: (centre: MapPoint, zoom: number) => void;
  readonly showMarkers: (markers: readonly MapMarker[]) => void;
  readonly showPin: (pin: MapPin | null) => void;
  readonly showRadius: (radius: { readonly at: MapPoint; readonly metres: number } | null) => void;
  readonly close: () => void;
}

const KEY_STEP_PX = 8;
const KEY_STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -KEY_STEP_PX],
  ArrowDown: [0, KEY_STEP_PX],
  ArrowLeft: [-KEY_STEP_PX, 0],
  ArrowRight: [KEY_STEP_PX, 0],
};

const DROP =
  '<svg viewBox="0 0 32 40" aria-hidden="true"><path d="M16 1C7.7 1 1 7.6 1 15.8 1 26.5 16 39 16 39s15-12.5 15-23.2C31 7.6 24.3 1 16 1z"/><circle cx="16" cy="15.5" r="5.5"/></svg>';

const pair = ({ latitude, longitude }: MapPoint): [number, number] => [latitude, longitude];

/** Draws the map into an element and gives the strings to pull. The only place that speaks to Leaflet. */
export function openMap(leaflet: Leaflet, { element, tools }: MapPlaces, options: OpenMapOptions): OpenMap {
  const hasLessMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = leaflet.map(element, {
    center: pair(options.centre),
    zoom: options.zoom,
    minZoom: 2,
    zoomControl: false,
    maxZoom: 17,
    zoomAnimation: !hasLessMotion,
    fadeAnimation: !hasLessMotion,
    markerZoomAnimation: !hasLessMotion,
    // A page must scroll under a thumb or a wheel; the buttons and the keys zoom, and so does the wheel once the map has focus.
    scrollWheelZoom: false,
  });
  map.on('focus', () => map.scrollWheelZoom.enable());
  map.on('blur', () => map.scrollWheelZoom.disable());
  const zoom = leaflet.control.zoom().addTo(map).getContainer();
  if (zoom) tools.append(zoom);
  map.attributionControl.setPrefix(false);
  // On a phone the thanks below take the whole width.
  leaflet.control.scale({ imperial: false, position: 'topright' }).addTo(map);
  drawGround(leaflet, map, options);

  const markers = leaflet.layerGroup().addTo(map);
  const resize = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  resize.observe(element);
  map.on('zoomend', () => uncover(map, markers));
  // Pictures from elsewhere have names of their own.
  const names = options.tilesUrl ? null : writeNames(leaflet, map);
  let pin: Marker | null = null;
  let circle: Circle | null = null;

  return {
    look: (centre, zoom) => {
      map.setView(pair(centre), zoom);
    },
    showMarkers: (shown) => {
      drawMarkers(leaflet, markers, shown);
      uncover(map, markers);
      names?.avoid(shown);
    },
    showPin: (wanted) => {
      pin?.remove();
      pin = wanted ? drawPin(leaflet, map, wanted) : null;
    },
    showRadius: (radius) => {
      circle?.remove();
      circle = radius
        ? leaflet.circle(pair(radius.at), { radius: radius.metres, className: 'map-radius', interactive: false }).addTo(map)
        : null;
    },
    close: () => {
      resize.disconnect();
      names?.close();
      zoom?.remove();
      map.remove();
    },
  };
}

function drawGround(leaflet: Leaflet, map: LeafletMap, { tilesUrl, tilesNote, note }: OpenMapOptions): void {
  if (tilesUrl) {
    leaflet.tileLayer(tilesUrl, tilesNote ? { attribution: asHtml(tilesNote) } : {}).addTo(map);
    return;
  }
  const land = leaflet.polygon(landRings(), { className: 'map-land', interactive: false, smoothFactor: 0.6, attribution: note }).addTo(map);
  // The fine shore is as large again: the map is there before it.
  void import('./coast.ts').then(
    ({ COAST_BOX, seaRings, shoreLines }) => {
      if (!map.hasLayer(land)) return;
      const seas = seaRings();
      const under = [
        leaflet.polyline(shoreLines(seas), { className: 'map-shore', interactive: false, smoothFactor: 0.6 }),
        leaflet.polygon([[...COAST_BOX], ...seas], { className: 'map-ground', interactive: false, smoothFactor: 0.6 }),
        leaflet.polygon([...COAST_BOX], { className: 'map-sea', interactive: false }),
      ];
      for (const layer of [...under.map((each) => each.addTo(map)), land]) layer.bringToBack();
    },
    () => undefined,
  );
}

/** Leaflet writes its thanks as HTML; an operator's words are words. */
function asHtml(text: string): string {
  const holder = document.createElement('span');
  holder.textContent = text;
  return holder.innerHTML;
}

function drawMarkers(leaflet: Leaflet, layer: LayerGroup, markers: readonly MapMarker[]): void {
  layer.clearLayers();
  for (const { at, label, isChosen = false, onPress } of markers) {
    const marker = leaflet.marker(pair(at), {
      icon: leaflet.divIcon({
        className: isChosen ? 'map-drop map-drop-chosen' : 'map-drop',
        html: DROP,
        iconSize: [32, 40],
        iconAnchor: [16, 39],
      }),
      keyboard: onPress !== undefined,
      interactive: onPress !== undefined,
      zIndexOffset: isChosen ? 500 : 0,
    });
    marker.addTo(layer).bindTooltip(label, { direction: 'bottom', permanent: true, className: 'map-name' });
    marker.getElement()?.setAttribute('aria-label', label);
    const lift = (isLifted: boolean) => () => marker.getTooltip()?.getElement()?.classList.toggle('map-name-lifted', isLifted);
    marker.on('mouseover focus', lift(true)).on('mouseout blur', lift(false));
    if (onPress) marker.on('click', onPress);
    else marker.getElement()?.setAttribute('role', 'img');
  }
}

/** Names that would stand on another show when their pin is looked at. */
function uncover(map: LeafletMap, layer: LayerGroup): void {
  const markers = layer.getLayers().filter((each): each is Marker => 'getLatLng' in each);
  const pins = markers.map((marker) => {
    const { x, y } = map.latLngToContainerPoint(marker.getLatLng());
    return { x, y, label: marker.getElement()?.ariaLabel ?? '' };
  });
  for (const [at, isClear] of namesInTheClear(pins).entries())
    markers[at]?.getTooltip()?.getElement()?.classList.toggle('map-name-covered', !isClear);
}

function drawPin(leaflet: Leaflet, map: LeafletMap, { at, label, onMove, describedBy }: MapPin): Marker {
  const pin = leaflet.marker(pair(at), {
    icon: leaflet.divIcon({ className: 'map-drop map-pin', html: DROP, iconSize: [40, 50], iconAnchor: [20, 49] }),
    draggable: onMove !== undefined,
    autoPan: true,
    zIndexOffset: 1000,
  });
  pin.addTo(map);
  const element = pin.getElement();
  element?.setAttribute('aria-label', label);
  if (describedBy) element?.setAttribute('aria-describedby', describedBy);
  if (!onMove) return pin;

  const tell = () => {
    const { lat, lng } = pin.getLatLng().wrap();
    onMove({ latitude: lat, longitude: lng });
  };
  pin.on('dragend', tell);
  element?.addEventListener('keydown', (event) => {
    const step = KEY_STEPS[event.key];
    if (!step) return;
    // Else the map would pan under the pin by the same key.
    event.preventDefault();
    event.stopPropagation();
    const to = map.containerPointToLatLng(map.latLngToContainerPoint(pin.getLatLng()).add(step as [number, number]));
    pin.setLatLng(to);
    map.panInside(to, { padding: [48, 48] });
    tell();
  });
  return pin;
}
