import { buildUser } from '@sweetspot/db/testing';
import { isAppError } from '@sweetspot/domain/errors/app-error';
import { TRPCError } from '@trpc/server';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ACCESS_MATRIX, type Access } from './access-matrix.ts';
import { appRouter } from './app-router.ts';
import type { Viewer } from './context.ts';
import { buy, openStore } from './testing/shopping.ts';
import { createTestWorld, type Api, type TestWorld } from './testing/test-world.ts';
import { createCallerFactory } from './trpc.ts';

const KINDS = [
  'visitor',
  'customer',
  'other_stores_owner',
  'staff',
  'owner',
  'owner_in_shop',
  'owner_in_admin',
  'admin',
  'admin_in_shop',
] as const;
type Kind = (typeof KINDS)[number];

const elsewhere = ['STORE_NOT_FOUND', 'STORE_NOT_FOUND'];

/** What each kind of person is told at the door; null: they may pass. The order is the customer's. */
const REFUSALS: Readonly<Record<Access, Readonly<Record<Kind, string | null>>>> = {
  everyone: row(KINDS.map(() => null)),
  signed_in: row(['NOT_SIGNED_IN']),
  staff: row(['NOT_SIGNED_IN', ...elsewhere, null, null, 'FORBIDDEN', 'FORBIDDEN', ...elsewhere]),
  owner: row(['NOT_SIGNED_IN', ...elsewhere, 'FORBIDDEN', null, 'FORBIDDEN', 'FORBIDDEN', ...elsewhere]),
  admin: row(['NOT_SIGNED_IN', ...Array<string>(6).fill('FORBIDDEN'), null, 'FORBIDDEN']),
  order_holder: row(['NOT_FOUND', null, ...Array<string>(7).fill('NOT_FOUND')]),
};

function row(refusals: readonly (string | null)[]): Record<Kind, string | null> {
  return Object.fromEntries(KINDS.map((kind, index) => [kind, refusals[index] ?? null])) as Record<Kind, string | null>;
}

let world: TestWorld;
let people: Record<Kind, Api>;
let inputs: Record<string, unknown>;

beforeAll(async () => {
  world = await createTestWorld();
  const { fixture, db } = world;
  const [customer, admin, colleague, bystander] = Array.from({ length: 4 }, () => buildUser(fixture));
  if (!customer || !admin || !colleague || !bystander) throw new Error('Somebody is missing.');
  const { store, cake } = await openStore(world);
  const other = await openStore(world);
  await fixture.save(db);
  const staff: Viewer = {
    userId: colleague.id,
    sessionId: randomUUID(),
    role: 'customer',
    name: colleague.name,
    email: colleague.email,
    locale: 'en-IN',
    isEmailVerified: true,
    memberships: [{ storeId: store.row.id, role: 'staff' }],
  };
  const [owner, office, createCaller] = [world.baker(store), world.admin(admin), createCallerFactory(appRouter)];
  people = {
    visitor: world.visitor().api,
    customer: world.customer(customer).api,
    other_stores_owner: world.baker(other.store).api,
    staff: createCaller({ ...owner.ctx, viewer: staff }),
    owner: owner.api,
    owner_in_shop: createCaller({ ...owner.ctx, app: 'shop' }),
    owner_in_admin: createCaller({ ...owner.ctx, app: 'admin' }),
    admin: office.api,
    admin_in_shop: createCaller({ ...office.ctx, app: 'shop' }),
  };
  const { number } = await buy(world.customer(customer), { store, cake });
  inputs = inputsFor({
    storeId: store.row.id,
    storeSlug: store.row.slug,
    cakeId: cake.id,
    cakeSlug: cake.slug,
    number,
    userId: bystander.id,
  });
});
afterAll(() => world[Symbol.asyncDispose]());

interface Sample {
  readonly storeId: string;
  readonly storeSlug: string;
  readonly cakeId: string;
  readonly cakeSlug: string;
  readonly number: string;
  readonly userId: string;
}

