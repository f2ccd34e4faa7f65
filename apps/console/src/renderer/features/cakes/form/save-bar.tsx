import { bottomBar, Button, useToast } from '@sweetspot/ui';
import { api } from '../../../app/api.ts';
import { useSayFailure } from '../../../app/say-failure.ts';
import { useWork } from '../../../app/session.tsx';
import type { EditedCake } from './cake-form.ts';
import { useWords } from '../../../app/words.ts';

interface SaveBarProps {
  readonly cake: EditedCake | null;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  /** What keeps it from being saved. */
  readonly problem: string | null;
  /** A choice that has to be made first, elsewhere on the page. */
  readonly isBlocked: boolean;
  readonly onChanged: (cake: EditedCake) => void;
  readonly onRefused: (error: unknown) => void;
}

/** In reach wherever in the long form somebody is. */
export function SaveBar({ cake, isDirty, isSaving, problem, isBlocked, onChanged, onRefused }: SaveBarProps) {
  const words = useWords('cake-form');
  return (
    <div
      ref={bottomBar}
      className="save-bar sticky bottom-0 z-20 -mx-3 flex flex-wrap items-center justify-end gap-x-4 gap-y-2 border-t border-line bg-surface px-3 py-3 sm:-mx-5 sm:px-5"
    >
      <div role="alert" className="grow basis-56 text-sm font-medium text-brick-text">
        {problem}
      </div>
      {problem === null ? <p className="text-sm text-ink-muted">{isDirty ? words.unsaved : null}</p> : null}
      {cake === null ? null : <PublishButton cake={cake} isDirty={isDirty} onChanged={onChanged} onRefused={onRefused} />}
      <Button type="submit" size="large" isLoading={isSaving} disabled={isBlocked} className="min-w-40">
        {words.save}
      </Button>
    </div>
  );
}

type PublishButtonProps = Pick<SaveBarProps, 'isDirty' | 'onChanged' | 'onRefused'> & { readonly cake: EditedCake };

function PublishButton({ cake, isDirty, onChanged, onRefused }: PublishButtonProps) {
  const words = useWords('cake-form');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const toast = useToast();
  const queries = api.useUtils();
  const setStatus = api.storeCakes.setStatus.useMutation({
    onSuccess(saved) {
      onChanged(saved);
      queries.storeCakes.get.setData({ storeId: store.id, cakeId: saved.id }, saved);
      void queries.storeCakes.list.invalidate();
      toast({ message: saved.status === 'published' ? words.published : words.unpublished });
    },
    onError(error) {
      toast({ tone: 'problem', message: sayFailure(error) });
      onRefused(error);
    },
  });
  const isInShop = cake.status === 'published';
  const status = isInShop ? 'draft' : 'published';
  return (
    <div className="text-center">
      <Button
        variant="quiet"
        isLoading={setStatus.isPending}
        disabled={isDirty}
        onClick={() => setStatus.mutate({ storeId: store.id, cakeId: cake.id, expectedVersion: cake.version, status })}
      >
        {isInShop ? words.unpublish : words.publish}
      </Button>
      {isDirty ? <p className="text-xs text-ink-muted">{words.saveFirst}</p> : null}
    </div>
  );
}
