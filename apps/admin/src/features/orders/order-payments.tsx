import { moneyWords } from '@sweetspot/messages';
import { Badge, Money, type BadgeTone } from '@sweetspot/ui';
import type { PaymentOperationState } from '@sweetspot/domain/payments/payment-state';
import { useMemo } from 'react';
import { columnHelper, DataTable } from '../../app/data-table.tsx';
import { When } from '../../app/reading.tsx';
import type { AdminOrder } from './order-page.tsx';
import { useWords, type Words } from '../../app/words.ts';

type Payment = AdminOrder['payments'][number];
type Operation = Payment['operations'][number];

const OPERATION_TONES: Readonly<Record<PaymentOperationState, BadgeTone>> = {
  requested: 'plain',
  pending: 'honey',
  succeeded: 'leaf',
  failed: 'brick',
  unknown: 'honey',
};

const operation = columnHelper<Operation>();
const operationColumnsIn = (words: Words<'orders'>, frame: Words<'frame'>) =>
  operation.columns([
    operation.accessor(({ kind }) => moneyWords(words.locale).operations[kind], { id: 'kind', header: words.operationColumns.what }),
    operation.accessor('state', {
      header: words.operationColumns.state,
      cell: ({ row: { original } }) => (
        <Badge tone={OPERATION_TONES[original.state]}>{moneyWords(words.locale).operationStates[original.state]}</Badge>
      ),
    }),
    operation.accessor(({ issue }) => issue ?? frame.none, {
      id: 'issue',
      header: words.operationColumns.issue,
      meta: { isWide: true },
    }),
    operation.accessor('at', { header: words.operationColumns.at, cell: ({ row }) => <When at={row.original.at} /> }),
    operation.accessor('amount', {
      header: words.operationColumns.amount,
      cell: ({ row }) => <Money amount={row.original.amount} />,
      meta: { isNumeric: true },
    }),
  ]);

export function OrderPayments({ whole: { payments } }: { whole: AdminOrder }) {
  const words = useWords('orders');
  if (payments.length === 0) return <p className="text-ink-muted">{words.noPayments}</p>;
  return (
    <div className="grid gap-8">
      {payments.map((payment) => (
        <OnePayment key={payment.id} payment={payment} />
      ))}
    </div>
  );
}

function OnePayment({ payment }: { payment: Payment }) {
  const words = useWords('orders');
  const frame = useWords('frame');
  const operationColumns = useMemo(() => operationColumnsIn(words, frame), [words, frame]);
  const method = moneyWords(words.locale).methods[payment.method];
  const sums = [
    [words.asked, payment.amount],
    [words.authorized, payment.authorized],
    [words.captured, payment.captured],
    [words.refunded, payment.refunded],
  ] as const;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-baseline gap-x-8 gap-y-2">
        <h3 className="text-lg font-semibold">{method}</h3>
        <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          {sums.map(([name, amount]) => (
            <div key={name} className="flex gap-1.5">
              <dt className="text-ink-muted">{name}</dt>
              <dd>
                <Money amount={amount} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {payment.operations.length === 0 ? null : (
        <DataTable label={words.operationsOf(method)} columns={operationColumns} rows={payment.operations} rowId={({ id }) => id} />
      )}
    </div>
  );
}
