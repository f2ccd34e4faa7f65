import { useUi } from '../ui-provider.tsx';
import { Button } from './button.tsx';

interface ShowMoreProps {
  hasMore: boolean;
  isLoading?: boolean | undefined;
  onMore: () => void;
  shown?: number | undefined;
  total?: number | undefined;
}

/** The end of a list that grows on request; it never loads by scrolling, so the foot of the page can be reached. */
export function ShowMore({ hasMore, isLoading, onMore, shown, total }: ShowMoreProps) {
  const { words } = useUi();
  return (
    <div className="grid justify-items-center gap-3 py-4">
      {shown === undefined || total === undefined ? null : (
        <output className="figures text-sm text-ink-muted">{words.shown(shown, total)}</output>
      )}
      {hasMore ? (
        <Button variant="quiet" isLoading={isLoading} onClick={onMore}>
          {words.showMore}
        </Button>
      ) : null}
    </div>
  );
}
