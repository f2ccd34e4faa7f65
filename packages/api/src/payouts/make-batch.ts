import { audit, tellAdmins } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { BankAccount, MakePayoutsInput } from '@sweetspot/domain/payouts/inputs';
import { lineNetMinor, linesThatFit, settlePayout, type SettledPayout } from '@sweetspot/domain/payouts/payout-line';
import { postCashNetted } from '@sweetspot/domain/payments/ledger';
import { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { money, moneyView } from '../http/index.ts';
import { onlyOnce } from '../idempotency.ts';
import { postLedger } from '../payments/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { findSettleable, type SettleableLine } from './find-settleable.ts';
import { holdStores } from './hold-stores.ts';

type Paying = Context & { readonly viewer: Viewer };

/** What a batch made now would pay, store by store. */
export const payoutPreviewView = z.object({
  total: moneyView,
  stores: z.array(
    z.object({
      storeId: z.uuid(),
      name: z.string(),
      lines: z.int(),
      carriedIn: moneyView,
      net: moneyView,
      amount: moneyView,
      carriedOut: moneyView,
      /** It would be paid, but has not said where: the batch leaves it out. */
      isLeftOut: z.boolean(),
    }),
  ),
});

interface StorePayout extends SettledPayout {
  readonly storeId: string;
  readonly account: BankAccount | null;
  readonly carriedInMinor: number;
  readonly lines: readonly SettleableLine[];
}

export async function previewPayouts(ctx: Paying): Promise<z.output<typeof payoutPreviewView>> {
  const { currency } = ctx.market;
  const lines = await findSettleable(ctx.db.prisma, { currency, now: ctx.now(), payoutAfterDays: ctx.payoutAfterDays, storeIds: null });
  const payouts = await settle(ctx.db.prisma, lines);
  const stores = await ctx.db.prisma.store.findMany({
    where: { id: { in: payouts.map(({ storeId }) => storeId) } },
    select: { id: true, name: true },
  });
  const names = new Map(stores.map(({ id, name }) => [id, name]));
  return {
    total: money(totalMinor(payouts.filter((payout) => !isLeftOut(payout))), currency),
    stores: payouts
      .map((payout) => ({
        storeId: payout.storeId,
        name: names.get(payout.storeId) ?? '',
        lines: payout.lines.length,
        carriedIn: money(payout.carriedInMinor, currency),
        net: money(payout.netMinor, currency),
        amount: money(payout.amountMinor, currency),
        carriedOut: money(payout.carriedOutMinor, currency),
        isLeftOut: isLeftOut(payout),
      }))
      // First what somebody has to ask for.
      .toSorted((a, b) => Number(b.isLeftOut) - Number(a.isLeftOut) || a.name.localeCompare(b.name)),
  };
}

/**
 * Pays every store what is settled and has not been paid, in one batch; the cash it holds is set off. A store that would be paid but has
 * given no bank account is left out and named. The same command again does nothing, and of two batches at once the second finds what the
 * first left. Throws NOTHING_TO_PAY_OUT, PAYOUT_STALE.
 */
export async function makePayouts(ctx: Paying, { expectedTotalMinor, commandId }: MakePayoutsInput): Promise<{ id: string }> {
  const { viewer, payoutAfterDays } = ctx;
  const request = { actor: `user:${viewer.userId}`, operation: 'make_payouts', key: commandId, input: { expectedTotalMinor } };
  const by = { actor: 'admin', actorUserId: viewer.userId, subjectKind: 'payout_batch', requestId: ctx.requestId } as const;
  return inTx(
    ctx,
    (t) =>
      onlyOnce(t, request, madeJson, async () => {
        const settled = await holdSettled(t, payoutAfterDays);
        const payouts = settled.filter((payout) => !isLeftOut(payout));
        const leftOut = settled.filter(isLeftOut);
        if (payouts.length === 0) throw new AppError('NOTHING_TO_PAY_OUT', { storesWithoutAccount: leftOut.length });
        const total = totalMinor(payouts);
        if (total !== expectedTotalMinor) throw new AppError('PAYOUT_STALE', { totalMinor: total });
        const id = t.newId();
        const { currency } = t.market;
        await t.tx.payoutBatch.create({ data: { id, currency, createdByUserId: viewer.userId, createdAt: t.now() }, select: { id: true } });
        for (const payout of payouts) await writePayout(t, id, payout);
        await t.tx.payoutLeftOut.createMany({
          data: leftOut.map(({ storeId, amountMinor }) => ({ batchId: id, storeId, currency, amountMinor })),
        });
        const after = { totalMinor: total, stores: payouts.length, leftOut: leftOut.length };
        await audit(t.tx, { ...by, subjectId: id, action: 'payout.make', after });
        await tellAdmins(t.tx, { about: 'money' });
        return { id };
      }),
    { timeoutMs: 120_000 },
  );
}

const madeJson = z.object({ id: z.uuid() });

/** What is settled of each store, which no other batch and no remittance changes until the transaction ends. */
async function holdSettled(t: TxContext, payoutAfterDays: number): Promise<StorePayout[]> {
  const asked = { currency: t.market.currency, now: t.now(), payoutAfterDays };
  const found = await findSettleable(t.tx, { ...asked, storeIds: null });
  const storeIds = [...found.keys()];
  await holdStores(t, storeIds);
  return settle(t.tx, await findSettleable(t.tx, { ...asked, storeIds }));
}

/** Who owes, or is owed nothing, needs no account. */
const isLeftOut = ({ amountMinor, account }: StorePayout): boolean => amountMinor > 0 && account === null;

async function settle(
  reader: Pick<Paying['db']['prisma'], 'payout' | 'storeBankAccount'>,
  lines: ReadonlyMap<string, readonly SettleableLine[]>,
): Promise<StorePayout[]> {
  const ofStores = { storeId: { in: [...lines.keys()] } };
  const last = await reader.payout.findMany({
    where: ofStores,
    distinct: ['storeId'],
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { storeId: true, carriedOutMinor: true },
  });
  const carried = new Map(last.map(({ storeId, carriedOutMinor }) => [storeId, carriedOutMinor]));
  const given = await reader.storeBankAccount.findMany({
    where: ofStores,
    select: { storeId: true, holder: true, number: true, ifsc: true },
  });
  const accounts = new Map(given.map(({ storeId, ...account }) => [storeId, account]));
  return [...lines].flatMap(([storeId, all]) => {
    const carriedInMinor = carried.get(storeId) ?? 0;
    const each = linesThatFit(carriedInMinor, all);
    const settled = settlePayout(
      carriedInMinor,
      each.map(({ figures }) => figures),
    );
    const account = accounts.get(storeId) ?? null;
    return each.length === 0 ? [] : [{ storeId, carriedInMinor, account, lines: each, ...settled }];
  });
}

const totalMinor = (payouts: readonly SettledPayout[]): number => payouts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

async function writePayout(t: TxContext, batchId: string, { lines, account, ...payout }: StorePayout): Promise<void> {
  const { tx, newId, market } = t;
  const id = newId();
  const at = t.now();
  const { currency } = market;
  const goesTo = account && { accountHolder: account.holder, accountNumber: account.number, accountIfsc: account.ifsc };
  await tx.payout.create({ data: { ...payout, ...goesTo, id, batchId, currency, createdAt: at }, select: { id: true } });
  const rows = lines.map((line) => ({ ...line, id: newId() }));
  await tx.payoutLine.createMany({
    data: rows.map(({ figures, orderId, reason, id: lineId }) => ({
      ...figures,
      id: lineId,
      payoutId: id,
      orderId,
      reason,
      netMinor: lineNetMinor(figures),
    })),
  });
  await tx.payoutEntry.createMany({ data: rows.flatMap(({ id: lineId, entryIds }) => entryIds.map((entryId) => ({ entryId, lineId }))) });
  const cashMinor = lines.reduce((sum, { figures }) => sum - figures.cashMinor, 0);
  const entries = postCashNetted(payout.storeId, cashMinor);
  await postLedger(t, { orderId: null, kind: 'net_cash', reference: `net_cash:${id}`, currency, at, entries });
}