const POINT = { latitude: 16.705, longitude: 74.2433 };
const PASSWORD = 'correct horse battery';
const ADDRESS = { line1: '12 Station Road', city: 'Kolhapur', state: 'MH', postalCode: '416001', ...POINT };
const REASON = 'Because of a test.';

/** For each procedure that takes something, something it can read. */
function inputsFor({ storeId, storeSlug, cakeId, cakeSlug, number, userId }: Sample): Record<string, unknown> {
  const id = randomUUID();
  const customization = { selections: {} };
  const passkey = { id: 'of-nobody', rawId: 'of-nobody', type: 'public-key' };
  const command = { number, event: 'deliver', expectedVersion: 99, commandId: id, tappedAt: '2026-12-01T05:00:00Z', reason: REASON };
  const tick = { pieceId: id, tier: null, from: 'queued', to: 'started', commandId: id, tappedAt: '2026-12-01T05:00:00Z' };
  const change = { position: 99, customization };
  const contact = { name: 'Asha Patil', email: 'asha@example.test', mobile: '98765 43210' };
  const place = { storeId, holdId: id, fulfilment: 'pickup', contact, paymentMethod: 'cod', expectedTotalMinor: 1, idempotencyKey: id };
  const promo = { code: 'DIWALI', terms: { kind: 'fixed', amountMinor: 100 }, startsAt: '2026-12-01T05:00:00Z' };
  const refund = { number, ask: { kind: 'whole' }, reason: REASON, expectedRefundableMinor: 0, commandId: id };
  const store = { name: 'New', legalName: 'New LLP', email: 'new@example.test', phone: '98765 43210', address: ADDRESS };
  return {
    'sessions.register': { ...contact, password: PASSWORD },
    'sessions.signIn': { email: 'nobody@example.test', password: PASSWORD },
    'sessions.requestPasswordReset': { email: 'nobody@example.test' },
    'sessions.resetPassword': { secret: 'a secret of nobody', password: PASSWORD },
    'sessions.verifyEmail': { secret: 'a secret of nobody' },
    'accounts.updateProfile': { name: 'Asha', mobile: null, locale: 'en-IN' },
    'accounts.chooseLanguage': { language: 'hi' },
    'accounts.changePassword': { current: PASSWORD, password: PASSWORD },
    'accounts.requestEmailChange': { email: 'another@example.test', password: PASSWORD },
    'accounts.confirmEmailChange': { secret: 'a secret of nobody' },
    'accounts.takeEmailBack': { secret: 'a secret of nobody' },
    'accounts.savePicture': { photoId: null },
    'accounts.saveAgeBand': { ageBand: null },
    'accounts.saveAllergens': { allergens: ['milk'] },
    'accounts.saveAddress': { id: null, label: 'Home', ...ADDRESS },
    'accounts.deleteAddress': { id },
    'accounts.endSession': { id },
    'accounts.saveMailChoice': { choice: 'order_progress', isWanted: true },
    'accounts.mailLink': { token: 'of no mail' },
    'sessions.secondStep': { step: 'a step of nobody', code: '123456' },
    'sessions.signInByPasskey': {
      step: 'a step of nobody',
      signed: { ...passkey, response: { clientDataJSON: 'e30', authenticatorData: 'e30', signature: 'e30' } },
    },
    'accounts.beginPasskey': { password: PASSWORD },
    'accounts.addPasskey': {
      step: 'a step of nobody',
      name: 'Telephone',
      made: { ...passkey, response: { clientDataJSON: 'e30', attestationObject: 'e30' } },
    },
    'accounts.renamePasskey': { id, name: 'Telephone' },
    'accounts.removePasskey': { id, password: PASSWORD },
    'accounts.beginSecondFactor': { password: PASSWORD },
    'accounts.confirmSecondFactor': { code: '123456' },
    'accounts.renewRecoveryCodes': { password: PASSWORD, code: '123456' },
    'accounts.removeSecondFactor': { password: PASSWORD, code: '123456' },
    'privacy.allowDownload': { password: PASSWORD },
    'privacy.askDeletion': { password: PASSWORD },
    'privacy.keepAccount': { secret: 'x'.repeat(43) },
    'cakes.list': {},
    'cakes.counts': {},
    'cakes.nearMisses': {},
    'cakes.bySlug': { storeSlug, cakeSlug },
    'cakes.quote': { cakeId, customization },
    'cakes.reviews': { storeSlug },
    'stores.findPlaces': { words: 'Kolhapur' },
    'stores.list': {},
    'stores.bySlug': { slug: storeSlug },
    'stores.slots': { storeId, fulfilment: 'pickup', cake: { cakeId, customization } },
    'stores.register': { ...store, licenceNumber: '12345678901234' },
    'carts.addLine': { cakeId, customization, quantity: 1 },
    'carts.changeLine': { lineId: id, quantity: 2 },
    'carts.removeLine': { lineId: id },
    'designs.list': {},
    'designs.save': { cakeId, customization, name: 'For Asha' },
    'designs.rename': { designId: id, name: 'For Asha' },
    'designs.remove': { designId: id },
    'designs.share': { designId: id, withWords: false },
    'designs.endLink': { designId: id },
    'designs.shared': { code: 'nobodys' },
    'occasions.save': { id, name: 'A day', kind: 'birthday', month: 12, day: 10, year: null, isYearly: true, remindDays: 7 },
    'occasions.remove': { id },
    'favourites.list': { kind: 'cake' },
    'favourites.set': { kind: 'cake', id: cakeId, isFavourite: false },
    'checkout.start': { storeId },
    'checkout.saveDraft': { storeId },
    'checkout.holdSlot': { storeId, fulfilment: 'pickup', slotId: 'some-slot', point: null },
    'checkout.releaseSlot': { holdId: id },
    'checkout.applyPromoCode': { storeId, holdId: id, fulfilment: 'pickup', point: null, code: 'WELCOME10' },
    'checkout.place': place,
    'checkout.payAgain': { number, method: 'test', idempotencyKey: id },
    'checkout.settle': { number },
    'contact.begin': { topic: 'order', name: 'Asha', email: 'asha@example.test', text: 'Where is my cake today?', form: 'none of ours' },
    'contact.thread': { number: 'NOBODYS', secret: 'a secret of nobody' },
    'contact.reply': { number: 'NOBODYS', secret: 'a secret of nobody', text: 'Where is my cake today?', commandId: id },
    'adminProblems.list': {},
    'adminProblems.decide': { problemId: id, remedy: { kind: 'none' }, text: 'It is as it was ordered.', commandId: id },
    'adminReviews.list': {},
    'adminReviews.decide': { decision: 'keep', reviewId: id, version: 1 },
    'adminContact.list': {},
    'adminContact.get': { id },
    'adminContact.answer': { id, text: 'It is on its way to you.', lastMessageId: id, commandId: id },
    'adminContact.close': { id, reason: REASON, lastMessageId: id },
    'orders.list': {},
    'orders.track': { number },
    'orders.gift': { number, secret: 'a secret of nobody' },
    'orders.followGift': { number, secret: 'a secret of nobody' },
    'orders.cancel': { number, expectedVersion: 99 },
    'orders.agreeToTime': { number, expectedVersion: 99 },
    'orders.sendLinks': { email: 'nobody@example.test' },
    'orders.follow': { number },
    'reorders.look': { number },
    'problems.ofOrder': { number },
    'problems.report': { number, kind: 'late', wish: 'tell', text: 'It came an hour late.', commandId: id },
    'problems.accept': { number, problemId: id },
    'problems.askAdmin': { number, problemId: id, commandId: id },
    'reviews.form': { number },
    'reviews.save': { number, cakeId: id, rating: 5 },
    'reviews.report': { reviewId: id, reason: 'untrue' },
    'reorders.add': { number, lines: [{ position: 99, key: 'another' }], commandId: id },
    'orderChanges.list': { number },
    'orderChanges.line': { number, position: 0 },
    'orderChanges.quote': { number, ...change },
    'orderChanges.propose': { number, ...change, expectedDifferenceMinor: 0, commandId: id },
    'orderChanges.times': { number },
    'orderChanges.proposeTime': { number, slotId: 'none', commandId: id },
    'orderChanges.withdraw': { number, id },
    'orderChanges.pay': { number, id },
    ...Object.fromEntries(
      Object.entries({
        board: {},
        byNumber: { number },
        answerChange: { number, id, decision: 'accept' },
        acknowledgeChange: { number, id },
        laterTimes: { number },
        search: { words: '' },
        move: command,
        tick,
        acknowledge: { number },
        tellNearlyThere: { number },
        refunds: { number },
        askRefund: refund,
        withdrawRefund: { id },
        pause: { minutes: 0 },
        follow: {},
        greet: { deviceName: 'Counter', appVersion: null },
      }).map(([name, input]) => [`storeOrders.${name}`, { storeId, ...input }]),
    ),
    'storeCakes.list': { storeId },
    'storeCakes.get': { storeId, cakeId },
    'storeCakes.save': { storeId, ...savedCake(cakeId) },
    'storeCakes.setStatus': { storeId, cakeId, status: 'published', expectedVersion: 99 },
    'storeCakes.setSoldOut': { storeId, cakeId, isSoldOut: false },
    'storeCakes.setOptionSoldOut': { storeId, optionId: id, isSoldOut: false },
    'storeCakes.library': { storeId },
    'storePromoCodes.list': { storeId },
    'storePromoCodes.create': { storeId, ...promo },
    'storePromoCodes.end': { storeId, id },
    'taxDocuments.ofOrder': { number },
    'storeTaxDocuments.ofOrder': { storeId, number },
    'storeTax.standing': { storeId },
    'storeTax.answer': { storeId, answer: { standing: 'unregistered' } },
    'admin.requestRefund': refund,
    'admin.decideRefund': { id, decision: 'approve' },
    'admin.tryRefundAgain': { id },
    'admin.promoCodes': {},
    'admin.createPromoCode': { ...promo, storeId: null, fundedBy: 'platform' },
    'admin.endPromoCode': { id },
    'admin.dashboard': { from: '2026-11-01', to: '2026-12-01' },
    'admin.follow': {},
    'admin.users': {},
    'storePayouts.cash': { storeId },
    'storeProblems.list': { storeId },
    'storeProblems.waiting': { storeId },
    'storeProblems.answer': { storeId, problemId: id, remedy: { kind: 'none' }, text: 'It is as it was ordered.', commandId: id },
    'storeReviews.list': { storeId },
    'storeReviews.reply': { storeId, reviewId: id, text: 'Thank you.' },
    'storeReviews.report': { storeId, reviewId: id, reason: 'untrue' },
    'storePayouts.list': { storeId },
    'storePayouts.lines': { storeId, payoutId: id },
    'storePayouts.statement': { storeId, month: '2026-11' },
    'storePayouts.statementFile': { storeId, month: '2026-11' },
    'storePayouts.bankAccount': { storeId },
    'storePayouts.saveBankAccount': { storeId, account: { holder: 'Asha Foods', number: '50100042424242', ifsc: 'SBIN0011523' } },
    'adminMoney.makePayouts': { expectedTotalMinor: 1, commandId: id },
    'adminMoney.payoutBatches': {},
    'adminMoney.payoutBatch': { id },
    'adminMoney.payouts': { batchId: id },
    'adminMoney.payoutLines': { payoutId: id },
    'adminMoney.payoutsLeftOut': { batchId: id },
    'adminMoney.bankAccount': { storeId },
    'adminMoney.statement': { storeId, month: '2026-11' },
    'adminMoney.statementFile': { storeId, month: '2026-11' },
    'adminMoney.payoutFile': { id },
    'adminMoney.payPayouts': { id, reference: 'NEFT 12', paidOn: '2026-12-01' },
    'adminMoney.cashHolders': {},
    'adminMoney.cashToRemit': { storeId },
    'adminMoney.recordRemittance': { storeId, expectedMinor: 1, receivedMinor: 1, receivedOn: '2026-12-01', commandId: id },
    'adminMoney.ledger': {},
    'adminMoney.adjustStore': { storeId, amountMinor: 100, reason: REASON, commandId: id },
    'adminMoney.findings': {},
    'adminMoney.closeFinding': { id, reason: REASON },
    'adminMoney.disputes': {},
    'adminMoney.openDispute': { number, amountMinor: 100, reason: REASON, commandId: id },
    'adminMoney.closeDispute': { id, state: 'for_store', reason: REASON },
    'admin.user': { id: userId },
    'admin.setUserDisabled': { id: userId, isDisabled: true, reason: REASON },
    'admin.clearSecondFactor': { id: userId, reason: REASON },
    'admin.removeUserPicture': { id: userId, reason: REASON },
    'admin.endUserSessions': { id: userId, reason: REASON },
    'admin.stores': {},
    'admin.store': { id: storeId },
    'admin.approveStore': { id: storeId },
    'admin.declineStore': { id: storeId, reason: REASON },
    'admin.suspendStore': { id: storeId, reason: REASON },
    'admin.reinstateStore': { id: storeId, reason: REASON },
    'admin.cakes': {},
    'admin.orders': {},
    'admin.order': { number },
    'admin.moveOrder': command,
    'admin.mails': {},
    'admin.resendMail': { id },
    'admin.failedJobs': {},
    'admin.retryJob': { id },
    'admin.putAwayJob': { id, reason: REASON },
    'admin.unmetDemand': { from: '2026-11-30', to: '2026-12-01', by: ['place'] },
    'admin.unmetDemandFile': { from: '2026-11-30', to: '2026-12-01', by: ['place'] },
    'admin.audit': {},
  };
}

