import { redirect } from 'react-router';

/** The router takes a thrown response as the route's own answer: these two are the only ones a loader of the shop gives. */
export function goTo(path: string): never {
  // oxlint-disable-next-line typescript/only-throw-error -- how the router is told of a redirect
  throw redirect(path);
}

export function nothingHere(): never {
  // oxlint-disable-next-line typescript/only-throw-error -- how the router is told that there is no such page
  throw new Response(null, { status: 404 });
}
