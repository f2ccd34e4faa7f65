import { requestIdFrom } from '@sweetspot/api/client';
import { EmptyState, ErrorState, LinkButton, Skeleton } from '@sweetspot/ui';
import { Link } from 'react-router';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { useSayFailure } from '../../../app/say-failure.ts';
import { useWork } from '../../../app/session.tsx';
import { CakeFormPage } from './cake-form-page.tsx';
import { useWords } from '../../../app/words.ts';

/** Loads what the form opens on. A form that is open is never replaced under the fingers: only when its person asks. */
export function CakePage({ cakeId }: { cakeId: string | null }) {
  const words = useWords('cake-form');
  const sayFailure = useSayFailure();
  const { store, mayEditCakes } = useWork();
  const [opening, setOpening] = useState(0);
  const library = api.storeCakes.library.useQuery({ storeId: store.id }, { enabled: mayEditCakes });
  const cake = api.storeCakes.get.useQuery(
    { storeId: store.id, cakeId: cakeId ?? '' },
    { enabled: mayEditCakes && cakeId !== null, staleTime: Infinity, refetchOnMount: 'always' },
  );
  if (!mayEditCakes) {
    return (
      <>
        <h1 className="sr-only">{words.ownersOnly}</h1>
        <EmptyState
          title={words.ownersOnly}
          actions={
            <LinkButton asChild variant="quiet">
              <Link to="/cakes">{words.back}</Link>
            </LinkButton>
          }
        >
          {words.ownersOnlyText}
        </EmptyState>
      </>
    );
  }
  const error = library.error ?? cake.error;
  if (error !== null) {
    return (
      <ErrorState
        title={words.failed}
        requestId={requestIdFrom(error) ?? undefined}
        onRetry={() => {
          void library.refetch();
          if (cakeId !== null) void cake.refetch();
        }}
      >
        {sayFailure(error)}
      </ErrorState>
    );
  }
  if (library.data === undefined || (cakeId !== null && (cake.data === undefined || !cake.isFetchedAfterMount))) {
    return (
      <div aria-busy className="mx-auto grid max-w-6xl gap-5 p-5">
        <Skeleton className="h-10 w-1/3" />
        <Skeleton className="h-96" />
      </div>
    );
  }
  const reload = async () => {
    await cake.refetch();
    setOpening((count) => count + 1);
  };
  return (
    <CakeFormPage
      key={`${cakeId ?? 'new'} ${opening}`}
      cake={cakeId === null ? null : (cake.data ?? null)}
      library={library.data}
      onReload={() => void reload()}
    />
  );
}
