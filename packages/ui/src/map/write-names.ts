import type * as LeafletModule from 'leaflet';
import type { Map as LeafletMap } from 'leaflet';
import { boxOfPin, chooseNames, partsOf, type Box, type PlaceRow } from './choose-names.ts';
import type { MapMarker } from './open-map.ts';

type Leaflet = typeof LeafletModule;

const LARGE_POPULATION = 400_000;

export interface Names {
  /** Names stay clear of these. */
  readonly avoid: (markers: readonly MapMarker[]) => void;
  readonly close: () => void;
}

/** Shared by every map of the page: a part is fetched once. */
const fetched = new Map<string, Promise<readonly PlaceRow[]>>();

function fetchPart(part: string): Promise<readonly PlaceRow[]> {
  const known = fetched.get(part);
  if (known) return known;
  const loading = fetch(`/map/places/${part}.json`).then(async (answer) => (answer.ok ? ((await answer.json()) as PlaceRow[]) : []));
  fetched.set(part, loading);
  // A map without names is still a map; the next move asks again.
  loading.catch(() => fetched.delete(part));
  return loading;
}

/** Writes the names of towns and quarters on the built-in land, anew after every move. */
export function writeNames(leaflet: Leaflet, map: LeafletMap): Names {
  const layer = leaflet.layerGroup().addTo(map);
  let markers: readonly MapMarker[] = [];
  let turn = 0;

  const write = async () => {
    const mine = ++turn;
    const bounds = map.getBounds();
    const view = { south: bounds.getSouth(), west: bounds.getWest(), north: bounds.getNorth(), east: bounds.getEast() };
    const parts = await Promise.all(partsOf(map.getZoom(), view).map((part) => fetchPart(part).catch(() => [])));
    // Moved or closed while they came.
    if (mine !== turn) return;
    draw(leaflet, map, layer, parts.flat(), markers);
  };
  const onMove = () => void write();
  map.on('moveend zoomend resize', onMove);
  onMove();
  return {
    avoid: (shown) => {
      markers = shown;
      onMove();
    },
    close: () => {
      turn = -1;
      map.off('moveend zoomend resize', onMove);
    },
  };
}

function draw(
  leaflet: Leaflet,
  map: LeafletMap,
  layer: LeafletModule.LayerGroup,
  rows: readonly PlaceRow[],
  markers: readonly MapMarker[],
): void {
  const { x: width, y: height } = map.getSize();
  const project = (latitude: number, longitude: number) => map.latLngToContainerPoint([latitude, longitude]);
  const taken = [...markers.map(({ at, label }) => boxOfPin(project(at.latitude, at.longitude), label)), ...boxesOfControls(map)];
  const largestFirst = rows.toSorted((a, b) => b[3] - a[3]);
  layer.clearLayers();
  for (const { row, x, y, label } of chooseNames(largestFirst, { zoom: map.getZoom(), width, height, project, taken })) {
    const [, , , population] = row;
    const words = document.createElement('span');
    words.textContent = label;
    const className = population === 0 ? 'map-place map-quarter' : population >= LARGE_POPULATION ? 'map-place map-large' : 'map-place';
    leaflet
      .marker(map.containerPointToLatLng([x, y]), {
        icon: leaflet.divIcon({ className, html: words, iconSize: [0, 0] }),
        interactive: false,
        keyboard: false,
        zIndexOffset: -1000,
      })
      .addTo(layer);
  }
}

/** Zoom, scale and thanks lie over the map. */
function boxesOfControls(map: LeafletMap): readonly Box[] {
  const frame = map.getContainer().getBoundingClientRect();
  return [...map.getContainer().querySelectorAll('.leaflet-control')].map((control) => {
    const { left, top, right, bottom } = control.getBoundingClientRect();
    return { left: left - frame.left, top: top - frame.top, right: right - frame.left, bottom: bottom - frame.top };
  });
}
