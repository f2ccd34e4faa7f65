import { escapeXml, factor, n, type Definitions } from '../svg.ts';
import type { LetteringLine } from './inscription.ts';
import { LETTERING_FONTS } from './scripts.ts';

/** Along a bow a little longer than the line, so that no letter falls off its end. */
export function bowPath({ y, width, bend }: Pick<LetteringLine, 'y' | 'width' | 'bend'>): string {
  const reach = width * 0.6;
  const rise = bend * (reach / (width / 2 || 1)) ** 2;
  return `M${n(-reach)} ${n(y - rise)}Q0 ${n(y + rise)} ${n(reach)} ${n(y - rise)}`;
}

function letterLine(line: LetteringLine, definitions: Definitions): string {
  const { text, y, size, width, bend } = line;
  // The length is given, so that the words keep to their room even while a page's own font stands in.
  const length = `textLength="${n(width)}" lengthAdjust="spacingAndGlyphs"`;
  const words = escapeXml(text);
  if (Math.abs(bend) < 0.5) return `<text y="${n(y)}" font-size="${n(size)}" ${length}>${words}</text>`;
  const bow = definitions.id(`bow ${bowPath(line)}`, (id) => `<path id="${id}" d="${bowPath(line)}"/>`);
  return `<text font-size="${factor(size)}"><textPath href="#${bow}" startOffset="50%" ${length}>${words}</textPath></text>`;
}

/** Live text, in the fonts that `fonts.css` serves. */
export function letterAsText(lines: readonly LetteringLine[], definitions: Definitions): string {
  const families = `${LETTERING_FONTS.latin},'${LETTERING_FONTS.devanagari}',cursive`;
  return `<g font-family="${families}" font-weight="700" text-anchor="middle">${lines.map((line) => letterLine(line, definitions)).join('')}</g>`;
}
