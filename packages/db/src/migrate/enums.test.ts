import { STAFF_ROLES, USER_ROLES } from '@sweetspot/domain/accounts/roles';
import { DIETARY_MARKS } from '@sweetspot/domain/allergens/allergen';
import { OPTION_GROUP_KINDS, OPTION_GROUP_ROLES } from '@sweetspot/domain/customization/customization';
import { KITCHEN_STATES } from '@sweetspot/domain/kitchen/kitchen-state';
import { FULFILMENTS, ORDER_ACTORS, ORDER_STATUSES } from '@sweetspot/domain/orders/order-status';
import {
  PAYMENT_METHODS,
  PAYMENT_OPERATION_KINDS,
  PAYMENT_OPERATION_STATES,
  REFUND_STATES,
} from '@sweetspot/domain/payments/payment-state';
import { HOLD_STATES } from '@sweetspot/domain/slots/hold';
import { CAPACITY_PERIODS } from '@sweetspot/domain/slots/store-schedule';
import { STORE_STATUSES } from '@sweetspot/domain/stores/store-status';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const declared: Readonly<Record<string, readonly string[]>> = {
  user_role: USER_ROLES,
  staff_role: STAFF_ROLES,
  store_status: STORE_STATUSES,
  fulfilment: FULFILMENTS,
  capacity_period: CAPACITY_PERIODS,
  hold_state: HOLD_STATES,
  dietary_mark: DIETARY_MARKS,
  option_group_kind: OPTION_GROUP_KINDS,
  option_group_role: OPTION_GROUP_ROLES,
  order_status: ORDER_STATUSES,
  order_actor: ORDER_ACTORS,
  kitchen_state: KITCHEN_STATES,
  payment_method: PAYMENT_METHODS,
  payment_operation_kind: PAYMENT_OPERATION_KINDS,
  payment_operation_state: PAYMENT_OPERATION_STATES,
  refund_state: REFUND_STATES,
};

test('words with a fixed set of values are the domain’s, also in the database', async () => {
  const { rows } = await database.db.pool.query<{ name: string; labels: string[] }>(
    `select t.typname as name, array_agg(e.enumlabel::text order by e.enumlabel) as labels
     from pg_enum e join pg_type t on t.oid = e.enumtypid group by t.typname`,
  );
  const stored = Object.fromEntries(rows.filter(({ name }) => name in declared).map(({ name, labels }) => [name, labels]));
  expect(stored).toEqual(Object.fromEntries(Object.entries(declared).map(([name, words]) => [name, [...words].toSorted()])));
});
