import { expect, test } from 'vitest';
import { boxOfPin, chooseNames, namesInTheClear, partsOf, type PlaceRow } from './choose-names.ts';

const ROWS: PlaceRow[] = [
  ['Mumbai', 19.07, 72.88, 12_691_836],
  ['Pune', 18.52, 73.85, 2_935_744],
  ['Kolhapur', 16.7, 74.23, 516_142],
  ['Kagal', 16.58, 74.31, 25_479],
  ['Rajarampuri', 16.686, 74.244, 0, '416008'],
  ['Shahupuri', 16.703, 74.236, 0, '416005'],
];

/** A map of so many pixels a degree, with its middle in Kolhapur. */
const viewOf = (zoom: number, pixelsPerDegree: number) => ({
  zoom,
  width: 1000,
  height: 800,
  project: (latitude: number, longitude: number) => ({
    x: 500 + (longitude - 74.23) * pixelsPerDegree,
    y: 400 - (latitude - 16.7) * pixelsPerDegree,
  }),
  taken: [],
});
const labelsAt = (...view: Parameters<typeof viewOf>) => chooseNames(ROWS, viewOf(...view)).map(({ label }) => label);

test('from afar large towns are named, nearer smaller ones, and quarters with their codes where streets would be', () => {
  expect(labelsAt(6, 120)).toEqual(['Mumbai', 'Pune']);
  expect(labelsAt(7, 150)).toEqual(['Mumbai', 'Pune', 'Kolhapur']);
  expect(labelsAt(11, 2_000)).toEqual(['Kolhapur', 'Kagal', 'Rajarampuri']);
  expect(labelsAt(14, 16_000)).toEqual(['Kolhapur', 'Rajarampuri 416008', 'Shahupuri 416005']);
});

test('no name stands on another or on a pin, the larger town keeps its place, and none is cut off by the edge', () => {
  expect(labelsAt(12, 900)).not.toContain('Shahupuri');
  const view = viewOf(7, 150);
  const pinned = chooseNames(ROWS, { ...view, taken: [boxOfPin(view.project(16.7, 74.23), 'SweetSpot Kolhapur')] });
  const kolhapur = pinned.find(({ label }) => label === 'Kolhapur');
  expect(kolhapur && boxOfPin(view.project(16.7, 74.23), 'SweetSpot Kolhapur').bottom).toBeLessThan((kolhapur?.y ?? 0) - 8);
  expect(chooseNames(ROWS, { ...view, width: 520 }).map(({ label }) => label)).toEqual(['Mumbai', 'Pune']);
});

test('of names under pins that would stand on each other the first is shown', () => {
  const pins = [
    { x: 100, y: 100, label: 'Kothrud Cake Company' },
    { x: 110, y: 104, label: 'Deccan Dough' },
    { x: 100, y: 300, label: 'Warana Valley Bakes' },
  ];
  expect(namesInTheClear(pins)).toEqual([true, false, true]);
});

test('a view asks for the squares it shows, and for the large towns alone from afar', () => {
  expect(partsOf(6, { south: 8, west: 68, north: 30, east: 90 })).toEqual(['large']);
  expect(partsOf(12, { south: 16.6, west: 73.9, north: 16.8, east: 74.4 })).toEqual(['16_73', '16_74']);
  expect(partsOf(10, { south: -80, west: -170, north: 80, east: 170 }).length).toBeLessThanOrEqual(12);
});
