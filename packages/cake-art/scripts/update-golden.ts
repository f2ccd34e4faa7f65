/** Writes the golden drawings anew. Look at them before you commit them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { drawCake, drawEmptyPlate } from '../src/index.ts';
import { SAMPLE_DESIGNS } from '../src/sample-designs.ts';

const folder = new URL('../golden/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, design] of Object.entries(SAMPLE_DESIGNS)) writeFileSync(new URL(`${name}.svg`, folder), `${drawCake(design)}\n`);
writeFileSync(new URL('empty-plate.svg', folder), `${drawEmptyPlate()}\n`);
