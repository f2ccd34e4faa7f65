import type { RouterOutputs } from '@sweetspot/api';
import { monthInput } from '@sweetspot/domain/payouts/inputs';
import { Button, Field, LinkButton, Money, saveFile, Skeleton, TextInput, useToast } from '@sweetspot/ui';
import { Download, FileText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAddress } from '../../app/address.ts';
import { api } from '../../app/api.ts';
import { columnHelper, DataTable } from '../../app/data-table.tsx';
import { Failure, useFailureWords } from '../../app/failure.tsx';
import { Facts, Page, PageFailure, Section, textLink } from '../../app/page.tsx';
import { today, When } from '../../app/reading.tsx';
import { useWords, type Words } from '../../app/words.ts';

type Statement = RouterOutputs['adminMoney']['statement'];
type Movement = Statement['rows'][number];

const column = columnHelper<Movement>();
const AMOUNTS = ['change', 'balance'] as const;

const columnsIn = (words: Words<'payouts'>, posting: Words<'books'>['posting']) =>
  column.columns([
    column.accessor('at', { header: words.statementColumns.at, cell: ({ getValue }) => <When at={getValue()} /> }),
    column.accessor(({ kind }) => posting(kind), {
      id: 'kind',
      header: words.statementColumns.kind,
      cell: ({ getValue, row: { original } }) => (
        <>
          <span>{getValue()}</span>
          {original.reason === null ? null : <span className="block text-sm text-ink-muted">{original.reason}</span>}
        </>
      ),
      meta: { isWide: true },
    }),
    column.accessor('orderNumber', {
      header: words.line.order,
      cell: ({ getValue }) => <OrderLink number={getValue()} />,
    }),
    ...AMOUNTS.map((name) =>
      column.accessor(name, {
        header: words.statementColumns[name],
        cell: ({ getValue }) => <Money amount={getValue()} />,
        meta: { isNumeric: true },
      }),
    ),
  ]);

function OrderLink({ number }: { number: string | null }) {
  const words = useWords('payouts');
  if (number === null) return <span>{words.noOrder}</span>;
  return (
    <Link to={`/orders/${number}`} className={textLink}>
      {number}
    </Link>
  );
}

/** A store's month as the store sees it, and where it is paid. */
export function StatementPage() {
  const words = useWords('payouts');
  const { id = '' } = useParams();
  const { params, change } = useAddress();
  const asked = monthInput.safeParse(params.get('month'));
  const month = asked.success ? asked.data : today().slice(0, 7);
  const statement = api.adminMoney.statement.useQuery({ storeId: id, month });
  const up = { to: '/stores', label: useWords('stores').title };
  if (statement.isError)
    return <PageFailure title={words.statement} up={up} error={statement.error} onRetry={() => void statement.refetch()} />;
  return (
    <Page
      title={words.statement}
      up={up}
      lede={
        statement.data === undefined ? null : (
          <Link to={`/stores/${id}`} className={textLink}>
            {statement.data.storeName}
          </Link>
        )
      }
      actions={statement.data === undefined ? null : <StatementFiles storeId={id} statement={statement.data} />}
    >
      <div className="grid gap-8">
        <div className="flex flex-wrap items-end gap-6">
          <Field label={words.month}>
            <TextInput
              type="month"
              value={month}
              max={today().slice(0, 7)}
              onChange={({ target }) => change({ month: target.value === '' ? null : target.value })}
            />
          </Field>
          <BankAccount storeId={id} />
        </div>
        {statement.data === undefined ? <Skeleton className="h-72" /> : <Movements statement={statement.data} />}
      </div>
    </Page>
  );
}

function Movements({ statement: { opening, closing, rows } }: { statement: Statement }) {
  const words = useWords('payouts');
  const { posting } = useWords('books');
  const columns = useMemo(() => columnsIn(words, posting), [words, posting]);
  return (
    <Section title={words.movements}>
      <Facts
        rows={[
          [words.opening, <Money key="opening" amount={opening} />],
          [words.closing, <Money key="closing" amount={closing} className="font-semibold" />],
        ]}
      />
      {rows.length === 0 ? (
        <p className="text-ink-muted">{words.noMovements}</p>
      ) : (
        <DataTable label={words.movements} columns={columns} rows={rows} rowId={({ id }) => id} />
      )}
    </Section>
  );
}

function BankAccount({ storeId }: { storeId: string }) {
  const words = useWords('payouts');
  const account = api.adminMoney.bankAccount.useQuery({ storeId });
  if (account.isError) return <Failure error={account.error} onRetry={() => void account.refetch()} />;
  if (account.data === undefined) return null;
  return (
    <Facts
      rows={[
        [words.account, account.data === null ? words.noAccount : account.data.holder],
        account.data === null
          ? null
          : [
              words.accountNumber,
              <span key="number" className="figures">
                {words.accountIs(account.data.numberEnding, account.data.ifsc)}
              </span>,
            ],
      ]}
    />
  );
}

function StatementFiles({ storeId, statement: { month, path } }: { storeId: string; statement: Statement }) {
  const words = useWords('payouts');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [isBusy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      saveFile(await utils.adminMoney.statementFile.fetch({ storeId, month }));
    } catch (error) {
      toast({ message: failureWords(error), tone: 'problem' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className="flex flex-wrap gap-1">
      <Button variant="ghost" size="small" isLoading={isBusy} onClick={() => void download()}>
        <Download aria-hidden />
        <span>{words.statementTable}</span>
      </Button>
      <LinkButton variant="ghost" size="small" href={`${path}.pdf?lang=${words.locale}`} target="_blank" rel="noreferrer">
        <FileText aria-hidden />
        <span>{words.statementPaper}</span>
      </LinkButton>
    </span>
  );
}
