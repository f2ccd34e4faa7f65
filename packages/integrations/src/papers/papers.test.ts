import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { paperPage } from './paper-page.ts';
import { paperPdf } from './paper-pdf.ts';
import { PAPER_SAMPLES } from './paper-samples.ts';
import { sheetOf } from './paper-sheet.ts';

const LANGUAGES = ['en', 'hi'] as const;
const ALL = Object.entries(PAPER_SAMPLES).flatMap(([name, document]) => LANGUAGES.map((language) => ({ name, language, document })));

/** What a reader aloud, or who copies, gets of it: the text that is marked beside the glyphs. */
function wordsIn(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf);
  const found: string[] = [];
  for (let at = bytes.indexOf('stream\n'); at !== -1; at = bytes.indexOf('stream\n', at + 1)) {
    const end = bytes.indexOf('endstream', at);
    let content: Buffer;
    try {
      content = inflateSync(bytes.subarray(at + 'stream\n'.length, end));
    } catch {
      continue;
    }
    for (const [, literal = ''] of content.toString('latin1').matchAll(/\/ActualText \(((?:\\.|[^\\)])*)\)/gs))
      found.push(decoded(literal));
  }
  return found;
}

function decoded(literal: string): string {
  const raw = Buffer.from(
    literal.replaceAll(/\\([nrtbf\\()])/g, (_, sign: string) => ESCAPES[sign] ?? sign),
    'latin1',
  );
  return raw[0] === 0xfe && raw[1] === 0xff ? Buffer.from(raw.subarray(2)).swap16().toString('utf16le') : raw.toString('latin1');
}
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

describe.each(ALL)('a $name in $language', ({ document, language }) => {
  const sheet = sheetOf(document, language);
  const said = [
    sheet.title,
    ...sheet.facts.flat(),
    ...sheet.parties.flatMap(({ name, lines }) => [name, ...lines]),
    ...sheet.rows.flat(),
    ...sheet.sums.flatMap(({ label, value }) => [label, value]),
    ...sheet.notes,
  ];

  test('says in the PDF every word of the sheet, in letters and not in glyphs', async () => {
    const words = wordsIn(await paperPdf(document, language));
    expect(said.filter((each) => !words.includes(each))).toEqual([]);
  });

  test('says the same on the page', () => {
    const page = paperPage(document, language, '/papers/a/b').replaceAll(/&#(\d+);/g, (_, code: string) =>
      String.fromCharCode(Number(code)),
    );
    expect(said.filter((each) => !page.includes(each))).toEqual([]);
    expect(page).toContain(`<html lang="${language}">`);
  });
});

test('what a person typed is text on the page, whatever it looks like', () => {
  const document = { ...PAPER_SAMPLES['bill of supply'], buyer: { name: '<script>alert(1)</script>', address: null, state: null } };
  expect(paperPage(document, 'en', '/papers/a/b')).not.toContain('<script');
});

test('amounts are written with their paise, and the tax is half for the centre and half for the state', () => {
  const { columns, rows, sums } = sheetOf(PAPER_SAMPLES['tax invoice'], 'en');
  expect(columns.map(({ label }) => label)).toEqual(['Description', 'HSN', 'Qty', 'Taxable value', 'Rate', 'CGST', 'SGST', 'Amount']);
  expect(rows[0]).toEqual(['Belgian chocolate truffle, 1 kg', '19059010', '2', '2,000.00', '5%', '50.00', '50.00', '2,100.00']);
  expect(sums.at(-1)).toEqual({ label: 'Total', value: '₹3,192.00', isTotal: true });
});

test('a union territory without a legislature has its own half, and between states the tax is one', () => {
  const invoice = PAPER_SAMPLES['tax invoice'];
  expect(sheetOf({ ...invoice, stateTax: 'utgst' }, 'en').columns.map(({ label }) => label)).toContain('UTGST');
  const labels = sheetOf(PAPER_SAMPLES['tax invoice between states'], 'en').columns.map(({ label }) => label);
  expect(labels).toContain('IGST');
  expect(labels).not.toContain('CGST');
});

test('an order of many cakes goes on over pages, its heads repeated', async () => {
  const invoice = PAPER_SAMPLES['tax invoice'];
  const lines = Array.from({ length: 20 }, (_, round) =>
    invoice.lines.map((line, at) => ({ ...line, position: round * 3 + at, name: `Cake ${round}-${at}` })),
  ).flat();
  const pdf = await paperPdf({ ...invoice, lines }, 'en');
  expect(
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length,
  ).toBeGreaterThan(1);
  const words = wordsIn(pdf);
  expect(words.filter((each) => each === 'HSN').length).toBeGreaterThan(1);
  expect(lines.every(({ name }) => words.includes(name))).toBe(true);
});
