import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { lazy, Suspense, useMemo } from 'react';
import { useLoaderData, type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs } from 'react-router';
import { api } from '../app/api.ts';
import { askedFrom } from '../app/asked.ts';
import { loadingOf, placeFor } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useCart } from '../app/visitor.tsx';
import type { CakeView } from '../app/views.ts';
import { untilLoaded } from '../app/reachable.ts';
import { useWords } from '../app/words.ts';
import { cakeFacts } from '../features/cake/cake-facts.ts';
import { CakePage } from '../features/cake/cake-page.tsx';
import { openingDesign } from '@sweetspot/domain/customization/design-link';
import { moneyText } from '../features/cake/option-words.ts';
import { StoreSummary } from '../features/cake/store-summary.tsx';
import { drawingPath } from '../components/drawing-path.ts';
import { Notice } from '../components/notice.tsx';
import { useAllergies } from '../components/use-allergies.ts';

/** Read last, and at hand where the server has written them already. */
const Reviews = lazy(untilLoaded(async () => ({ default: (await import('../components/reviews.tsx')).Reviews })));

export async function loader(args: LoaderFunctionArgs) {
  const { storeSlug = '', cakeSlug = '' } = args.params;
  const { api: utils, isKnown } = loadingOf(args);
  const search = new URL(args.request.url).searchParams;
  const lineId = search.get('line');
  await Promise.all([
    utils.cakes.bySlug.ensureData({ storeSlug, cakeSlug }),
    ...(lineId !== null && isKnown ? [utils.carts.get.ensureData()] : []),
  ]);
  return { key: { storeSlug, cakeSlug }, place: placeFor(args), design: search.get('design'), lineId, asked: askedFrom(search) };
}

/** The design in the address is written by this page itself. */
export function shouldRevalidate({ currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  const isSamePage = currentUrl.pathname === nextUrl.pathname && currentUrl.searchParams.get('line') === nextUrl.searchParams.get('line');
  return isSamePage && currentUrl.search !== nextUrl.search ? false : defaultShouldRevalidate;
}

export function Component() {
  const words = useWords('cake');
  const { key, place, design, lineId, asked } = useLoaderData<typeof loader>();
  const [cake] = api.cakes.bySlug.useSuspenseQuery(key);
  const allergies = useAllergies();
  const cart = useCart().data;
  const line = cart?.stores.flatMap(({ lines }) => lines).find(({ id, cake: of }) => id === lineId && of.id === cake.id);
  const initial = line ?? { customization: openingDesign(cake.customizable, design, asked.serves), quantity: 1, photos: [] };
  return (
    <>
      <CakeMeta cake={cake} />
      {lineId !== null && cart && !line ? (
        <Notice tone="attention" className="mb-6">
          {words.lineGone}
        </Notice>
      ) : null}
      <CakePage
        // Another cake, or another line of the cart, is another design to begin with.
        key={`${cake.id} ${line?.id ?? ''}`}
        cake={cake}
        place={place}
        asked={asked}
        initial={initial}
        lineId={line?.id ?? null}
        allergies={allergies}
      >
        <Suspense>
          <Reviews
            reviews={cake.reviews}
            timeZone={cake.store.timeZone}
            count={cake.rating.count}
            path={`/reviews/${cake.store.slug}/${cake.slug}`}
          />
        </Suspense>
        <StoreSummary store={cake.store} />
      </CakePage>
    </>
  );
}

function CakeMeta({ cake }: { cake: CakeView }) {
  const words = useWords('cake');
  const shell = useWords('shell');
  const { name, store, customizable, description } = cake;
  const path = `/stores/${store.slug}/${cake.slug}`;
  const asItComes = useMemo(() => evaluateCustomization(customizable, { selections: {} }), [customizable]);
  const image = drawingPath(asItComes.design, 'png');
  return (
    <PageMeta
      title={words.meta(name, store.name, store.city)}
      description={words.metaDescription(name, moneyText(asItComes.unitPriceMinor, customizable.currency, words.locale), description)}
      path={path}
      image={image}
      facts={import.meta.env.SSR && ((origin) => cakeFacts({ cake, asItComes, origin, path, image, shell }))}
    />
  );
}
