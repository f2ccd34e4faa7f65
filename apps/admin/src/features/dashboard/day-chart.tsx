import type { RouterOutputs } from '@sweetspot/api';
import { currencyExponent, formatMoney, type Money } from '@sweetspot/domain/money/money';
import { intlLocaleOf, type Locale } from '@sweetspot/messages';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis, type TooltipContentProps } from 'recharts';
import { dayLabel } from '../../app/reading.tsx';
import { useWords } from '../../app/words.ts';

type Day = RouterOutputs['admin']['dashboard']['days'][number];

interface DayChartProps {
  days: readonly Day[];
  what: 'orders' | 'revenue';
}

const axisText = { fill: 'var(--color-ink-muted)', fontSize: 12 } as const;

/** For the eye only: its finding is the heading above it, its figures stand in the table below. */
export function DayChart({ days, what }: DayChartProps) {
  const { locale } = useWords('dashboard');
  const currency = days[0]?.revenue.currency ?? 'INR';
  const valueOf = (day: Day) => (what === 'orders' ? day.orders : day.revenue.amount);
  const written = (value: number) =>
    what === 'orders' ? count(value, locale) : formatMoney({ amount: value, currency }, intlLocaleOf(locale));
  const short = (value: number) => (what === 'orders' ? count(value, locale) : shortMoney({ amount: value, currency }, locale));
  return (
    <div aria-hidden className="h-64">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={[...days]} margin={{ top: 4, right: 0, bottom: 0, left: 0 }} barCategoryGap="18%" accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis
            dataKey="date"
            tickFormatter={(date: string) => dayLabel(date, locale)}
            tick={axisText}
            tickLine={false}
            axisLine={false}
            minTickGap={36}
          />
          <YAxis tickFormatter={short} tick={axisText} tickLine={false} axisLine={false} width={56} allowDecimals={false} />
          <Tooltip cursor={{ fill: 'var(--color-wash)' }} content={(shown) => <DayNote {...shown} written={written} />} />
          <Bar
            dataKey={valueOf}
            fill={what === 'orders' ? 'var(--color-sky)' : 'var(--color-accent)'}
            radius={[3, 3, 0, 0]}
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

function DayNote({ active, payload, label, written }: TooltipContentProps & { written: (value: number) => string }) {
  const { locale } = useWords('dashboard');
  const value: unknown = payload[0]?.value;
  if (!active || typeof value !== 'number') return null;
  return (
    <p className="figures rounded-control border border-line bg-surface px-3 py-2 text-sm shadow-soft">
      <span className="text-ink-muted">{dayLabel(String(label), locale)}</span> <span className="font-semibold">{written(value)}</span>
    </p>
  );
}

const count = (value: number, locale: Locale): string => new Intl.NumberFormat(intlLocaleOf(locale)).format(value);

/** "₹12K" for an axis, where every digit would only be noise. */
function shortMoney({ amount, currency }: Money, locale: Locale): string {
  const format = new Intl.NumberFormat(intlLocaleOf(locale), {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumFractionDigits: 1,
  });
  return format.format(amount / 10 ** currencyExponent(currency));
}
