import { useAsked } from '../app/asked.ts';

/** For a form whose address would forget the day and the guests. */
export function AskedFields() {
  const { readyBy, serves } = useAsked();
  return (
    <>
      {readyBy === null ? null : <input type="hidden" name="readyBy" value={readyBy} />}
      {serves === null ? null : <input type="hidden" name="serves" value={serves} />}
    </>
  );
}
