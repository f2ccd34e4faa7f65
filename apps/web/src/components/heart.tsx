import { cx, useToast } from '@sweetspot/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Heart as HeartIcon } from 'lucide-react';
import { useNavigate } from 'react-router';
import { api } from '../app/api.ts';
import { refusalWords } from '../app/refusal-words.ts';
import { useVisit } from '../app/visitor.tsx';
import { useWords } from '../app/words.ts';
import type { HeartOf } from './heart-place.tsx';

const LISTS = { cake: 'cakes', store: 'stores' } as const;
// One after the other: of a visitor's first two presses the second must find the cookie that the first was given.
const SCOPE = { id: 'favourites' };

/** Pressed, the cake or the store is a favourite: shown at once, taken back when the server refuses. */
export function Heart({ kind, id, name }: HeartOf) {
  const words = useWords('favourites');
  const { isKnown } = useVisit();
  const utils = api.useUtils();
  const { data: isFavourite = false } = api.favourites.marked.useQuery(undefined, {
    enabled: isKnown || utils.favourites.marked.getData() !== undefined,
    select: (marked) => marked[LISTS[kind]].includes(id),
  });
  const set = useSetFavourite(name);
  return (
    <button
      type="button"
      aria-pressed={isFavourite}
      aria-label={words.heart(name)}
      title={words.heart(name)}
      onClick={() => set.mutate({ kind, id, isFavourite: !isFavourite })}
      className="group/heart grid size-touch place-items-center rounded-full"
    >
      <span className="grid size-9 place-items-center rounded-full border border-line bg-surface text-ink transition-[scale] group-hover/heart:bg-wash group-active/heart:scale-90 group-aria-pressed/heart:text-accent-text">
        <HeartIcon aria-hidden className={cx('size-5', isFavourite && 'fill-current')} />
      </span>
    </button>
  );
}

function useSetFavourite(name: string) {
  const words = useWords('favourites');
  const utils = api.useUtils();
  const queryClient = useQueryClient();
  const toast = useToast();
  const navigate = useNavigate();
  const show = ({ kind, id, isFavourite }: { kind: keyof typeof LISTS; id: string; isFavourite: boolean }) =>
    utils.favourites.marked.setData(undefined, (before = { cakes: [], stores: [] }) => {
      const others = before[LISTS[kind]].filter((each) => each !== id);
      return { ...before, [LISTS[kind]]: isFavourite ? [id, ...others] : others };
    });
  return api.favourites.set.useMutation({
    scope: SCOPE,
    // Without a connection it says so at once, instead of showing for hours what nobody has kept.
    networkMode: 'always',
    onMutate: async (wanted) => {
      await utils.favourites.marked.cancel();
      show(wanted);
    },
    onSuccess: (_answer, { isFavourite }) =>
      void toast(
        isFavourite
          ? { message: words.added(name), action: { label: words.seeAll, onPress: () => void navigate('/favourites') } }
          : { message: words.removed(name) },
      ),
    onError: (error, wanted) => {
      show({ ...wanted, isFavourite: !wanted.isFavourite });
      const plain = wanted.isFavourite ? words.notKept(name) : words.notRemoved(name);
      void refusalWords(error, plain, words.locale).then((message) => toast({ message, tone: 'problem' }));
    },
    onSettled: () => {
      void utils.favourites.list.invalidate(undefined, { refetchType: 'none' });
      // While another press waits behind this one, the screen already shows what that one will bring.
      const isLast = queryClient.isMutating({ predicate: ({ options }) => options.scope?.id === SCOPE.id }) <= 1;
      if (isLast) void utils.favourites.marked.invalidate();
    },
  });
}
