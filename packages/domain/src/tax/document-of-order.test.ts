import { describe, expect, test } from 'vitest';
import { marketOf } from '../market/market.ts';
import { orderTotal } from '../orders/order-total.ts';
import { documentOfOrder, type OrderToDocument } from './document-of-order.ts';

const MAHARASHTRA = '27AAPFU0939F1ZV';
const KARNATAKA = '29AAGCB7383J1Z4';

const handedOver = (changed: Partial<OrderToDocument> = {}): OrderToDocument => ({
  number: 'SW-1',
  currency: 'INR',
  timeZone: 'Asia/Kolkata',
  fulfilment: 'delivery',
  contactName: 'Asha',
  addressLine1: '4 Hill Road',
  addressLine2: null,
  city: 'Mumbai',
  state: 'MH',
  postalCode: '400050',
  gstStanding: 'registered',
  gstin: MAHARASHTRA,
  total: orderTotal(
    {
      lines: [{ unitPriceMinor: 105_000, quantity: 1, taxRateBp: 500 }],
      deliveryFeeMinor: 0,
      deliveryTaxRateBp: 500,
      discount: null,
      commissionRateBp: 1_000,
    },
    'INR',
  ),
  lines: [{ cakeName: 'Rose cake', design: {} }],
  store: {
    name: 'Rose',
    legalName: 'Rose Bakers',
    addressLine: '1 Linking Road',
    city: 'Mumbai',
    postalCode: '400050',
    state: 'Maharashtra',
    gstin: MAHARASHTRA,
    licenceNumber: '11523998000123',
    phone: '+919820012345',
    email: 'rose@example.com',
  },
  givenBack: [],
  ...changed,
});
const storeWith = (changed: Partial<OrderToDocument['store']>) => ({ ...handedOver().store, ...changed });
const documentFor = (order: OrderToDocument) => documentOfOrder(order, marketOf('in'));
const taxes = (order: OrderToDocument) => {
  const [line] = documentFor(order).lines;
  return [line?.centralMinor, line?.stateMinor, line?.integratedMinor];
};

describe('the document of an order', () => {
  test('charges no tax that its store could not yet collect when it was placed, though it registered since', () => {
    const document = documentFor(handedOver({ gstStanding: null, gstin: null }));
    expect(document).toMatchObject({ kind: 'bill_of_supply', totalMinor: 105_000, placeOfSupply: null });
    expect(document.lines).toMatchObject([{ rateBp: 0, taxableMinor: 105_000 }]);
  });

  test('bears the number under which the tax was charged, and is taxed where that was given, whatever the store says since', () => {
    const moved = handedOver({ store: storeWith({ gstin: KARNATAKA, state: 'Karnataka' }) });
    expect(documentFor(moved).seller.gstin).toBe(MAHARASHTRA);
    expect(taxes(moved)).toEqual([2_500, 2_500, 0]);
  });

  test('a number outweighs the address that the store wrote', () => {
    expect(taxes(handedOver({ store: storeWith({ state: 'Karnataka' }) }))).toEqual([2_500, 2_500, 0]);
  });

  test('what is collected is supplied at the store, whatever address the customer left', () => {
    expect(taxes(handedOver({ fulfilment: 'pickup', state: 'KA' }))).toEqual([2_500, 2_500, 0]);
    expect(taxes(handedOver({ fulfilment: 'delivery', state: 'KA' }))).toEqual([0, 0, 5_000]);
  });
});
