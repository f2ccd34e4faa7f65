import { loadingOf } from '../app/load-context.ts';
import { api } from '../app/api.ts';
import type { LoaderFunctionArgs } from 'react-router';

export async function loader(args: LoaderFunctionArgs) {
  await loadingOf(args).api.cakes.list.ensureData({});
  return null;
}

export function Component() {
  const [page] = api.cakes.list.useSuspenseQuery({});
  return <main>{page.items.map((cake) => cake.name).join(', ')}</main>;
}
