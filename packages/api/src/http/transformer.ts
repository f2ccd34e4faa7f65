import { AppError } from '@sweetspot/domain/errors/app-error';
import { isPlainJson } from '@sweetspot/domain/text/plain-json';
import superjson, { type SuperJSONResult } from 'superjson';

/**
 * What a question may have beside plain JSON. superjson reads more, some of which ask for gigabytes in a few letters (an array of numbers
 * by its length) or for work (a regular expression).
 */
const ASKED_TYPES: readonly unknown[] = ['undefined', 'Date', 'number', 'bigint'];

/** In superjson's own notation a list begins with a value's type, and what follows or is named in an object stands below it. */
function isAskable(types: unknown): boolean {
  const waiting = [types];
  while (waiting.length > 0) {
    const found = waiting.pop();
    if (typeof found !== 'object' || found === null) continue;
    if (Array.isArray(found) && !ASKED_TYPES.includes(found[0])) return false;
    for (const below of Array.isArray(found) ? found.slice(1) : Object.values(found)) waiting.push(below);
  }
  return true;
}

/**
 * How answers and questions become text: as superjson has it, but that an answer which is plain JSON already, as nearly all are, is sent
 * as it is. Looking for what is not plain costs a tenth of taking it all apart. A question of another type than the apps send throws
 * INPUT_MALFORMED.
 */
export const transformer = {
  input: {
    serialize: (value: unknown): SuperJSONResult => superjson.serialize(value),
    deserialize: (sent: SuperJSONResult): unknown => {
      if (!isAskable((sent as SuperJSONResult | null)?.meta?.values)) throw new AppError('INPUT_MALFORMED');
      return superjson.deserialize(sent);
    },
  },
  output: {
    serialize: (value: unknown): SuperJSONResult =>
      isPlainJson(value) ? { json: value as SuperJSONResult['json'] } : superjson.serialize(value),
    deserialize: (sent: SuperJSONResult): unknown => (sent.meta === undefined ? sent.json : superjson.deserialize(sent)),
  },
};
