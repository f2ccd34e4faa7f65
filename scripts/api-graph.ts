import { join } from 'node:path';
import { faultOfImport, floorOf, FLOORS, isHeld, partOf } from './api-floors.ts';
import { grouped, readGraph, ringsIn } from './import-graph.ts';
import { root } from './workspace.ts';

/*
 * Prints which folder of packages/api imports which, floor by floor, and fails where one imports a floor that it may not, comes in by
 * another file than the entry, or imports itself by a way round: between folders and between files, types included.
 */
const graph = readGraph(join(root, 'packages/api/src'), isHeld);
const parts = grouped(graph, partOf);

for (const { number, parts: own } of FLOORS) {
  console.log(`floor ${number}`);
  for (const part of own)
    console.log(`  ${part.padEnd(18)}${(parts.get(part) ?? []).filter((other) => floorOf(other)?.number !== 0).join(', ')}`);
}

const missing = FLOORS.flatMap(({ parts: own }) => own).filter((part) => !parts.has(part));
const faults = [...graph].flatMap(([file, imports]) => [
  ...(floorOf(partOf(file)) === undefined ? [`${file}: give "${partOf(file)}" a floor in scripts/api-floors.ts`] : []),
  ...imports.flatMap((imported) => {
    const fault = faultOfImport(file, imported);
    return fault === null ? [] : [`${file}: ${fault}`];
  }),
]);
const rings = [...ringsIn(parts), ...ringsIn(graph)].map((ring) => `imports itself by a way round: ${ring.join(' -> ')}`);
const findings = [...missing.map((part) => `scripts/api-floors.ts names "${part}", which is not there`), ...faults, ...rings];
const count = [...graph.values()].reduce((sum, imports) => sum + imports.length, 0);
console.log(`${graph.size} files, ${count} imports, ${findings.length} against the floors`);
if (findings.length > 0) {
  console.error(findings.join('\n'));
  process.exit(1);
}