function savedCake(id: string) {
  const design = { shape: 'round', tiers: ['vanilla'], frosting: 'smooth', colour: 'ivory', toppings: [], candles: 0, inscription: [] };
  const times = { leadTimeMinutes: 60, preparationMinutes: 60, serves: 5 };
  const words = { name: 'Cake', description: '', flavour: 'Vanilla', occasions: [], mark: 'veg', claims: [], allergens: {} };
  return {
    id,
    expectedVersion: 99,
    ...words,
    ...times,
    basePriceMinor: 1,
    design,
    isSoldOut: false,
    photos: [],
    groups: [],
    overrides: [],
  };
}

type Procedure = (input: unknown) => Promise<unknown>;

/** The code of the refusal that a call as this person ends in; null when it is answered. A stream is asked for its first event. */
async function outcomeOf(api: Api, path: string): Promise<string | null> {
  const [feature = '', name = ''] = path.split('.');
  const procedure = (api as unknown as Record<string, Record<string, Procedure>>)[feature]?.[name];
  if (procedure === undefined) throw new Error(`There is no ${path}.`);
  try {
    const answer = await procedure(inputs[path]);
    if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer) {
      const stream = (answer as AsyncIterable<unknown>)[Symbol.asyncIterator]();
      await stream.next();
      await stream.return?.();
    }
    return null;
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error;
    if (!isAppError(cause)) throw error;
    return cause.code;
  }
}

const paths = Object.keys(appRouter._def.procedures);

it('has a line for every procedure, and no other', () => {
  expect(Object.keys(ACCESS_MATRIX).toSorted()).toEqual(paths.toSorted());
});

it.each(paths)('%s lets in whom it should and nobody else', async (path) => {
  const refusals = REFUSALS[ACCESS_MATRIX[path] ?? 'admin'];
  const doorCodes = new Set(Object.values(refusals).filter((code) => code !== null));
  const told: Record<string, string | null> = {};
  for (const kind of KINDS) {
    const code = await outcomeOf(people[kind], path);
    // Past the door, a use case may still say no for reasons of its own.
    told[kind] = code !== null && (doorCodes.has(code) || code === 'INPUT_INVALID') ? code : null;
  }
  expect(told).toEqual(refusals);
});
