export function CakesRoute() {
  return <h1>cakes</h1>;
}
