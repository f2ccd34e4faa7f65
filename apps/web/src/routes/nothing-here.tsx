/** Every address that no page answers. */
export function loader(): never {
  // oxlint-disable-next-line typescript/only-throw-error -- the router takes a thrown response as the route's own answer
  throw new Response(null, { status: 404 });
}

export function Component() {
  return null;
}
