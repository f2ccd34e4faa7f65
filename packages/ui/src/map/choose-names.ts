/** As the server sends it: quarters have no population of their own, and a postal code. */
export type PlaceRow = readonly [name: string, latitude: number, longitude: number, population: number, postalCode?: string];

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface WrittenName {
  readonly row: PlaceRow;
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** From this many people on a town is named at a zoom; a quarter where streets would show. */
const LEAST_PEOPLE = [
  [4, 3_000_000],
  [5, 1_500_000],
  [6, 600_000],
  [7, 250_000],
  [8, 100_000],
  [9, 40_000],
  [10, 12_000],
  [11, 1],
] as const;
const QUARTERS_FROM_ZOOM = 11;
const CODES_FROM_ZOOM = 13;
const MOST_NAMES = 70;

const LETTER_PX = 7.2;
const LINE_PX = 18;
const AIR_PX = 6;
const ASIDE_PX = [0, 20, -20, 42, -52];

function isNamedAt(zoom: number, [, , , population]: PlaceRow): boolean {
  const least = LEAST_PEOPLE.findLast(([from]) => zoom >= from)?.[1];
  if (least === undefined) return false;
  return population >= least || zoom >= QUARTERS_FROM_ZOOM;
}

interface Choosing {
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  /** Where on the map, in pixels from its corner. */
  readonly project: (latitude: number, longitude: number) => { readonly x: number; readonly y: number };
  /** What must stay free: pins and their names. */
  readonly taken: readonly Box[];
}

/** Which names are written: the largest first, and none over another. The rows come largest first. */
export function chooseNames(rows: readonly PlaceRow[], { zoom, width, height, project, taken }: Choosing): readonly WrittenName[] {
  const boxes = [...taken];
  const chosen: WrittenName[] = [];
  for (const row of rows) {
    if (chosen.length === MOST_NAMES) break;
    if (!isNamedAt(zoom, row)) continue;
    const [name, latitude, longitude, , postalCode] = row;
    const { x, y } = project(latitude, longitude);
    const label = postalCode !== undefined && zoom >= CODES_FROM_ZOOM ? `${name} ${postalCode}` : name;
    const half = (label.length * LETTER_PX) / 2 + AIR_PX;
    // A town makes way for what stands in its middle; a quarter is too small to.
    for (const dy of postalCode === undefined ? ASIDE_PX : [0]) {
      const box = { left: x - half, right: x + half, top: y + dy - LINE_PX / 2, bottom: y + dy + LINE_PX / 2 };
      // Half a name at the map's edge reads as another.
      const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      if (!isInside || boxes.some((other) => overlaps(box, other))) continue;
      boxes.push(box);
      chosen.push({ row, x, y: y + dy, label });
      break;
    }
  }
  return chosen;
}

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** For each pin whether its name can be written under it without standing on one before. */
export function namesInTheClear(pins: readonly { readonly x: number; readonly y: number; readonly label: string }[]): readonly boolean[] {
  const boxes: Box[] = [];
  return pins.map((pin) => {
    const box = { ...boxOfPin(pin, pin.label), top: pin.y };
    const isClear = !boxes.some((other) => overlaps(box, other));
    if (isClear) boxes.push(box);
    return isClear;
  });
}

/** What a pin and the name under it cover. */
export function boxOfPin({ x, y }: { readonly x: number; readonly y: number }, label: string): Box {
  const half = Math.max(20, (label.length * LETTER_PX) / 2 + AIR_PX);
  return { left: x - half, right: x + half, top: y - 42, bottom: y + 30 };
}

const SQUARES_FROM_ZOOM = 10;
const MOST_SQUARES = 12;

/** The parts of the list that a view needs: large towns from afar, squares of a degree from near. */
export function partsOf(zoom: number, view: { south: number; west: number; north: number; east: number }): readonly string[] {
  if (zoom < SQUARES_FROM_ZOOM) return ['large'];
  const squares: string[] = [];
  for (let south = Math.floor(view.south); south <= Math.floor(view.north); south++)
    for (let west = Math.floor(view.west); west <= Math.floor(view.east); west++) squares.push(`${south}_${west}`);
  return squares.slice(0, MOST_SQUARES);
}
