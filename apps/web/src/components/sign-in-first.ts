import { redirect, type LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { ownPath, withNext } from '@sweetspot/domain/text/own-path';

async function isSignedIn(args: LoaderFunctionArgs): Promise<boolean> {
  const { api, isKnown } = loadingOf(args);
  return isKnown && (await api.sessions.current.ensureData()).viewer !== null;
}

/** For pages of one's own: the way to the sign-in page and back here; null for whoever is signed in. */
export async function signInFirst(args: LoaderFunctionArgs): Promise<Response | null> {
  const { pathname, search } = new URL(args.request.url);
  return (await isSignedIn(args)) ? null : redirect(withNext('/sign-in', `${pathname}${search}`));
}

/** For the pages that sign somebody in: whoever is signed in already goes straight on. */
export async function goOnIfSignedIn(args: LoaderFunctionArgs): Promise<Response | null> {
  const next = new URL(args.request.url).searchParams.get('next');
  return (await isSignedIn(args)) ? redirect(ownPath(next, '/account')) : null;
}
