import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('writes lines that a bank and a spreadsheet read back as they were', () => {
  expect(
    csvOf([
      ['Store', 'Amount'],
      ['Sweet, "Cakes"', '12.50'],
      ['Two\nlines', 3],
    ]),
  ).toBe('Store,Amount\r\n"Sweet, ""Cakes""",12.50\r\n"Two\nlines",3\r\n');
});

test('writes no name as a formula, and leaves an amount below zero an amount', () => {
  expect(csvOf([['=HYPERLINK(1)', '+1', '@x', '-12.50']])).toBe("'=HYPERLINK(1),'+1,'@x,-12.50\r\n");
});
