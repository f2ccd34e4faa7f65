import type { BuiltStore, Fixture } from '@sweetspot/db/testing';

/** One code of the marketplace, one of the first store, and one that has ended. */
export function buildPromoCodes(fixture: Fixture, store: BuiltStore, openedAt: Date): void {
  const { rows, random } = fixture;
  const add = (
    code: Pick<(typeof rows.promoCode)[number], 'code' | 'storeId' | 'fundedBy' | 'kind'> & Partial<(typeof rows.promoCode)[number]>,
  ) => rows.promoCode.push({ id: random.uuid(openedAt), currency: 'INR', startsAt: openedAt, createdAt: openedAt, ...code });
  add({
    code: 'WELCOME10',
    storeId: null,
    fundedBy: 'platform',
    kind: 'percent',
    percentBp: 1_000,
    mostMinor: 150_00,
    minimumMinor: 500_00,
    perCustomerLimit: 1,
  });
  add({
    code: 'NEIGHBOUR100',
    storeId: store.row.id,
    fundedBy: 'store',
    kind: 'fixed',
    amountMinor: 100_00,
    minimumMinor: 800_00,
    totalLimit: 200,
  });
  add({
    code: 'OPENING',
    storeId: null,
    fundedBy: 'platform',
    kind: 'percent',
    percentBp: 2_000,
    endsAt: new Date(openedAt.getTime() + 14 * 86_400_000),
  });
}
