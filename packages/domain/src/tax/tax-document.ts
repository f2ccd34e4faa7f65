import { largestRemainder } from '../money/largest-remainder.ts';
import type { CurrencyCode } from '../money/money.ts';
import { roundHalfUp } from '../money/money.ts';
import type { OrderTotal } from '../orders/order-total.ts';
import type { RefundedParts } from '../payments/refund-plan.ts';
import { hasUnionTax, type IndianState } from './gst-states.ts';

/** A tax invoice where tax was charged, a bill of supply where none was; a credit note takes part of either back. */
export const TAX_DOCUMENT_KINDS = ['tax_invoice', 'bill_of_supply', 'credit_note'] as const;
export type TaxDocumentKind = (typeof TAX_DOCUMENT_KINDS)[number];

/** Central and state tax of a supply within one state, or integrated tax between two. */
export interface TaxSplit {
  readonly centralMinor: number;
  readonly stateMinor: number;
  readonly integratedMinor: number;
}

/** A row of a document. What it came to is taxable value and taxes together. */
export interface DocumentLine extends TaxSplit {
  /** Of the order's lines; null is the delivery. */
  readonly position: number | null;
  readonly name: string;
  /** On a credit note zero where it is for part of a price. */
  readonly quantity: number;
  readonly hsnCode: string;
  readonly rateBp: number;
  readonly amountMinor: number;
  readonly taxableMinor: number;
}

export interface Seller {
  readonly name: string;
  readonly legalName: string;
  readonly address: string;
  readonly state: string;
  readonly gstin: string | null;
  readonly licenceNumber: string;
  readonly phone: string;
  readonly email: string;
}

export interface Buyer {
  readonly name: string;
  /** Where the cake went; null where it was collected. */
  readonly address: string | null;
  readonly state: string | null;
}

