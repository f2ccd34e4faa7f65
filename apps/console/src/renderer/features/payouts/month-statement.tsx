import type { RouterOutputs } from '@sweetspot/api';
import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';
import { monthInput } from '@sweetspot/domain/payouts/inputs';
import { wallClock } from '@sweetspot/domain/slots/wall-clock';
import { sayField, whenWords } from '@sweetspot/messages';
import { Button, cx, ErrorState, Field, LinkButton, Money, saveFile, Skeleton, TextInput, useToast } from '@sweetspot/ui';
import { Download, FileText } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useSayFailure } from '../../app/say-failure.ts';
import { useWork } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';

const TIME_ZONE = marketOf(DEFAULT_MARKET_CODE).timeZone;
const thisMonth = (): string => wallClock(TIME_ZONE).dateOf(new Date()).slice(0, 7);

/** What the store was owed as a month began, what changed it, and what it was owed at its end. */
export function MonthStatement() {
  const words = useWords('payouts');
  const sayFailure = useSayFailure();
  const toast = useToast();
  const { store, backend } = useWork();
  const queries = api.useUtils();
  const [typed, setTyped] = useState(thisMonth);
  const asked = monthInput.safeParse(typed);
  const month = asked.data ?? '';
  const statement = api.storePayouts.statement.useQuery({ storeId: store.id, month }, { enabled: asked.success });
  const download = async () => {
    try {
      saveFile(await queries.storePayouts.statementFile.fetch({ storeId: store.id, month }));
    } catch (error) {
      toast({ tone: 'problem', message: sayFailure(error) });
    }
  };
  return (
    <section aria-label={words.statement} className="mt-6 grid gap-4">
      <h2 className="font-title text-2xl font-semibold">{words.statement}</h2>
      <div className="flex flex-wrap items-end gap-4">
        <Field label={words.month} error={asked.success ? undefined : sayField('month_unreadable', words.locale)}>
          <TextInput type="month" value={typed} max={thisMonth()} onChange={({ target }) => setTyped(target.value)} />
        </Field>
        {statement.data === undefined ? null : (
          <>
            <Button variant="quiet" onClick={() => void download()}>
              <Download aria-hidden />
              <span>{words.download}</span>
            </Button>
            <LinkButton
              variant="quiet"
              href={`${backend.serverUrl}${statement.data.path}.pdf?lang=${words.locale}`}
              target="_blank"
              rel="noreferrer"
            >
              <FileText aria-hidden />
              <span>{words.paper}</span>
            </LinkButton>
          </>
        )}
      </div>
      {statement.isLoading ? <Skeleton className="h-40" /> : null}
      {statement.isError ? (
        <ErrorState title={words.failed} onRetry={() => void statement.refetch()}>
          {sayFailure(statement.error)}
        </ErrorState>
      ) : null}
      {statement.data === undefined ? null : <Movements statement={statement.data} />}
    </section>
  );
}

type Statement = RouterOutputs['storePayouts']['statement'];

/** On a phone what is owed then stands below what changed it. */
const ROW = 'grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 px-4 py-2 sm:grid-cols-[minmax(0,1fr)_8.5rem_9.5rem]';

function Movements({ statement: { opening, closing, rows } }: { statement: Statement }) {
  const words = useWords('payouts');
  const [now] = useState(() => new Date());
  return (
    <div className="rounded-card border border-line bg-surface">
      <Balance label={words.opening} amount={opening} />
      {rows.length === 0 ? <p className="border-y border-line px-4 py-3 text-ink-muted">{words.noMovements}</p> : null}
      {rows.length === 0 ? null : (
        <p className={cx(ROW, 'border-t border-line text-sm font-semibold text-ink-muted')}>
          <span>{words.columns.what}</span>
          <span className="text-right">{words.columns.change}</span>
          <span className="col-start-2 text-right font-normal sm:col-start-3">{words.columns.balance}</span>
        </p>
      )}
      <ul
        aria-label={words.movements(rows.length)}
        className="max-h-[32rem] divide-y divide-line overflow-y-auto border-y border-line empty:hidden print:max-h-none"
      >
        {rows.map(({ id, at, kind, orderNumber, reason, change, balance }) => (
          <li key={id} className={ROW}>
            <span className="min-w-0 wrap-anywhere">
              <span className="font-medium">{words.posting[kind] ?? kind}</span>
              <span>{orderNumber === null ? null : ` ${orderNumber}`}</span>
            </span>
            <Money amount={change} className="text-right" />
            <Money amount={balance} className="text-right text-ink-muted max-sm:order-last" />
            <span className="col-start-1 min-w-0 text-sm wrap-anywhere text-ink-muted">
              {[whenWords(new Date(at), words.locale, { timeZone: TIME_ZONE, now }), reason].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <Balance label={words.closing} amount={closing} />
    </div>
  );
}

function Balance({ label, amount }: { label: string; amount: Statement['opening'] }) {
  return (
    <p className="flex items-baseline justify-between gap-4 px-4 py-3 font-semibold">
      <span>{label}</span>
      <Money amount={amount} />
    </p>
  );
}
