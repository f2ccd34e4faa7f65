import { useRouteLoaderData, type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs } from 'react-router';
import { loadingOf, placeFor } from '../../app/load-context.ts';
import type { Place } from '../../app/place.ts';

export const ROOT_ROUTE = 'root';

export interface RootData {
  readonly place: Place | null;
}

/** What the frame shows. The server waits for cart and session, so that their first picture is true; the browser never does. */
export async function loadRoot(args: LoaderFunctionArgs): Promise<RootData> {
  const { api, isKnown } = loadingOf(args);
  if (isKnown && typeof document === 'undefined') await Promise.all([api.sessions.current.ensureData(), api.carts.get.ensureData()]);
  return { place: placeFor(args) };
}

/** A filter or a page more changes nothing in the frame; a place does. */
export function revalidatesRoot({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  return currentUrl.searchParams.get('place') !== nextUrl.searchParams.get('place') || currentUrl.href === nextUrl.href;
}

/** Null where no place is chosen, and on a page whose frame could not be loaded. */
export function usePlace(): Place | null {
  return (useRouteLoaderData(ROOT_ROUTE) as RootData | undefined)?.place ?? null;
}
