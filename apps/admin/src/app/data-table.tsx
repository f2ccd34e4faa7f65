import { Table, TableBody, TableCell, TableHead, TableHeaderCell } from '@sweetspot/ui';
import { createColumnHelper, tableFeatures, useTable, type RowData, type TableOptions } from '@tanstack/react-table';
import { useCallback, useState, type ReactNode, type RefCallback } from 'react';

interface ColumnHabits {
  readonly isNumeric?: boolean;
  /** Takes what room is left; the others keep their lines whole. */
  readonly isWide?: boolean;
}

const features = tableFeatures({ columnMeta: {} as ColumnHabits });

export const columnHelper = <Row extends RowData>() => createColumnHelper<typeof features, Row>();
export type Columns<Row extends RowData> = TableOptions<typeof features, Row>['columns'];

/** What has no look of its own. In an element: page translation replaces text nodes, and a bare one would never change again. */
const PLAIN = { cell: ({ getValue }: { getValue: () => unknown }) => <span>{getValue() as ReactNode}</span> };

interface DataTableProps<Row extends RowData> {
  /** Names the table: the filters as a sentence. */
  label: string;
  /** Stable between renders. The first one names the row. */
  columns: Columns<Row>;
  rows: readonly Row[];
  rowId: (row: Row) => string;
}

/** A table where there is room for all of its columns; else each row is a block of its own, with every value named. */
export function DataTable<Row extends RowData>({ label, columns, rows, rowId }: DataTableProps<Row>) {
  const table = useTable({ features, columns, data: rows, getRowId: rowId, defaultColumn: PLAIN });
  const { place, isNarrow } = useIsNarrow();
  const headers = table.getHeaderGroups().flatMap((group) => group.headers);
  const lines = table.getRowModel().rows;
  const blocks = () => (
    <ul aria-label={label} className="grid gap-px overflow-hidden rounded-control border border-line bg-line @2xl:grid-cols-2">
      {lines.map((line) => {
        const [first, ...rest] = line.getAllCells();
        return (
          <li key={line.id} className="grid content-start gap-2 bg-surface px-4 py-3.5 @2xl:last:odd:col-span-2">
            <div className="text-base font-semibold">{first ? <table.FlexRender cell={first} /> : null}</div>
            <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
              {rest.map((cell, at) => {
                const header = headers[at + 1];
                return (
                  <div key={cell.id} className="col-span-2 grid grid-cols-subgrid items-baseline">
                    <dt className="text-ink-muted">{header ? <table.FlexRender header={header} /> : null}</dt>
                    <dd className="min-w-0 break-words">
                      <table.FlexRender cell={cell} />
                    </dd>
                  </div>
                );
              })}
            </dl>
          </li>
        );
      })}
    </ul>
  );
  const wholeTable = () => (
    <Table label={label}>
      <TableHead>
        <tr>
          {headers.map((header) => (
            <TableHeaderCell key={header.id} isNumeric={header.column.columnDef.meta?.isNumeric}>
              <table.FlexRender header={header} />
            </TableHeaderCell>
          ))}
        </tr>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <tr key={line.id}>
            {line.getAllCells().map((cell) => {
              const { isNumeric, isWide } = cell.column.columnDef.meta ?? {};
              return (
                <TableCell key={cell.id} isNumeric={isNumeric} className={isWide ? 'w-full min-w-40' : 'whitespace-nowrap'}>
                  <table.FlexRender cell={cell} />
                </TableCell>
              );
            })}
          </tr>
        ))}
      </TableBody>
    </Table>
  );
  return (
    <div ref={place} className="@container">
      {isNarrow ? blocks() : wholeTable()}
    </div>
  );
}

/**
 * Whether the place is narrower than the table that stood in it wanted to be: no breakpoint knows what is in the columns. Judged
 * before the browser paints, so that nothing flickers.
 */
function useIsNarrow(): { readonly place: RefCallback<HTMLDivElement>; readonly isNarrow: boolean } {
  const [room, setRoom] = useState(0);
  const [wanted, setWanted] = useState(0);
  const place = useCallback((element: HTMLDivElement) => {
    const observer = new ResizeObserver(() => {
      setRoom(element.clientWidth);
      const table = element.querySelector('table');
      // Blocks have no table to measure: what the last one wanted stays true.
      if (table !== null) setWanted(table.offsetWidth > element.clientWidth ? table.offsetWidth : 0);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { place, isNarrow: room < wanted };
}
