import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { paperPage } from './paper-page.ts';
import { paperPdf } from './paper-pdf.ts';
import { PAPER_SAMPLES, STATEMENT_SAMPLE } from './paper-samples.ts';
import { statementSheet } from './statement-sheet.ts';
import { taxDocumentSheet } from './tax-document-sheet.ts';

const LANGUAGES = ['en', 'hi'] as const;
const ALL = LANGUAGES.flatMap((language) => [
  ...Object.entries(PAPER_SAMPLES).map(([name, document]) => ({ name, language, sheet: taxDocumentSheet(document, language) })),
  { name: 'statement', language, sheet: statementSheet(STATEMENT_SAMPLE, language) },
]);

/** What a reader aloud, or who copies, gets of it: the text that is marked beside the glyphs. */
const wordsIn = (pdf: Uint8Array): string[] => markedIn(pdf).map(({ words }) => words);

/** Each marked text, and how many lines it is set in. */
function markedIn(pdf: Uint8Array): { readonly words: string; readonly lines: number }[] {
  const bytes = Buffer.from(pdf);
  const found: { words: string; lines: number }[] = [];
  for (let at = bytes.indexOf('stream\n'); at !== -1; at = bytes.indexOf('stream\n', at + 1)) {
    const end = bytes.indexOf('endstream', at);
    let content: Buffer;
    try {
      content = inflateSync(bytes.subarray(at + 'stream\n'.length, end));
    } catch {
      continue;
    }
    for (const [, literal = '', set = ''] of content.toString('latin1').matchAll(/\/ActualText \(((?:\\.|[^\\)])*)\)(.*?)EMC/gs))
      found.push({ words: decoded(literal), lines: set.split('BT\n').length - 1 });
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

describe.each(ALL)('a $name in $language', ({ sheet, language }) => {
  const said = [
    sheet.title,
    sheet.declaration ?? '',
    ...sheet.facts.flat(),
    ...sheet.parties.flatMap(({ name, lines }) => [name, ...lines]),
    ...sheet.rows.flat(),
    ...sheet.sums.flatMap(({ label, value }) => [label, value]),
    ...sheet.notes,
  ].filter((each) => each !== '');

  test('says in the PDF every word of the sheet, in letters and not in glyphs', async () => {
    const words = wordsIn(await paperPdf(sheet));
    expect(said.filter((each) => !words.includes(each))).toEqual([]);
  });

  test('says the same on the page', () => {
    const page = paperPage(sheet, '/papers/a/b').replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    expect(said.filter((each) => !page.includes(each))).toEqual([]);
    expect(page).toContain(`<html lang="${language}">`);
  });
});

test('what a person typed is text on the page, whatever it looks like', () => {
  const document = { ...PAPER_SAMPLES['bill of supply'], buyer: { name: '<script>alert(1)</script>', address: null, state: null } };
  expect(paperPage(taxDocumentSheet(document, 'en'), '/papers/a/b')).not.toContain('<script');
});

test('amounts are written with their paise, and the tax is half for the centre and half for the state', () => {
  const { columns, rows, sums } = taxDocumentSheet(PAPER_SAMPLES['tax invoice'], 'en');
  expect(columns.map(({ label }) => label)).toEqual(['Description', 'HSN', 'Qty', 'Taxable value', 'Rate', 'CGST', 'SGST', 'Amount']);
  expect(rows[0]).toEqual(['Belgian chocolate truffle, 1 kg', '19059010', '2', '2,000.00', '5%', '50.00', '50.00', '2,100.00']);
  expect(sums.at(-1)).toEqual({ label: 'Total', value: '₹3,192.00', isTotal: true });
});

test('a union territory without a legislature has its own half, and between states the tax is one', () => {
  const invoice = PAPER_SAMPLES['tax invoice'];
  expect(taxDocumentSheet({ ...invoice, stateTax: 'utgst' }, 'en').columns.map(({ label }) => label)).toContain('UTGST');
  const labels = taxDocumentSheet(PAPER_SAMPLES['tax invoice between states'], 'en').columns.map(({ label }) => label);
  expect(labels).toContain('IGST');
  expect(labels).not.toContain('CGST');
});

test('an order of many cakes goes on over pages, its heads repeated', async () => {
  const invoice = PAPER_SAMPLES['tax invoice'];
  const lines = Array.from({ length: 20 }, (_, round) =>
    invoice.lines.map((line, at) => ({ ...line, position: round * 3 + at, name: `Cake ${round}-${at}` })),
  ).flat();
  const pdf = await paperPdf(taxDocumentSheet({ ...invoice, lines }, 'en'));
  expect(
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length,
  ).toBeGreaterThan(1);
  const words = wordsIn(pdf);
  expect(words.filter((each) => each === 'HSN').length).toBeGreaterThan(1);
  expect(lines.every(({ name }) => words.includes(name))).toBe(true);
});

test('a statement goes from what was owed before to what is owed after, by what each kind of booking came to', () => {
  const { rows, sums } = statementSheet(STATEMENT_SAMPLE, 'en');
  expect(rows[1]).toEqual(['3 Nov 2026', 'Adjustment: Thanks for the picture', '', '25.00', '1,925.00']);
  expect(sums.map(({ label, value }) => [label, value])).toEqual([
    ['Owed before the month', '-100.00'],
    ['Earned', '2,000.00'],
    ['Adjustment', '25.00'],
    ['Payout', '-1,925.00'],
    ['Owed at its end', '₹0.00'],
  ]);
});

test('a busy month is told by day and kind, and still ends with what is owed', () => {
  const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:30:00.000Z`;
  const rows = Array.from({ length: 1_200 }, (_, each) => ({
    id: String(each),
    at: at(1 + Math.floor(each / 50)),
    kind: each % 10 === 9 ? 'refund' : 'earn',
    orderNumber: `SP${each}`,
    reason: null,
    changeMinor: each % 10 === 9 ? -100 : 1_000,
    balanceMinor: 0,
  }));
  let balanceMinor = STATEMENT_SAMPLE.openingMinor;
  const told = rows.map((row) => ({ ...row, balanceMinor: (balanceMinor += row.changeMinor) }));
  const sheet = statementSheet({ ...STATEMENT_SAMPLE, rows: told, closingMinor: balanceMinor }, 'en');
  expect(sheet.rows).toHaveLength(24 * 2);
  expect(sheet.rows[0]).toEqual(['1 Nov 2026', 'Earned', '', '450.00', '350.00']);
  expect(`₹${sheet.rows.at(-1)?.at(-1)}`).toBe(sheet.sums.at(-1)?.value);
});

test('a bill under the composition scheme bears the law’s words at its top, in either language, and no other paper does', () => {
  const law = /composition taxable person, not eligible to collect tax on supplies/i;
  for (const language of LANGUAGES) {
    const declared = Object.values(PAPER_SAMPLES).map((document) => taxDocumentSheet(document, language).declaration);
    expect(declared.filter((each) => each !== null)).toEqual([expect.stringMatching(law)]);
  }
});

test('an amount of crores stands on one line of the PDF: broken it would be read as another', async () => {
  const invoice = PAPER_SAMPLES['tax invoice'];
  const large = { amountMinor: 9_99_99_999_00, taxableMinor: 9_52_38_094_30, centralMinor: 2_38_09_52_36, stateMinor: 2_38_09_52_34 };
  const sheet = taxDocumentSheet({ ...invoice, lines: invoice.lines.map((line) => ({ ...line, ...large })) }, 'hi');
  const lines = new Map(markedIn(await paperPdf(sheet)).map(({ words, lines: count }) => [words, count]));
  for (const amount of ['9,99,99,999.00', '9,52,38,094.30', '23,80,952.36', '23,80,952.34'])
    expect([amount, lines.get(amount)]).toEqual([amount, 1]);
});
