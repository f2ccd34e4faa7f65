import { describe, expect, test } from 'vitest';
import { storePromoCodeInput } from './inputs.ts';
import { emptyPromoDraft, promoDraftProblems, readPromoDraft, type PromoDraft } from './promo-draft.ts';

const WHOLE: PromoDraft = {
  code: ' diwali-25 ',
  kind: 'percent',
  value: '12.5 %',
  most: '₹1,500',
  minimum: '800',
  startsOn: '2026-11-01',
  endsOn: '2026-11-10',
  totalLimit: '200',
  perCustomerLimit: '१',
};
const judge = (draft: Partial<PromoDraft> = {}) =>
  storePromoCodeInput.safeParse(readPromoDraft({ ...WHOLE, ...draft }, { currency: 'INR', timeZone: 'Asia/Kolkata' }));
const faults = (draft: Partial<PromoDraft>) => Object.entries(promoDraftProblems(judge(draft).error?.issues ?? []));

describe('a draft of a code', () => {
  test('holds from midnight of its first day to midnight after its last, where the store is', () => {
    expect(judge().data).toEqual({
      code: 'DIWALI-25',
      terms: { kind: 'percent', percentBp: 1_250, mostMinor: 150_000 },
      minimumMinor: 80_000,
      startsAt: '2026-10-31T18:30:00.000Z',
      endsAt: '2026-11-10T18:30:00.000Z',
      totalLimit: 200,
      perCustomerLimit: 1,
    });
  });

  test('may leave out what it does not limit', () => {
    const open = { most: '', minimum: '', endsOn: '', totalLimit: ' ', perCustomerLimit: '' } as const;
    expect(judge({ ...open, kind: 'fixed', value: '100.50' }).data).toMatchObject({
      terms: { kind: 'fixed', amountMinor: 10_050 },
      minimumMinor: 0,
      endsAt: null,
      totalLimit: null,
      perCustomerLimit: null,
    });
  });

  test.each<[Partial<PromoDraft>, keyof PromoDraft, string]>([
    [{ code: 'A B' }, 'code', 'promo_code_invalid'],
    [{ value: '' }, 'value', 'percent_invalid'],
    [{ value: '101' }, 'value', 'percent_invalid'],
    [{ value: 'ten' }, 'value', 'percent_invalid'],
    [{ kind: 'fixed', value: '' }, 'value', 'discount_nothing'],
    [{ kind: 'fixed', value: 'a lot' }, 'value', 'price_unreadable'],
    [{ most: '0' }, 'most', 'discount_nothing'],
    [{ minimum: '-1' }, 'minimum', 'price_negative'],
    [{ startsOn: '' }, 'startsOn', 'start_required'],
    [{ endsOn: '2026-10-30' }, 'endsOn', 'promo_ends_early'],
    [{ totalLimit: '0' }, 'totalLimit', 'limit_invalid'],
    [{ perCustomerLimit: '1.5' }, 'perCustomerLimit', 'limit_invalid'],
  ])('%o is refused beside its box', (draft, field, message) => {
    expect(faults(draft)).toEqual([[field, message]]);
  });

  test('begins as a code that each customer has once, from today on', () => {
    expect(emptyPromoDraft('2026-11-01')).toMatchObject({ startsOn: '2026-11-01', perCustomerLimit: '1', kind: 'percent' });
  });
});
