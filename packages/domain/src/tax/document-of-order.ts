import type { Market } from '../market/market.ts';
import type { CurrencyCode } from '../money/money.ts';
import type { Fulfilment } from '../orders/order-status.ts';
import type { OrderTotal } from '../orders/order-total.ts';
import { goodsKindOf, type GstStanding } from './gst-standing.ts';
import { indianStateOf, stateOfGstin } from './gst-states.ts';
import { placeOfSupply, suppliedLines, taxOf, type Buyer, type GivenBack, type Seller, type TaxDocument } from './tax-document.ts';

/** An order that was handed over, as it was placed. */
export interface OrderToDocument {
  readonly number: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly fulfilment: Fulfilment;
  readonly contactName: string;
  readonly addressLine1: string | null;
  readonly addressLine2: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
  /** The store's when the order was placed; null in orders of before anybody was asked. */
  readonly gstStanding: GstStanding | null;
  readonly gstin: string | null;
  readonly total: OrderTotal;
  readonly lines: readonly { readonly cakeName: string; readonly design: { readonly cupcakes?: number | undefined } }[];
  readonly store: Omit<Seller, 'address'> & { readonly addressLine: string; readonly city: string; readonly postalCode: string };
  readonly givenBack: readonly GivenBack[];
}

/** What a document says before it is issued. */
export type UnissuedDocument = Omit<TaxDocument, 'number' | 'issuedAt' | 'handedOverAt' | 'corrects'>;

/** What the order was charged when it was placed says which document it is: a registration that came later changes nothing of it. */
export function documentOfOrder(order: OrderToDocument, { goodsTax }: Market): UnissuedDocument {
  const { store } = order;
  const gstin = order.gstin ?? store.gstin;
  // An address that names no state of this market lies where the store is: cakes are not brought far.
  const seller = (gstin === null ? null : stateOfGstin(gstin)) ?? indianStateOf(store.state) ?? 'MH';
  const place = placeOfSupply({ seller, deliveredTo: order.fulfilment === 'delivery' ? indianStateOf(order.state ?? '') : null });
  const goods = order.lines.map(({ cakeName, design }) => ({ name: cakeName, hsnCode: goodsTax[goodsKindOf(design)].hsnCode }));
  const charged = order.gstin === null ? withoutTax(order.total) : order.total;
  const lines = suppliedLines(charged, goods, { givenBack: order.givenBack, isBetweenStates: place.isBetweenStates });
  const isTaxed = lines.some((line) => taxOf(line) > 0);
  const { addressLine, city, postalCode, name, legalName, state, licenceNumber, phone, email } = store;
  return {
    kind: isTaxed ? 'tax_invoice' : 'bill_of_supply',
    timeZone: order.timeZone,
    currency: order.currency as CurrencyCode,
    orderNumber: order.number,
    seller: { name, legalName, address: [addressLine, city, postalCode].join(', '), state, gstin, licenceNumber, phone, email },
    buyer: buyerOf(order),
    isComposition: order.gstStanding === 'composition',
    placeOfSupply: isTaxed ? place.state : null,
    stateTax: place.stateTax,
    lines,
    totalMinor: lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
  };
}

/** An order of the version before names a rate although nobody had said that the store may charge tax. */
const withoutTax = (total: OrderTotal): OrderTotal => ({ ...total, lines: total.lines.map((line) => ({ ...line, taxRateBp: 0 })) });

function buyerOf(order: OrderToDocument): Buyer {
  const address = [order.addressLine1, order.addressLine2, order.city, order.postalCode].filter((part) => part !== null && part !== '');
  return { name: order.contactName, address: address.length === 0 ? null : address.join(', '), state: order.state };
}
