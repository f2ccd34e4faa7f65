import { cx } from '@sweetspot/ui';
import { CircleCheck, SearchX } from 'lucide-react';
import { useWords } from '../../../app/words.ts';

/** Big and quiet. */
export function AllClear({ of }: { of: 'board' | 'day' | 'search' }) {
  const words = useWords('orders');
  const title = { board: words.allClear, day: words.nothingOnDay, search: words.search.none }[of];
  const Icon = of === 'search' ? SearchX : CircleCheck;
  return (
    <div className="grid justify-items-center gap-4 px-4 py-24 text-center">
      <Icon aria-hidden className={cx('size-16', of === 'search' ? 'text-ink-muted' : 'text-leaf')} strokeWidth={1.5} />
      <h2 className="font-title text-4xl font-semibold">{title}</h2>
      {of === 'board' ? <p className="text-lg text-ink-muted">{words.allClearText}</p> : null}
    </div>
  );
}
