import { intlLocaleOf, dateWords } from '@sweetspot/messages';
import { cx, Skeleton } from '@sweetspot/ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { FailedPart } from '../../../app/failed.tsx';
import { RenderBoundary } from '../../../app/render-boundary.tsx';
import { useQueueState, useServerNow } from '../queue/queue-context.tsx';
import type { Ticket } from '../queue/ticket.ts';
import { AllClear } from './all-clear.tsx';
import { AllDay } from './all-day.tsx';
import { BoardColumns } from './board-columns.tsx';
import { BoardTabs } from './board-tabs.tsx';
import { columnOf, DAY_FILTERS, dayOf, matches, OPEN_COLUMNS, type Column, type DayFilter } from './columns.ts';
import { OrderSearch } from './order-search.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import { useWords } from '../../../app/words.ts';

export type TicketsByColumn = Readonly<Record<Column, readonly Ticket[]>>;

/** The wall: every open order in the column of its state, by promise. */
export function BoardPage() {
  const words = useWords('orders');
  const { tickets, store, connection } = useQueueState();
  const nowMs = useServerNow();
  const isNarrow = useIsNarrow();
  const [day, setDay] = useState<DayFilter>('all');
  const [sought, setSought] = useState('');
  const [recalled, setRecalled] = useState<ReadonlySet<string>>(new Set());
  const searchBox = useRef<HTMLInputElement>(null);
  useBoardKeys(searchBox);
  const { state: cameTo } = useLocation() as { state: { search?: boolean } | null };
  useEffect(() => {
    if (cameTo?.search === true) searchBox.current?.focus();
  }, [cameTo]);

  const timeZone = store?.timeZone ?? 'UTC';
  const found = useMemo(
    () => tickets.filter((ticket) => (day === 'all' || dayOf(ticket, nowMs, timeZone) === day) && matches(ticket, sought)),
    [tickets, day, nowMs, timeZone, sought],
  );
  const columns = useMemo(() => inColumns(found, recalled), [found, recalled]);

  if (store === null) return connection === 'live' ? null : <LoadingBoard />;
  const openCount = OPEN_COLUMNS.reduce((sum, column) => sum + columns[column].length, 0);
  const shown = sought !== '' ? 'search' : day === 'all' ? 'board' : 'day';
  const View = isNarrow ? BoardTabs : BoardColumns;
  // The last buttons of the columns can be scrolled out from under messages, however many there are.
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-3 px-3 pt-3 pb-[max(7rem,calc(var(--toasts,0px)+1rem))] sm:px-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <h1 className="font-title text-2xl font-semibold">{words.title}</h1>
        <p className="figures text-lg">{dateWords(new Date(nowMs), words.locale, { timeZone, now: new Date(nowMs) })}</p>
        <DayFilters day={day} onChange={setDay} tickets={tickets} nowMs={nowMs} timeZone={timeZone} />
        <div className="ml-auto flex grow items-center justify-end gap-3 max-sm:w-full sm:grow-0">
          <RenderBoundary resetKey={found} fallback={<FailedPart />}>
            <AllDay tickets={found} />
          </RenderBoundary>
          <OrderSearch box={searchBox} words={sought} onChange={setSought} timeZone={timeZone} />
        </div>
      </div>
      {openCount === 0 && columns.done.length === 0 ? (
        <AllClear of={shown} />
      ) : (
        <>
          {openCount === 0 && shown !== 'search' ? <AllClear of={shown} /> : null}
          <View
            columns={columns}
            timeZone={timeZone}
            nowMs={nowMs}
            recalled={recalled}
            onRecall={(number) => setRecalled((before) => new Set(before).add(number))}
            onPutAway={(number) => setRecalled((before) => new Set([...before].filter((each) => each !== number)))}
          />
        </>
      )}
    </div>
  );
}

function inColumns(tickets: readonly Ticket[], recalled: ReadonlySet<string>): TicketsByColumn {
  const columns: Record<Column, Ticket[]> = {
    new: [],
    accepted: [],
    baking: [],
    ready: [],
    out: [],
    done: [],
  };
  for (const ticket of tickets) {
    const column = columnOf(ticket, recalled);
    if (column !== null) columns[column].push(ticket);
  }
  return columns;
}

interface DayFiltersProps {
  readonly day: DayFilter;
  readonly onChange: (day: DayFilter) => void;
  readonly tickets: readonly Ticket[];
  readonly nowMs: number;
  readonly timeZone: string;
}

function DayFilters({ day, onChange, tickets, nowMs, timeZone }: DayFiltersProps) {
  const words = useWords('orders');
  const open = tickets.filter((ticket) => columnOf(ticket, new Set()) !== 'done');
  const countOf = (filter: DayFilter) =>
    filter === 'all' ? open.length : open.filter((ticket) => dayOf(ticket, nowMs, timeZone) === filter).length;
  return (
    <fieldset className="flex max-w-full min-w-0 flex-wrap gap-1 rounded-control bg-wash p-1">
      <legend className="sr-only">{words.days.label}</legend>
      {DAY_FILTERS.map((filter) => (
        <label
          key={filter}
          className="focus-ring-within flex min-h-touch items-center gap-2 rounded-mark px-3 max-sm:px-2.5 has-checked:bg-surface has-checked:font-semibold has-checked:shadow-soft"
        >
          <input type="radio" name="day" checked={day === filter} onChange={() => onChange(filter)} className="sr-only" />
          <span>{words.days[filter]}</span>
          <span className="figures text-ink-muted max-sm:hidden">
            {new Intl.NumberFormat(intlLocaleOf(words.locale)).format(countOf(filter))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function LoadingBoard() {
  const words = useWords('orders');
  return (
    <div aria-busy className="grid gap-4 p-4">
      <h1 className="font-title text-2xl font-semibold">{words.loading}</h1>
      <div className="grid gap-4 min-[900px]:grid-cols-5">
        {OPEN_COLUMNS.map((column, at) => (
          <div key={column} className={cx('grid content-start gap-3', at > 1 && 'max-[899px]:hidden')}>
            <Skeleton className="h-8 w-2/3" />
            <Skeleton className="h-72" />
          </div>
        ))}
      </div>
    </div>
  );
}
