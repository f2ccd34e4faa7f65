import { isPlainJson } from '@sweetspot/domain/text/plain-json';
import superjson, { type SuperJSONResult } from 'superjson';

/**
 * How answers and questions become text: as superjson has it, but that an answer which is plain JSON already, as nearly all are, is sent
 * as it is. Looking for what is not plain costs a tenth of taking it all apart.
 */
export const transformer = {
  input: superjson,
  output: {
    serialize: (value: unknown): SuperJSONResult =>
      isPlainJson(value) ? { json: value as SuperJSONResult['json'] } : superjson.serialize(value),
    deserialize: (sent: SuperJSONResult): unknown => (sent.meta === undefined ? sent.json : superjson.deserialize(sent)),
  },
};
