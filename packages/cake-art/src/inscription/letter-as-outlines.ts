import { n } from '../svg.ts';
import type { LetteringLine } from './inscription.ts';
import { scriptRuns } from './scripts.ts';
import { shapeText, type ShapedGlyph } from './shape-text.ts';

interface Cluster {
  /** Where its letters begin, and where its middle lies: there it is turned to follow the bow. */
  readonly start: number;
  readonly middle: number;
  readonly glyphs: readonly ShapedGlyph[];
}

function clustersOf(text: string): { clusters: Cluster[]; width: number } {
  const clusters: Cluster[] = [];
  let pen = 0;
  for (const run of scriptRuns(text)) {
    const shaped = shapeText(run.text, run.script);
    for (const group of Map.groupBy(shaped.glyphs, (glyph) => glyph.cluster).values()) {
      const advance = group.reduce((sum, glyph) => sum + glyph.advance, 0);
      clusters.push({ start: pen, middle: pen + advance / 2, glyphs: group.map((glyph) => ({ ...glyph, x: glyph.x })) });
      pen += advance;
    }
  }
  return { clusters, width: pen };
}

function letterLine({ text, size, width, y, bend }: LetteringLine): string {
  const { clusters, width: natural } = clustersOf(text);
  if (natural === 0) return '';
  const stretch = width / (natural * size);
  return clusters
    .map(({ middle, start, glyphs }) => {
      const x = (middle - natural / 2) * size * stretch;
      const share = x / (width / 2);
      const turn = (Math.atan((-4 * bend * share) / width) * 180) / Math.PI;
      const first = Math.min(...glyphs.map((glyph) => glyph.x));
      const outlines = glyphs
        .map((glyph) => {
          const scale = size / glyph.unitsPerEm;
          const offset = glyph.x - first - (middle - start);
          return `<path d="${glyph.outline}" transform="matrix(${scale * stretch} 0 0 ${-scale} ${n(offset * size * stretch)} ${n(-glyph.y * size)})" stroke-width="0"/>`;
        })
        .join('');
      return `<g transform="translate(${n(x)} ${n(y + bend * (1 - share * share))}) rotate(${n(turn)})">${outlines}</g>`;
    })
    .join('');
}

/**
 * The words as outlines shaped by HarfBuzz, for PNG. resvg gives every cluster the width of its widest glyph, which
 * lays Devanagari vowels over the next letter, and it wants one font for a whole line.
 */
export function letterAsOutlines(lines: readonly LetteringLine[]): string {
  return lines.map(letterLine).join('');
}
