export { addHold } from './factories/add-hold.ts';
export { buildCake, declared, type BuiltCake, type CakeOverrides } from './factories/build-cake.ts';
export { buildOptionLibrary, type BuiltLibrary } from './factories/build-option-library.ts';
export { buildOrder, type BuiltOrder, type OrderLineSpec, type OrderOverrides } from './factories/build-order.ts';
export { buildStaff, buildStore, type BuiltStore, type StoreOverrides } from './factories/build-store.ts';
export { buildUser, type BuiltUser } from './factories/build-user.ts';
export { asJson } from './factories/fixture-rows.ts';
export { createFixture, type Fixture } from './factories/fixture.ts';
export { createRandom } from './factories/random.ts';
export {
  USUAL_GROUPS,
  USUAL_RULES,
  type UsualGroup,
  type UsualOption,
  type UsualRule,
  type WorkByKind,
} from './factories/usual-options.ts';
export { killedAt, type Kill } from './killed-at.ts';
export { statementsDuring } from './statements-during.ts';
export { createTestDatabase, type TestDatabase } from './test-database.ts';
