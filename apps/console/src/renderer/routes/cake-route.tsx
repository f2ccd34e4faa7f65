export function CakeRoute() {
  return <h1>cake</h1>;
}
