import { refusalFrom } from '@sweetspot/api/client';
import { formatMoney } from '@sweetspot/domain/money/money';
import { intlLocaleOf } from '@sweetspot/messages';
import { Skeleton } from '@sweetspot/ui';
import { data, useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { api } from '../app/api.ts';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { drawingPath } from '../components/drawing-path.ts';
import { LoadFailed } from '../components/load-failed.tsx';
import { NoSuchDesign, SharedDesignPage, type SharedDesign } from '../features/designs/shared-design-page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { api: utils } = loadingOf(args);
  try {
    await utils.designs.shared.fetch({ code: args.params['code'] ?? '' });
    return data({ isOver: false }, { headers: PRIVATE });
  } catch (error) {
    // The page says itself that the link is over, or offers to try again.
    const isOver = ['not_found', 'invalid', 'malformed'].includes(refusalFrom(error)?.kind ?? '');
    return data({ isOver }, { status: isOver ? 404 : 200, headers: PRIVATE });
  }
}

// Ended, it is over at once, also where somebody looked at it before.
const PRIVATE = { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' };

export function Component() {
  const words = useWords('designs');
  const { code = '' } = useParams();
  const { isOver } = useLoaderData<typeof loader>();
  if (!isOver) return <Shared code={code} />;
  return (
    <>
      <PageMeta title={words.overTitle} description={words.over} path={null} />
      <NoSuchDesign />
    </>
  );
}

function Shared({ code }: { code: string }) {
  const words = useWords('designs');
  const design = api.designs.shared.useQuery({ code });
  if (design.data) {
    return (
      <>
        <SharedMeta design={design.data} />
        <SharedDesignPage design={design.data} />
      </>
    );
  }
  return (
    <>
      <PageMeta title={words.title} description={words.sharedLede} path={null} />
      {design.isError ? (
        <LoadFailed title={words.failed} error={design.error} onRetry={() => void design.refetch()} />
      ) : (
        <Skeleton className="mx-auto aspect-square w-full max-w-lg" />
      )}
    </>
  );
}

function SharedMeta({ design }: { design: SharedDesign }) {
  const words = useWords('designs');
  const price = formatMoney(design.unitPrice, intlLocaleOf(words.locale));
  return (
    <PageMeta
      title={words.sharedTitle(design.name ?? design.cake.name, design.store.name)}
      description={words.sharedDescription(design.cake.name, price)}
      path={null}
      image={drawingPath(design.design, 'png')}
    />
  );
}
