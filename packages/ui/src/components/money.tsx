import { formatMoney, type Money as Amount } from '@sweetspot/domain/money/money';
import type { ComponentProps } from 'react';
import { cx } from '../cx.ts';
import { useUi } from '../ui-provider.tsx';

/** An amount, written for the reader's language, its figures in columns. */
export function Money({ amount, className, ...rest }: Omit<ComponentProps<'span'>, 'children'> & { amount: Amount }) {
  const { locale } = useUi();
  return (
    <span {...rest} className={cx('figures whitespace-nowrap', className)}>
      {formatMoney(amount, locale)}
    </span>
  );
}
