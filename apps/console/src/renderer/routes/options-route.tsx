export function OptionsRoute() {
  return <h1>options</h1>;
}
