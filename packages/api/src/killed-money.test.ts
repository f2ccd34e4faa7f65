import { killedAt } from '@sweetspot/db/testing';
import { expect, test } from 'vitest';
import { liveThrough, type Step } from './testing/money-life.ts';
import { createTestWorld, type TestWorld } from './testing/test-world.ts';

const undisturbed: Step = (act) => act();

/** The process is killed before its first commit, then after it, then around the second, and so on; each time the same is asked again. */
function killingAround(world: TestWorld, count: () => void): Step {
  return async <T>(act: () => Promise<T>): Promise<T> => {
    const results: T[] = [];
    for (let at = 0; ; at++) {
      const kill = { commit: 1 + Math.floor(at / 2), side: at % 2 === 0 ? 'before' : 'after' } as const;
      const isOver = await killedAt(world.db, kill, async (isDead) => {
        world.breakGateway(() => (isDead() ? 'drop_before_processing' : null));
        results.push(await act());
      });
      world.breakGateway(() => null);
      if (!isOver) return results.at(-1) as T;
      count();
    }
  };
}

/** All that is written of money, without what names and dates it. */
async function booksOf({ db, testGateway }: TestWorld) {
  const { prisma } = db;
  const amounts = { amountMinor: true, state: true } as const;
  const transactions = await prisma.ledgerTransaction.findMany({
    select: { kind: true, reason: true, entries: { select: { account: true, amountMinor: true } } },
  });
  const attempts = await prisma.paymentAttempt.findMany({ where: { state: 'approved' }, select: { gatewayRef: true } });
  const theirs = await Promise.all(attempts.map(({ gatewayRef }) => testGateway.read(gatewayRef ?? '')));
  return {
    ledger: sorted(
      transactions.map(({ entries, ...made }) => ({
        ...made,
        entries: sorted(entries.map(({ account, amountMinor }) => `${account.split(':')[0]} ${amountMinor}`)),
      })),
    ),
    theirs: sorted(theirs.map((payment) => [payment?.status, ...amountsIn(payment?.captures), '-', ...amountsIn(payment?.refunds)])),
    orders: sorted(await prisma.order.findMany({ select: { status: true, version: true, totalMinor: true, changedMinor: true } })),
    payments: sorted(
      await prisma.payment.findMany({ select: { amountMinor: true, capturedMinor: true, refundedMinor: true, purpose: true } }),
    ),
    operations: sorted(await prisma.paymentOperation.findMany({ select: { ...amounts, kind: true } })),
    refunds: sorted(await prisma.refund.findMany({ select: amounts })),
    changes: sorted(await prisma.orderAmendment.findMany({ select: { state: true, differenceMinor: true } })),
    papers: sorted(await prisma.taxDocument.findMany({ select: { kind: true, sequence: true, totalMinor: true } })),
    payouts: sorted(await prisma.payout.findMany({ select: { netMinor: true, amountMinor: true, carriedOutMinor: true } })),
    batches: await prisma.payoutBatch.findMany({ select: { state: true, reference: true } }),
    remittances: await prisma.cashRemittance.findMany({ select: { expectedMinor: true, receivedMinor: true, reason: true } }),
    codes: await prisma.promoCode.findMany({ select: { usedCount: true } }),
    audits: sorted(await prisma.auditEntry.findMany({ select: { action: true, reason: true } })),
    mails: sorted(await prisma.mail.findMany({ select: { kind: true, recipient: true } })),
    findings: await prisma.finding.findMany({ select: { kind: true } }),
  };
}

const amountsIn = (moved: readonly { readonly state: string; readonly amount: { readonly amount: number } }[] = []) =>
  sorted(moved.map(({ state, amount }) => `${state} ${amount.amount}`));

function sorted<T>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

test('killed before and after every commit and asked again, everything that moves money leaves the books of an undisturbed run', async () => {
  await using whole = await createTestWorld();
  await using broken = await createTestWorld();
  await liveThrough(whole, undisturbed);
  let kills = 0;
  await liveThrough(
    broken,
    killingAround(broken, () => void kills++),
  );
  expect(kills, 'it was killed again and again').toBeGreaterThan(80);
  const expected = await booksOf(whole);
  expect(expected.papers.length + expected.batches.length).toBeGreaterThan(3);
  expect(expected.findings).toEqual([]);
  expect(await booksOf(broken)).toEqual(expected);
});
