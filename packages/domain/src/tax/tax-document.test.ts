import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderTotal } from '../orders/order-total.ts';
import { documentNumber } from './document-number.ts';
import { financialYearOf } from './financial-year.ts';
import { creditedLines, placeOfSupply, suppliedLines, taxOf, type DocumentLine, type GivenBack } from './tax-document.ts';

const NOTHING_NAMED = { lines: [], deliveryMinor: 0 };
const sum = (lines: readonly DocumentLine[], amount: (line: DocumentLine) => number) =>
  lines.reduce((total, line) => total + amount(line), 0);

const orders = fc
  .record({
    lines: fc.array(
      fc.record({
        unitPriceMinor: fc.integer({ min: 0, max: 900_000 }),
        quantity: fc.integer({ min: 1, max: 6 }),
        taxRateBp: fc.constantFrom(0, 500, 1800),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    deliveryFeeMinor: fc.integer({ min: 0, max: 30_000 }),
    discountMinor: fc.integer({ min: 0, max: 200_000 }),
  })
  .map(({ lines, deliveryFeeMinor, discountMinor }) =>
    orderTotal(
      {
        lines,
        deliveryFeeMinor,
        deliveryTaxRateBp: Math.max(...lines.map(({ taxRateBp }) => taxRateBp)),
        discount: { code: 'DIWALI', amountMinor: discountMinor, fundedBy: 'store' },
        commissionRateBp: 1_000,
      },
      'INR',
    ),
  );

const named = fc.record({
  lines: fc.array(fc.record({ position: fc.nat(7), quantity: fc.constant(1), amountMinor: fc.integer({ min: 0, max: 500_000 }) }), {
    maxLength: 4,
  }),
  deliveryMinor: fc.integer({ min: 0, max: 40_000 }),
});

/** Parts of a whole, in thousandths of what is left. */
const givings = fc.array(fc.record({ thousandths: fc.integer({ min: 0, max: 1_000 }), named }), { maxLength: 6 });

const goodsOf = (lines: readonly unknown[]) => lines.map((_, at) => ({ name: `Cake ${at}`, hsnCode: '19059010' }));

describe('the document of an order', () => {
  test('its parts sum to what was paid, each row to its value and taxes, and each rate is rounded once', () => {
    fc.assert(
      fc.property(orders, fc.boolean(), (total, isBetweenStates) => {
        const lines = suppliedLines(total, goodsOf(total.lines), { givenBack: [], isBetweenStates });
        expect(sum(lines, ({ amountMinor }) => amountMinor)).toBe(total.totalMinor);
        for (const line of lines) {
          expect(line.taxableMinor + taxOf(line)).toBe(line.amountMinor);
          expect(Math.min(line.taxableMinor, line.centralMinor, line.stateMinor, line.integratedMinor)).toBeGreaterThanOrEqual(0);
        }
        for (const { rateBp, taxMinor } of total.taxes)
          expect(
            sum(
              lines.filter((line) => line.rateBp === rateBp),
              taxOf,
            ),
          ).toBe(taxMinor);
        const [central, state, integrated] = [
          sum(lines, (line) => line.centralMinor),
          sum(lines, (line) => line.stateMinor),
          sum(lines, (line) => line.integratedMinor),
        ];
        if (isBetweenStates) expect([central, state]).toEqual([0, 0]);
        else expect(integrated).toBe(0);
        // One paisa a rate, where a tax is odd.
        expect(Math.abs(central - state)).toBeLessThanOrEqual(isBetweenStates ? 0 : total.taxes.length);
      }),
    );
  });

  test('what was given back before it is not charged in it', () => {
    fc.assert(
      fc.property(orders, givings, (total, parts) => {
        let leftMinor = total.totalMinor;
        const givenBack = parts.map(({ thousandths, named: what }): GivenBack => {
          const amountMinor = Math.floor((leftMinor * thousandths) / 1_000);
          leftMinor -= amountMinor;
          return { amountMinor, named: what };
        });
        const lines = suppliedLines(total, goodsOf(total.lines), { givenBack, isBetweenStates: false });
        expect(sum(lines, ({ amountMinor }) => amountMinor)).toBe(leftMinor);
        expect(lines.every(({ amountMinor }) => amountMinor > 0)).toBe(true);
      }),
    );
  });

  test('the delivery goes with the cakes: at the highest rate among them, under the code of the dearest', () => {
    const lines = [
      { unitPriceMinor: 10_000, quantity: 1, taxRateBp: 500 },
      { unitPriceMinor: 90_000, quantity: 1, taxRateBp: 500 },
    ];
    const total = orderTotal({ lines, deliveryFeeMinor: 4_000, deliveryTaxRateBp: 500, discount: null, commissionRateBp: 0 }, 'INR');
    const goods = [
      { name: 'Small', hsnCode: '1905' },
      { name: 'Large', hsnCode: '19059010' },
    ];
    const rows = suppliedLines(total, goods, { givenBack: [], isBetweenStates: false });
    expect(rows.at(-1)).toMatchObject({ position: null, hsnCode: '19059010', rateBp: 500, amountMinor: 4_000 });
  });
});

describe('credit notes', () => {
  test('never take back more than was charged, row by row and tax by tax, and all of it comes to exactly nothing', () => {
    fc.assert(
      fc.property(orders, givings, fc.boolean(), (total, parts, isBetweenStates) => {
        const document = suppliedLines(total, goodsOf(total.lines), { givenBack: [], isBetweenStates });
        const notes: (readonly DocumentLine[])[] = [];
        let leftMinor = total.totalMinor;
        for (const { thousandths, named: what } of [...parts, { thousandths: 1_000, named: NOTHING_NAMED }]) {
          const amountMinor = Math.floor((leftMinor * thousandths) / 1_000);
          const note = creditedLines(document, notes, { amountMinor, named: what });
          expect(sum(note, (line) => line.amountMinor)).toBe(amountMinor);
          for (const line of note) expect(line.taxableMinor + taxOf(line)).toBe(line.amountMinor);
          notes.push(note);
          leftMinor -= amountMinor;
        }
        for (const line of document) {
          const credited = notes.flat().filter(({ position }) => position === line.position);
          for (const amount of ['amountMinor', 'taxableMinor', 'centralMinor', 'stateMinor', 'integratedMinor'] as const)
            expect(sum(credited, (each) => each[amount])).toBe(line[amount]);
        }
      }),
    );
  });

  test('one that is for more than is left takes what is left', () => {
    const total = orderTotal(
      {
        lines: [{ unitPriceMinor: 10_500, quantity: 1, taxRateBp: 500 }],
        deliveryFeeMinor: 0,
        deliveryTaxRateBp: 500,
        discount: null,
        commissionRateBp: 0,
      },
      'INR',
    );
    const document = suppliedLines(total, goodsOf(total.lines), { givenBack: [], isBetweenStates: false });
    expect(creditedLines(document, [], { amountMinor: 99_999, named: NOTHING_NAMED })).toEqual(
      document.map((line) => ({ ...line, quantity: 0 })),
    );
    expect(creditedLines(document, [document], { amountMinor: 1, named: NOTHING_NAMED })).toEqual([]);
  });

  test('a refund of one cake is credited on its row', () => {
    const lines = [
      { unitPriceMinor: 10_500, quantity: 2, taxRateBp: 500 },
      { unitPriceMinor: 21_000, quantity: 1, taxRateBp: 500 },
    ];
    const total = orderTotal({ lines, deliveryFeeMinor: 4_200, deliveryTaxRateBp: 500, discount: null, commissionRateBp: 0 }, 'INR');
    const document = suppliedLines(total, goodsOf(lines), { givenBack: [], isBetweenStates: false });
    const note = creditedLines(document, [], {
      amountMinor: 14_700,
      named: { lines: [{ position: 0, quantity: 1, amountMinor: 10_500 }], deliveryMinor: 4_200 },
    });
    expect(
      note.map(({ position, quantity, amountMinor, taxableMinor, centralMinor, stateMinor }) => [
        position,
        quantity,
        amountMinor,
        taxableMinor,
        centralMinor,
        stateMinor,
      ]),
    ).toEqual([
      [0, 1, 10_500, 10_000, 250, 250],
      [null, 0, 4_200, 4_000, 100, 100],
    ]);
  });
});

describe('the place of supply', () => {
  test('is where the cake is brought, or where it is collected', () => {
    expect(placeOfSupply({ seller: 'MH', deliveredTo: 'MH' })).toEqual({ state: 'MH', isBetweenStates: false, stateTax: 'sgst' });
    expect(placeOfSupply({ seller: 'MH', deliveredTo: 'GA' })).toEqual({ state: 'GA', isBetweenStates: true, stateTax: 'sgst' });
    expect(placeOfSupply({ seller: 'CH', deliveredTo: null })).toEqual({ state: 'CH', isBetweenStates: false, stateTax: 'utgst' });
  });
});

describe('numbers', () => {
  test('have at most sixteen letters, digits and slashes, and no two are alike', () => {
    const numbered = fc.record({
      kind: fc.constantFrom('tax_invoice' as const, 'bill_of_supply' as const, 'credit_note' as const),
      financialYear: fc.integer({ min: 2026, max: 2099 }),
      storeCode: fc.integer({ min: 1, max: 36 ** 4 - 1 }),
      sequence: fc.integer({ min: 1, max: 99_999 }),
    });
    fc.assert(
      fc.property(numbered, numbered, (one, other) => {
        expect(documentNumber(one)).toMatch(/^[TBC]\d{4}\/[0-9A-Z]{1,4}\/\d{4,5}$/);
        expect(documentNumber(one) === documentNumber(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
    expect(documentNumber({ kind: 'tax_invoice', financialYear: 2026, storeCode: 46, sequence: 42 })).toBe('T2627/1A/0042');
    expect(documentNumber({ kind: 'credit_note', financialYear: 2099, storeCode: 1, sequence: 1 })).toBe('C9900/1/0001');
    expect(() => documentNumber({ kind: 'tax_invoice', financialYear: 2026, storeCode: 36 ** 4, sequence: 99_999 })).toThrow(RangeError);
  });

  test('a financial year is from April to March', () => {
    expect(['2026-03-31', '2026-04-01', '2026-12-31', '2027-03-31'].map(financialYearOf)).toEqual([2025, 2026, 2026, 2026]);
  });
});
