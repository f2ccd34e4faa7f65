import type { DietaryMark } from '@sweetspot/domain/allergens/allergen';
import { dietWords, localeOf } from '@sweetspot/messages';
import type { ComponentProps } from 'react';
import { cx } from '../cx.ts';
import { useUi } from '../ui-provider.tsx';

/**
 * India's food marks as the Labelling and Display Regulations, 2020 draw them: a green disc, or a brown triangle, in a
 * square of the same colour. A cake with egg carries the non-veg mark and says why. The word stands beside the shape
 * unless the place has none (`isWordHidden`), where it is still read aloud.
 */
export function DietMark({
  mark,
  isWordHidden = false,
  className,
  ...rest
}: Omit<ComponentProps<'span'>, 'children'> & { mark: DietaryMark; isWordHidden?: boolean | undefined }) {
  const { locale } = useUi();
  const isVeg = mark === 'veg';
  return (
    <span
      {...rest}
      className={cx('inline-flex items-center gap-1.5 text-sm font-medium', isVeg ? 'text-leaf-text' : 'text-brick-text', className)}
    >
      <svg
        aria-hidden
        viewBox="0 0 16 16"
        className={cx('size-4 shrink-0 rounded-[2px] bg-[#fff]', isVeg ? 'text-[#008000]' : 'text-[#8b3a1c]')}
      >
        <rect x="1" y="1" width="14" height="14" fill="none" stroke="currentColor" strokeWidth="1.6" />
        {isVeg ? <circle cx="8" cy="8" r="3.9" fill="currentColor" /> : <path d="M8 3.6 12.5 11.8H3.5Z" fill="currentColor" />}
      </svg>
      <span className={cx(isWordHidden && 'sr-only')}>{dietWords(localeOf(locale)).marks[mark]}</span>
    </span>
  );
}
