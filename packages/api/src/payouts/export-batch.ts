import { AppError } from '@sweetspot/domain/errors/app-error';
import { toDecimal, type CurrencyCode } from '@sweetspot/domain/money/money';
import { csvOf } from '@sweetspot/domain/payouts/csv';
import { z } from 'zod';
import type { Context } from '../context.ts';

export const fileView = z.object({ name: z.string(), text: z.string() });

const HEAD = ['Reference', 'Beneficiary name', 'Account number', 'IFSC', 'Amount', 'Currency', 'Beneficiary mail'];

/**
 * What a bank is sent: one line for each store that gets something, to the account that the batch was made for. One that was made before
 * stores were asked for theirs goes to the account they have given since; without any it cannot be paid by a file.
 */
export async function exportPayoutBatch({ db }: Context, { id }: { readonly id: string }): Promise<z.output<typeof fileView>> {
  const batch = await db.prisma.payoutBatch.findUnique({
    where: { id },
    select: {
      number: true,
      payouts: {
        where: { amountMinor: { gt: 0 } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: {
          amountMinor: true,
          currency: true,
          accountHolder: true,
          accountNumber: true,
          accountIfsc: true,
          store: { select: { email: true, bankAccount: { select: { holder: true, number: true, ifsc: true } } } },
        },
      },
    },
  });
  if (batch === null) throw new AppError('NOT_FOUND');
  const rows = batch.payouts.flatMap(({ amountMinor, currency, store, accountHolder, accountNumber, accountIfsc }, at) => {
    const number = accountNumber ?? store.bankAccount?.number;
    if (number === undefined) return [];
    const amount = toDecimal({ amount: amountMinor, currency: currency as CurrencyCode });
    const holder = accountHolder ?? store.bankAccount?.holder ?? '';
    const ifsc = accountIfsc ?? store.bankAccount?.ifsc ?? '';
    return [[`SP${batch.number}-${at + 1}`, holder, number, ifsc, amount, currency, store.email]];
  });
  return { name: `payouts-${batch.number}.csv`, text: csvOf([HEAD, ...rows]) };
}
