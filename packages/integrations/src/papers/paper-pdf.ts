import { paperFont } from './fonts.ts';
import type { Sheet } from './sheet.ts';

const MARGIN = 48;
const INK = '#000000';
const MUTED = '#444444';
const RULE = '#bbbbbb';

/** A4, tagged: what is read aloud or copied are the words, not the glyphs that Devanagari is set with. */
export async function paperPdf(sheet: Sheet): Promise<Uint8Array> {
  // Heavy, and needed by few requests: it comes with the first.
  const [{ default: PDFDocument }, regular, bold] = await Promise.all([import('pdfkit'), paperFont('regular'), paperFont('bold')]);
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    lang: sheet.language,
    tagged: true,
    pdfVersion: '1.7',
    displayTitle: true,
    info: { Title: `${sheet.title} ${sheet.name}`, CreationDate: sheet.madeAt },
  });
  const chunks: Uint8Array[] = [];
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => void chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  pdf.registerFont('regular', regular).registerFont('bold', bold);
  setSheet(pdf, sheet);
  pdf.end();
  return whole;
}

type Pdf = PDFKit.PDFDocument;

interface Setting {
  readonly x: number;
  readonly width: number;
  readonly size: number;
  readonly isBold?: boolean;
  readonly isMuted?: boolean;
  readonly isFigure?: boolean;
}

/** Sets words and rules at places of a page, and says where the next may begin. */
interface Pen {
  readonly left: number;
  readonly width: number;
  readonly heightOf: (words: string, set: Setting) => number;
  readonly put: (words: string, y: number, set: Setting, tag?: string) => number;
  readonly rule: (y: number, colour: string, from?: number) => void;
  /** Where `height` fits: here, or on a new page, which `begin` may open with something. */
  readonly withRoom: (y: number, height: number, begin?: (top: number) => number) => number;
}

function penFor(pdf: Pdf, root: PDFKit.PDFStructureElement): Pen {
  const [left, width] = [MARGIN, pdf.page.width - 2 * MARGIN];
  const look = (words: string, { width: room, size, isBold = false, isMuted = false, isFigure = false }: Setting) => {
    pdf
      .font(isBold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(isMuted ? MUTED : INK);
    // An amount that is broken is read as another: one of crores is set smaller.
    const length = isFigure && !/\s/.test(words) ? pdf.widthOfString(words) : 0;
    return length > room ? pdf.fontSize((size * room * 0.99) / length) : pdf;
  };
  const heightOf = (words: string, set: Setting) => look(words, set).heightOfString(words, { width: set.width });
  return {
    left,
    width,
    heightOf,
    put(words, y, set, tag = 'P') {
      const write = () => {
        pdf.markContent('Span', { actual: words });
        look(words, set).text(words, set.x, y, { width: set.width, align: set.isFigure === true ? 'right' : 'left' });
        pdf.endMarkedContent();
      };
      root.add(pdf.struct(tag, {}, write));
      return y + heightOf(words, set);
    },
    rule(y, colour, from = left) {
      pdf.markContent('Artifact');
      pdf
        .moveTo(from, y)
        .lineTo(left + width, y)
        .lineWidth(0.6)
        .strokeColor(colour)
        .stroke();
      pdf.endMarkedContent();
    },
    withRoom(y, height, begin = (top) => top) {
      if (y + height <= pdf.page.height - MARGIN) return y;
      pdf.addPage();
      return begin(MARGIN);
    },
  };
}

function setSheet(pdf: Pdf, sheet: Sheet): void {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const pen = penFor(pdf, root);
  let y = pen.put(sheet.title, MARGIN, { x: pen.left, width: pen.width, size: 20, isBold: true }, 'H1') + 8;
  if (sheet.declaration !== null) y = pen.put(sheet.declaration, y, { x: pen.left, width: pen.width, size: 9.5, isBold: true }) + 8;
  y = setFacts(pen, sheet, y) + 14;
  y = setParties(pen, sheet, y) + 18;
  y = setRows(pen, sheet, y) + 6;
  y = setSums(pen, sheet, y) + 18;
  setNotes(pen, sheet, y);
  root.end();
}

const LABEL_WIDTH = 150;

function setFacts({ put, left, width }: Pen, { facts }: Sheet, from: number): number {
  const value = { x: left + LABEL_WIDTH + 8, width: width - LABEL_WIDTH - 8, size: 9.5 };
  return facts.reduce((y, [label, words]) => {
    const below = put(label, y, { x: left, width: LABEL_WIDTH, size: 9.5, isMuted: true });
    return Math.max(below, put(words, y, value)) + 1;
  }, from);
}

function setParties({ put, left, width }: Pen, { parties }: Sheet, from: number): number {
  const half = (width - 24) / 2;
  const ends = parties.map(({ label, name, lines }, at) => {
    const place = { x: left + at * (half + 24), width: half };
    const below = put(name, put(label, from, { ...place, size: 8.5, isMuted: true }), { ...place, size: 10.5, isBold: true });
    return lines.reduce((y, line) => put(line, y, { ...place, size: 9.5 }), below);
  });
  return Math.max(...ends);
}

function setRows(pen: Pen, { columns, rows }: Sheet, from: number): number {
  const cells = placed(columns, pen);
  const row = (words: readonly string[], top: number, { isHead }: { isHead: boolean }) => {
    const ends = words.map((each, at) => {
      const cell = cells[at];
      if (cell === undefined) return top;
      return pen.put(each, top, { ...cell, size: isHead ? 8.5 : 9, isBold: isHead }, isHead ? 'TH' : 'TD');
    });
    const below = Math.max(...ends) + 3;
    pen.rule(below, isHead ? INK : RULE);
    return below + 5;
  };
  const head = (top: number) =>
    row(
      columns.map(({ label }) => label),
      top,
      { isHead: true },
    );
  return rows.reduce((y, words) => {
    const height = Math.max(...words.map((each, at) => pen.heightOf(each, { x: 0, width: pen.width, ...cells[at], size: 9 })));
    return row(words, pen.withRoom(y, height + 8, head), { isHead: false });
  }, head(from));
}

function setSums({ put, rule, withRoom, left, width }: Pen, { sums }: Sheet, from: number): number {
  const [label, value] = [
    { x: left + width * 0.45, width: width * 0.33 },
    { x: left + width * 0.78, width: width * 0.22, isFigure: true },
  ];
  return sums.reduce(
    (top, { label: words, value: amount, isTotal }) => {
      if (isTotal) rule(top, INK, label.x);
      const y = isTotal ? top + 5 : top;
      const look = { size: isTotal ? 12 : 9.5, isBold: isTotal };
      const below = put(words, y, { ...label, ...look });
      return Math.max(below, put(amount, y, { ...value, ...look })) + 2;
    },
    withRoom(from, sums.length * 16 + 10),
  );
}

function setNotes({ put, heightOf, withRoom, left, width }: Pen, { notes }: Sheet, from: number): void {
  const set = { x: left, width, size: 8.5, isMuted: true };
  notes.reduce((y, note) => put(note, withRoom(y, heightOf(note, set)), set) + 1, from);
}

/** Where each column stands, with air between them. */
function placed(columns: Sheet['columns'], { left, width }: Pen): readonly Pick<Setting, 'x' | 'width' | 'isFigure'>[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let x = left;
  return columns.map(({ share, isFigure }, at) => {
    const own = (share / whole) * width;
    const place = { x, width: at === columns.length - 1 ? own : own - 8, isFigure };
    x += own;
    return place;
  });
}
