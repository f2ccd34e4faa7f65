import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { api } from '../app/api.ts';
import { askedFrom, useAsked } from '../app/asked.ts';
import { loadingOf, placeFor } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { pointOf } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { HomePage } from '../features/home/home-page.tsx';
import { shopFacts } from '../features/home/shop-facts.ts';

const CAKES = 8;

/** As it was always asked, while nothing is: that answer is remembered for everybody. */
const cakesFor = (near: ReturnType<typeof pointOf>, serves: number | null) => ({
  near,
  limit: CAKES,
  ...(serves === null ? {} : { serves }),
});
const STORES = 6;

export async function loader(args: LoaderFunctionArgs) {
  const place = placeFor(args);
  const near = pointOf(place);
  const {
    api: { cakes, stores },
    today,
  } = loadingOf(args);
  await Promise.all([
    cakes.list.ensureData(cakesFor(near, askedFrom(new URL(args.request.url).searchParams).serves)),
    stores.list.ensureData({ near, limit: STORES }),
  ]);
  return { place, today: today() };
}

export function Component() {
  const words = useWords('home');
  const { place, today } = useLoaderData<typeof loader>();
  const near = pointOf(place);
  const [cakes] = api.cakes.list.useSuspenseQuery(cakesFor(near, useAsked().serves));
  const [stores] = api.stores.list.useSuspenseQuery({ near, limit: STORES });
  return (
    <>
      <PageMeta title={words.meta} description={words.metaDescription} path="/" facts={import.meta.env.SSR && shopFacts} />
      <HomePage place={place} today={today} cakes={cakes.items} stores={stores.items} />
    </>
  );
}
