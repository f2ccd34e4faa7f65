import { RuleTester } from 'oxlint/plugins-dev';
import { describe, it } from 'vitest';
import { transactions } from './transaction-rule.ts';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({ languageOptions: { parserOptions: { lang: 'ts' } } });
const filename = '/somewhere/packages/api/src/orders/move-order.ts';
const reaches = (code: string) => ({ filename, code, errors: [{ message: /reaches nothing but the database/ }] });
const nests = (code: string) => ({ filename, code, errors: [{ message: /pass `t` on/ }] });
const bringsAll = (code: string) => ({ filename, code, errors: [{ message: /name the facts/ }] });

tester.run('inside a transaction work is done through its TxContext', transactions as never, {
  valid: [
    'await inTx(ctx, (t) => applyMove(t, command));',
    'await inTx(ctx, async ({ tx, now }) => tx.store.update({ where: { id: ctx.storeId }, data: { pausedUntil: now() } }));',
    'await inTx(ctx, (t) => auditOwn(t, { requestId: ctx.requestId, userId: ctx.viewer.userId }));',
    'const { viewer, requestId } = ctx; await inTx(ctx, (t) => auditOwn(t, { viewer, requestId }));',
    'async function lockOrder({ tx }: TxContext, orderId: string) { return tx.order.findUnique({ where: { id: orderId } }); }',
    "async function createLink(t: TxContext, keyed: Pick<Services, 'sessionSecret'>) { return t.newId(); }",
    // A step's caller opens the transaction.
    'async function change(ctx: Context, step: (t: TxContext) => Promise<void>) { await inTx(ctx, step); return load(ctx.db.prisma); }',
    // Names of something else.
    'async function save({ tx }: TxContext, { events }: Input) { const pictures = await tx.picture.count(); return pictures + events; }',
    'await inTx(ctx, ({ tx }) => tx.store.update({ data: { services: order.services } }));',
  ].map((code) => ({ filename, code })),
  invalid: [
    nests('await inTx(ctx, async (t) => { await inTx(other, (inner) => step(inner)); });'),
    nests('async function step(t: TxContext) { await inTx(t, (inner) => other(inner)); }'),
    nests('async function step(t: TxContext) { await writeNow(t, sql); }'),
    reaches('await inTx(ctx, async (t) => { await ctx.gateways.find(method); });'),
    reaches('await inTx(services, () => services.db.prisma.order.findMany());'),
    reaches('await inTx(services, async ({ tx }) => tx.order.update({ data: { closedAt: services.now() } }));'),
    reaches('const { letters } = ctx; await inTx(ctx, async (t) => letters.render(kind));'),
    reaches('const pool = ctx.db; await inTx(ctx, async (t) => pool.prisma.order.count());'),
    reaches("async function read({ db }: Pick<Services, 'db'>) { await inTx(services, async (t) => db.prisma.order.count()); }"),
    reaches('await changeOwnCart(ctx, async (t, cartId) => ctx.db.prisma.cart.count());'),
    reaches('const moveRoom = async ({ tx }, orderId) => ctx.gateways.find(method);'),
    bringsAll('await inTx(ctx, (t) => auditOwn(t, ctx));'),
    bringsAll('async function step(t: TxContext, ctx: Context) { return t.now(); }'),
    bringsAll("async function step(t: TxContext, { gateways }: Pick<Services, 'gateways'>) { return t.now(); }"),
    bringsAll('type InStore = Context & { storeId: string }; async function step(t: TxContext, who: InStore) { return t.now(); }'),
  ],
});
