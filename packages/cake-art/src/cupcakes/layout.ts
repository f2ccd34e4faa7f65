import { CANVAS, MIDDLE } from '../geometry/tiers.ts';
import { FAR, type Box } from '../box.ts';

/** More are in no box; beyond it only the words say the number. */
const MOST_CUPCAKES = 60;

/** How wide a cupcake is drawn with what it keeps free round it, before it is made to fit its box. */
export const CELL = 162;
/** A row's depth on paper, in cupcakes. */
const ROW = 0.69;
/** How high a cupcake of the tallest frosting stands over the middle of its foot, in cells. */
const TALL = 1.12;
/** And how much higher with what burns on it. */
const LIT = 0.4;
const WIDEST = { width: 508, depth: 264, cell: 176 } as const;
/** What the lid keeps free above the last row, for words. */
const LID_ROOM = 128;

export interface Standing {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly row: number;
}

export interface BoxLayout {
  readonly box: Box;
  /** Back row first, each from left to right. */
  readonly places: readonly Standing[];
  /** What is free of the lid, above all that stands. */
  readonly lid: { readonly top: number; readonly bottom: number; readonly halfWidth: number };
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** As a box is folded for so many: wider than deep, with as few empty places as can be. */
function gridFor(count: number): Grid {
  const grids = Array.from({ length: count }, (_, index): Grid => ({ columns: index + 1, rows: Math.ceil(count / (index + 1)) }));
  const costOf = ({ columns, rows }: Grid): number => (columns * rows - count) * 0.5 + Math.abs(Math.log(columns / rows / 1.4));
  return grids.reduce((best, grid) => (costOf(grid) < costOf(best) ? grid : best));
}

export function layoutFor(cupcakes: number, isLit: boolean): BoxLayout {
  const count = Math.max(1, Math.min(MOST_CUPCAKES, Math.floor(cupcakes) || 1));
  const { columns, rows } = gridFor(count);
  const cell = Math.min(WIDEST.cell, WIDEST.width / columns, WIDEST.depth / (rows * ROW));
  const depth = rows * cell * ROW;
  const wall = Math.max(24, cell * 0.3);
  const overLast = cell * (TALL + (isLit ? LIT : 0) - ROW / 2);
  const height = LID_ROOM + overLast + depth;
  const lidTop = (CANVAS - height) / 2;
  const floorBack = lidTop + LID_ROOM + overLast;
  const frontWidth = columns * cell + 16;
  const box: Box = { frontWidth, backWidth: frontWidth * FAR, floorBack, floorFront: floorBack + depth, wall, lidTop };
  const places = Array.from({ length: rows }, (_, row) => {
    // Only the last row, at the back, may be short.
    const inRow = row === 0 ? count - (rows - 1) * columns : columns;
    const near = (row + 0.5) / rows;
    const scale = FAR + (1 - FAR) * near;
    return Array.from({ length: inRow }, (__, column): Standing => ({
      x: MIDDLE + (column - (inRow - 1) / 2) * cell * scale,
      y: floorBack + depth * near,
      scale: (cell / CELL) * scale,
      row,
    }));
  }).flat();
  const lid = { top: lidTop + 22, bottom: floorBack - overLast - 2, halfWidth: (box.backWidth / 2) * 0.93 };
  return { box, places, lid };
}