/** Frozen as issued, in no language: page and PDF say it in the reader's. */
export interface TaxDocument {
  readonly kind: TaxDocumentKind;
  readonly number: string;
  readonly issuedAt: string;
  readonly timeZone: string;
  readonly currency: CurrencyCode;
  readonly orderNumber: string;
  readonly handedOverAt: string;
  readonly seller: Seller;
  readonly buyer: Buyer;
  /** The law's words for a seller under the composition scheme stand at its top. */
  readonly isComposition: boolean;
  /** Null where no tax is charged. */
  readonly placeOfSupply: IndianState | null;
  readonly stateTax: 'sgst' | 'utgst';
  readonly lines: readonly DocumentLine[];
  readonly totalMinor: number;
  /** Of a credit note: the document that it takes back from, and why. */
  readonly corrects: { readonly kind: TaxDocumentKind; readonly number: string; readonly issuedAt: string; readonly reason: string } | null;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** What was sold, as the order froze it, before anything is said of tax. */
type Part = Pick<DocumentLine, 'position' | 'name' | 'quantity' | 'hsnCode' | 'rateBp' | 'amountMinor'>;

/** An amount given back, and what of the order it was given for; what it names nothing for is spread over all. */
export interface GivenBack {
  readonly amountMinor: number;
  readonly named: RefundedParts;
}

/**
 * The rows of the document for an order that was handed over: each line at what was paid for it, and the delivery, which goes with the
 * cakes and is named by the code of the dearest. What was given back before is not charged any more. They sum to what was paid.
 */
export function suppliedLines(
  total: OrderTotal,
  goods: readonly { readonly name: string; readonly hsnCode: string }[],
  { givenBack, isBetweenStates }: { readonly givenBack: readonly GivenBack[]; readonly isBetweenStates: boolean },
): readonly DocumentLine[] {
  const cakes = total.lines.map(({ quantity, totalMinor, discountMinor, taxRateBp }, position): Part => {
    const { name = '', hsnCode = '' } = goods[position] ?? {};
    return { position, name, quantity, hsnCode, rateBp: taxRateBp, amountMinor: totalMinor - discountMinor };
  });
  const [dearest] = cakes.toSorted((a, b) => b.amountMinor - a.amountMinor);
  const rateBp = Math.max(0, ...cakes.map((cake) => cake.rateBp));
  const delivery = { position: null, name: '', quantity: 1, hsnCode: dearest?.hsnCode ?? '', rateBp, amountMinor: total.deliveryMinor };
  const sold: readonly Part[] = total.deliveryMinor > 0 ? [...cakes, delivery] : cakes;
  const left = givenBack.reduce<readonly Part[]>((parts, given) => {
    const taken = spreadOver(parts, given);
    return parts.map((part, at) => ({ ...part, amountMinor: part.amountMinor - (taken[at] ?? 0) }));
  }, sold);
  return taxed(
    left.filter(({ amountMinor }) => amountMinor > 0),
    isBetweenStates,
  );
}

/** The tax inside each rate's sum, rounded once, halved for centre and state, and shared out over the rows of that rate. */
function taxed(parts: readonly Part[], isBetweenStates: boolean): readonly DocumentLine[] {
  const shares = new Map<Part, TaxSplit>();
  for (const [rateBp, group] of Map.groupBy(parts, (part) => part.rateBp)) {
    const amounts = group.map(({ amountMinor }) => amountMinor);
    const grossMinor = sum(amounts);
    const taxMinor = roundHalfUp(grossMinor * rateBp, 10_000 + rateBp);
    const [centralMinor = 0, stateMinor = 0] = isBetweenStates ? [] : largestRemainder(taxMinor, [1, 1]);
    const [central, state, integrated] = [centralMinor, stateMinor, isBetweenStates ? taxMinor : 0].map((tax) =>
      largestRemainder(tax, amounts),
    );
    group.forEach((part, at) =>
      shares.set(part, { centralMinor: central?.[at] ?? 0, stateMinor: state?.[at] ?? 0, integratedMinor: integrated?.[at] ?? 0 }),
    );
  }
  return parts.map((part) => {
    const split = shares.get(part) ?? { centralMinor: 0, stateMinor: 0, integratedMinor: 0 };
    return { ...part, ...split, taxableMinor: part.amountMinor - taxOf(split) };
  });
}

export const taxOf = ({ centralMinor, stateMinor, integratedMinor }: TaxSplit): number => centralMinor + stateMinor + integratedMinor;

/**
 * The rows of a credit note: of each row of the document, what is left of it after the notes before gives its part of value and taxes. So
 * no row of notes takes back more than was charged, and one that gives everything back ends at exactly nothing.
 */
export function creditedLines(
  document: readonly DocumentLine[],
  notesBefore: readonly (readonly DocumentLine[])[],
  given: GivenBack,
): readonly DocumentLine[] {
  const before = notesBefore.flat();
  const left = document.map((line) => {
    const credited = before.filter(({ position }) => position === line.position);
    const leftOf = (amount: (each: DocumentLine) => number) => amount(line) - sum(credited.map(amount));
    return {
      ...line,
      amountMinor: leftOf((each) => each.amountMinor),
      taxableMinor: leftOf((each) => each.taxableMinor),
      centralMinor: leftOf((each) => each.centralMinor),
      stateMinor: leftOf((each) => each.stateMinor),
      integratedMinor: leftOf((each) => each.integratedMinor),
    };
  });
  const amounts = spreadOver(left, given);
  return left
    .map((line, at) => {
      const amountMinor = amounts[at] ?? 0;
      const weights = [line.taxableMinor, line.centralMinor, line.stateMinor, line.integratedMinor];
      const [taxableMinor = 0, centralMinor = 0, stateMinor = 0, integratedMinor = 0] = largestRemainder(amountMinor, weights);
      const quantity = quantityNamed(given.named, line.position);
      return { ...line, quantity, amountMinor, taxableMinor, centralMinor, stateMinor, integratedMinor };
    })
    .filter(({ amountMinor }) => amountMinor > 0);
}

/** Part of a price is no number of cakes. */
const quantityNamed = ({ lines }: RefundedParts, position: number | null): number =>
  sum(lines.filter((line) => line.position === position).map(({ quantity }) => quantity));

/** What each part bears of an amount, first what is named for it, the rest by what is left of all; never more than is left. */
function spreadOver(parts: readonly Pick<Part, 'position' | 'amountMinor'>[], { amountMinor, named }: GivenBack): readonly number[] {
  const takenMinor = Math.min(amountMinor, sum(parts.map((part) => part.amountMinor)));
  const asked = parts.map((part) => Math.min(part.amountMinor, namedFor(named, part.position)));
  const first = largestRemainder(Math.min(takenMinor, sum(asked)), asked);
  const rest = parts.map((part, at) => part.amountMinor - (first[at] ?? 0));
  const then = largestRemainder(takenMinor - sum(first), rest);
  return parts.map((_, at) => (first[at] ?? 0) + (then[at] ?? 0));
}

function namedFor({ lines, deliveryMinor }: RefundedParts, position: number | null): number {
  if (position === null) return deliveryMinor;
  return sum(lines.filter((line) => line.position === position).map((line) => line.amountMinor));
}

/** Where goods are supplied: where they are brought to, or where they are taken away (IGST Act, section 10). */
export function placeOfSupply({ seller, deliveredTo }: { readonly seller: IndianState; readonly deliveredTo: IndianState | null }) {
  const state = deliveredTo ?? seller;
  return { state, isBetweenStates: state !== seller, stateTax: hasUnionTax(state) ? ('utgst' as const) : ('sgst' as const) };
}
