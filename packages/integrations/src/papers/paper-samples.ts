import type { StoreStatement } from '@sweetspot/domain/payouts/store-statement';
import type { DocumentLine, TaxDocument } from '@sweetspot/domain/tax/tax-document';

const LINE: DocumentLine = {
  position: 0,
  name: 'Belgian chocolate truffle, 1 kg',
  quantity: 2,
  hsnCode: '19059010',
  rateBp: 500,
  amountMinor: 210_000,
  taxableMinor: 200_000,
  centralMinor: 5_000,
  stateMinor: 5_000,
  integratedMinor: 0,
};

const INVOICE: TaxDocument = {
  kind: 'tax_invoice',
  number: 'T2627/1A/0042',
  issuedAt: '2026-12-01T12:30:00.000Z',
  timeZone: 'Asia/Kolkata',
  currency: 'INR',
  orderNumber: 'K7M2Q9X',
  handedOverAt: '2026-12-01T12:29:00.000Z',
  seller: {
    name: 'SweetSpot Kolhapur',
    legalName: 'SweetSpot Kolhapur Foods LLP',
    address: '12 Rajarampuri 5th Lane, Kolhapur, 416008',
    state: 'MH',
    gstin: '27AAPFU0939F1ZV',
    licenceNumber: '11523000000042',
    phone: '+912312521009',
    email: 'sweetspot-kolhapur@example.test',
  },
  buyer: { name: 'आशा पाटील', address: 'श्री स्वामी समर्थ अपार्टमेंट, क्षीरसागर मार्ग, ज्ञानेश्वर चौक, Kolhapur, 416001', state: 'MH' },
  isComposition: false,
  placeOfSupply: 'MH',
  stateTax: 'sgst',
  lines: [
    LINE,
    {
      ...LINE,
      position: 1,
      name: 'स्ट्रॉबेरी क्रीम केक, त्रिकोण',
      quantity: 1,
      amountMinor: 105_000,
      taxableMinor: 100_000,
      centralMinor: 2_500,
      stateMinor: 2_500,
    },
    { ...LINE, position: null, name: '', quantity: 1, amountMinor: 4_200, taxableMinor: 4_000, centralMinor: 100, stateMinor: 100 },
  ],
  totalMinor: 319_200,
  corrects: null,
};

/** A month for looking at, and for tests. */
export const STATEMENT_SAMPLE: StoreStatement = {
  month: '2026-11',
  madeAt: '2026-12-01T12:30:00.000Z',
  timeZone: 'Asia/Kolkata',
  currency: 'INR',
  store: {
    name: 'SweetSpot Kolhapur',
    legalName: 'SweetSpot Kolhapur Foods LLP',
    address: '12 Rajarampuri 5th Lane, Kolhapur, 416008',
    gstin: '27AAPFU0939F1ZV',
  },
  openingMinor: -10_000,
  rows: [
    {
      id: '1',
      at: '2026-11-02T12:30:00.000Z',
      kind: 'earn',
      orderNumber: 'K7M2Q9X',
      reason: null,
      changeMinor: 200_000,
      balanceMinor: 190_000,
    },
    {
      id: '2',
      at: '2026-11-03T12:30:00.000Z',
      kind: 'adjust',
      orderNumber: null,
      reason: 'Thanks for the picture',
      changeMinor: 2_500,
      balanceMinor: 192_500,
    },
    { id: '3', at: '2026-11-20T12:30:00.000Z', kind: 'payout', orderNumber: null, reason: null, changeMinor: -192_500, balanceMinor: 0 },
  ],
  closingMinor: 0,
};

/** One of each, for tests and for looking at. */
export const PAPER_SAMPLES = {
  'tax invoice': INVOICE,
  'tax invoice between states': {
    ...INVOICE,
    placeOfSupply: 'GA',
    buyer: { ...INVOICE.buyer, state: 'GA' },
    lines: INVOICE.lines.map((line) => ({ ...line, centralMinor: 0, stateMinor: 0, integratedMinor: line.centralMinor + line.stateMinor })),
  },
  'bill of supply': {
    ...INVOICE,
    kind: 'bill_of_supply',
    number: 'B2627/1B/0007',
    seller: { ...INVOICE.seller, gstin: null },
    buyer: { name: 'Asha Patil', address: null, state: null },
    placeOfSupply: null,
    lines: INVOICE.lines
      .slice(0, 2)
      .map((line) => ({ ...line, rateBp: 0, centralMinor: 0, stateMinor: 0, taxableMinor: line.amountMinor })),
    totalMinor: 315_000,
  },
  'bill of supply under the composition scheme': {
    ...INVOICE,
    kind: 'bill_of_supply',
    number: 'B2627/1A/0008',
    isComposition: true,
    placeOfSupply: null,
    lines: INVOICE.lines.map((line) => ({ ...line, rateBp: 0, centralMinor: 0, stateMinor: 0, taxableMinor: line.amountMinor })),
  },
  'credit note': {
    ...INVOICE,
    kind: 'credit_note',
    number: 'C2627/1A/0003',
    lines: [{ ...LINE, quantity: 1, amountMinor: 105_000, taxableMinor: 100_000, centralMinor: 2_500, stateMinor: 2_500 }],
    totalMinor: 105_000,
    corrects: { kind: 'tax_invoice', number: 'T2627/1A/0042', issuedAt: '2026-12-01T12:30:00.000Z', reason: 'The letters were smudged' },
  },
} satisfies Readonly<Record<string, TaxDocument>>;
