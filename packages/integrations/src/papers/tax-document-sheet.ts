import { INDIAN_STATES } from '@sweetspot/domain/market/indian-states';
import { marketOf } from '@sweetspot/domain/market/market';
import { GST_STATE_CODES, indianStateOf, type IndianState } from '@sweetspot/domain/tax/gst-states';
import { taxOf, type DocumentLine, type TaxDocument } from '@sweetspot/domain/tax/tax-document';
import { PAPER_WORDS, type PaperLanguage } from './paper-words.ts';
import { amountsIn, figure, text, type Sheet } from './sheet.ts';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** A paper of the tax law. */
export function taxDocumentSheet(document: TaxDocument, language: PaperLanguage): Sheet {
  const words = PAPER_WORDS[language];
  const isTaxed = document.lines.some((line) => taxOf(line) > 0);
  return {
    language,
    title: words.titles[document.kind],
    name: document.number,
    madeAt: new Date(document.issuedAt),
    declaration: document.isComposition ? words.composition : null,
    facts: factsOf(document, language),
    parties: partiesOf(document, language),
    ...tableOf(document, language, isTaxed),
    sums: sumsOf(document, language, isTaxed),
    notes: [words.inRupees, ...(isTaxed ? [words.included, words.noReverseCharge] : [words.noTax]), words.electronic],
  };
}

function factsOf(document: TaxDocument, language: PaperLanguage): Sheet['facts'] {
  const words = PAPER_WORDS[language];
  const { corrects, placeOfSupply } = document;
  const dates = new Intl.DateTimeFormat(marketOf('in').locales[language], { dateStyle: 'long', timeZone: document.timeZone });
  const date = (at: string) => dates.format(new Date(at));
  return [
    [words.number, document.number],
    [words.date, date(document.issuedAt)],
    [words.order, document.orderNumber],
    [words.handedOver, date(document.handedOverAt)],
    ...(placeOfSupply === null ? [] : [[words.placeOfSupply, stateWords(placeOfSupply, language)] as const]),
    ...(corrects === null
      ? []
      : ([
          [words.corrects, words.dated(corrects.number, date(corrects.issuedAt))],
          [words.reason, corrects.reason],
        ] as const)),
  ];
}

function partiesOf({ seller, buyer }: TaxDocument, language: PaperLanguage): Sheet['parties'] {
  const words = PAPER_WORDS[language];
  return [
    {
      label: words.seller,
      name: seller.legalName,
      lines: [
        ...(seller.name === seller.legalName ? [] : [seller.name]),
        seller.address,
        stateWords(seller.state, language),
        seller.gstin === null ? words.unregistered : words.gstin(seller.gstin),
        words.licence(seller.licenceNumber),
        seller.phone,
        seller.email,
      ],
    },
    {
      label: words.buyer,
      name: buyer.name,
      lines: [...(buyer.address === null ? [] : [buyer.address]), ...(buyer.state === null ? [] : [stateWords(buyer.state, language)])],
    },
  ];
}

function stateWords(codeOrName: string, language: PaperLanguage): string {
  const state: IndianState | null = indianStateOf(codeOrName);
  const name = INDIAN_STATES.find(({ code }) => code === state)?.name;
  return state === null || name === undefined ? codeOrName : PAPER_WORDS[language].state(name, GST_STATE_CODES[state]);
}

function tableOf(document: TaxDocument, language: PaperLanguage, isTaxed: boolean): Pick<Sheet, 'columns' | 'rows'> {
  const words = PAPER_WORDS[language];
  const { columns } = words;
  const write = amountsIn(document.currency, language);
  const rate = new Intl.NumberFormat(marketOf('in').locales[language], { style: 'percent', maximumFractionDigits: 2 });
  const name = (line: DocumentLine) => (line.position === null ? words.delivery : line.name);
  if (!isTaxed)
    return {
      columns: [text(columns.what, 64), figure(columns.quantity, 12), figure(columns.amount, 24)],
      rows: document.lines.map((line) => [name(line), line.quantity === 0 ? '' : String(line.quantity), write(line.amountMinor)]),
    };
  const taxes = taxesOf(document, language);
  const share = taxes.length === 1 ? 24 : 12;
  return {
    columns: [
      text(columns.what, 27),
      text(columns.hsn, 12),
      figure(columns.quantity, 7),
      figure(columns.taxable, 14),
      figure(columns.rate, 6),
      ...taxes.map(({ label }) => figure(label, share - 2)),
      figure(columns.amount, 14),
    ],
    rows: document.lines.map((line) => [
      name(line),
      line.hsnCode,
      line.quantity === 0 ? '' : String(line.quantity),
      write(line.taxableMinor),
      rate.format(line.rateBp / 10_000),
      ...taxes.map(({ of }) => write(of(line))),
      write(line.amountMinor),
    ]),
  };
}

/** Central and state tax, or the integrated one. */
function taxesOf({ lines, stateTax }: TaxDocument, language: PaperLanguage) {
  const { taxes } = PAPER_WORDS[language];
  if (lines.some(({ integratedMinor }) => integratedMinor > 0))
    return [{ label: taxes.igst, of: ({ integratedMinor }: DocumentLine) => integratedMinor }];
  return [
    { label: taxes.cgst, of: ({ centralMinor }: DocumentLine) => centralMinor },
    { label: taxes[stateTax], of: ({ stateMinor }: DocumentLine) => stateMinor },
  ];
}

function sumsOf(document: TaxDocument, language: PaperLanguage, isTaxed: boolean): Sheet['sums'] {
  const { sums } = PAPER_WORDS[language];
  const { lines } = document;
  const write = amountsIn(document.currency, language);
  const parts = isTaxed
    ? [
        { label: sums.taxable, value: write(sum(lines.map(({ taxableMinor }) => taxableMinor))), isTotal: false },
        ...taxesOf(document, language).map(({ label, of }) => ({ label, value: write(sum(lines.map(of))), isTotal: false })),
      ]
    : [];
  const total = document.kind === 'credit_note' ? sums.credited : sums.total;
  return [...parts, { label: total, value: write(document.totalMinor, 'currency'), isTotal: true }];
}
