import type { Figure } from './rounds.ts';
import type { Aim, Target } from './work.ts';

export type WorkReport = { name: string; figures: Partial<Record<Target, Figure>>; aims: readonly Aim[]; notes: string[] };

const round = (value: number, digits: number) =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });

export const HEADINGS = [
  'work',
  'target',
  'per second',
  'spread',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'SQL',
  'CPU ms',
  'db ms',
  '/ ceiling',
  '/ raw',
  'aim',
];

const OURS: readonly Target[] = ['ours', 'changing', 'unkept'];
const TARGETS: readonly Target[] = [...OURS, 'ceiling', 'raw', 'select 1'];

/** One row a target: statements and CPU (the server's, the database's) for one request of it. Ratios stand with ours. */
export function rowsOf({ name, figures, aims, notes }: WorkReport): string[][] {
  const targets = TARGETS.filter((target) => figures[target]);
  const rows = targets.map((target, place) => {
    const figure = figures[target] as Figure;
    const isOurs = OURS.includes(target);
    const own = aims.filter(({ by }) => by === target);
    return [
      place === 0 ? name : '',
      target,
      round(figure.perSecond, figure.perSecond < 100 ? 1 : 0),
      `${round(figure.spread * 100, 0)} %`,
      round(figure.p50Ms, 2),
      round(figure.p95Ms, 2),
      round(figure.p99Ms, 2),
      round(figure.each?.statements ?? 0, 1),
      msText(figure.each?.serverMs),
      msText(figure.each?.databaseMs),
      isOurs ? ratioText(figures, target, 'ceiling') : '',
      isOurs ? ratioText(figures, target, 'raw') : '',
      own.map((aim) => `${isMet(figures, aim) ? 'met' : 'MISSED'} ${aim.atLeast} of ${aim.of}`).join(', '),
    ];
  });
  const errors = targets.flatMap((target) => {
    const figure = figures[target];
    return figure && figure.errors > 0 ? [`${target}: ${figure.errors} errors, first: ${figure.firstError ?? ''}`] : [];
  });
  return [...rows, ...[...errors, ...notes].map((note) => ['', `  ${note}`])];
}

const msText = (ms: number | null | undefined) => (typeof ms === 'number' ? round(ms, 2) : '');

/** Each of ours beside each that it is compared with. */
export function ratiosOf(figures: WorkReport['figures']): { by: Target; of: Aim['of']; ratio: number }[] {
  return OURS.flatMap((by) =>
    (['ceiling', 'raw'] as const).flatMap((of) => {
      const value = ratio(figures, by, of);
      return value === null ? [] : [{ by, of, ratio: value }];
    }),
  );
}

function ratio(figures: WorkReport['figures'], by: Target, of: Aim['of']): number | null {
  const [one, other] = [figures[by], figures[of]];
  return one && other ? one.perSecond / other.perSecond : null;
}

function ratioText(figures: WorkReport['figures'], by: Target, of: Aim['of']): string {
  const value = ratio(figures, by, of);
  return value === null ? '' : round(value, 2);
}

function isMet(figures: WorkReport['figures'], { by, of, atLeast }: Aim): boolean {
  return (ratio(figures, by, of) ?? 0) >= atLeast;
}

/** Columns as wide as their widest cell; a note runs over the rest of its line. */
export function toTable(rows: readonly string[][]): string {
  const whole = rows.filter(({ length }) => length === HEADINGS.length);
  const widths = HEADINGS.map((_, column) => Math.max(...whole.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column < 2 || row.length < HEADINGS.length ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
