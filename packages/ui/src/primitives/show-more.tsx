import { useEffect, useEffectEvent, useRef } from 'react';
import { useUi } from '../ui-provider.tsx';
import { Button } from './button.tsx';

interface ShowMoreProps {
  hasMore: boolean;
  isLoading?: boolean | undefined;
  onMore: () => void;
  shown?: number | undefined;
  total?: number | undefined;
}

/**
 * The end of a list that grows on request; it never loads by scrolling, so the foot of the page can be reached. It stands behind its
 * list, and gives the focus to the first row that came.
 */
export function ShowMore({ hasMore, isLoading, onMore, shown, total }: ShowMoreProps) {
  const { words } = useUi();
  const place = useRef<HTMLDivElement>(null);
  const shownBefore = useRef<number | null>(null);
  const goToFirstNew = useEffectEvent(() => {
    const before = shownBefore.current;
    shownBefore.current = null;
    if (before !== null) focusRow(rowsBefore(place.current)[before]);
  });
  useEffect(() => {
    if (isLoading !== true) goToFirstNew();
  }, [isLoading]);
  return (
    <div ref={place} className="grid justify-items-center gap-3 py-4">
      {shown === undefined || total === undefined ? null : (
        <output className="figures text-sm text-ink-muted">{words.shown(shown, total)}</output>
      )}
      {hasMore ? (
        <Button
          variant="quiet"
          isLoading={isLoading}
          onClick={() => {
            shownBefore.current = rowsBefore(place.current).length;
            onMore();
          }}
        >
          {words.showMore}
        </Button>
      ) : null}
    </div>
  );
}

function rowsBefore(place: Element | null): readonly Element[] {
  for (let each = place?.previousElementSibling; each; each = each.previousElementSibling) {
    const list = each.matches('ul, ol') ? each : each.querySelector('ul, ol, tbody');
    if (list !== null) return [...list.children];
  }
  return [];
}

function focusRow(row: Element | undefined): void {
  if (!(row instanceof HTMLElement)) return;
  const control = row.querySelector<HTMLElement>('a[href], button, input');
  if (control === null) row.tabIndex = -1;
  (control ?? row).focus();
}
