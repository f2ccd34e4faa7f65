import { OWN_DATA_PARTS } from '@sweetspot/domain/accounts/own-data';
import type { OwnDatum } from './own-data.ts';

/** The file for programs, piece by piece as the rows come: one object, with a list for every part, also where it is empty. */
export async function* ownDataJson(data: AsyncIterable<OwnDatum>, madeAt: Date): AsyncGenerator<string, void, undefined> {
  yield `{"madeAt":${JSON.stringify(madeAt)}`;
  let at = -1;
  const openUntil = (last: number): string => {
    const opened = OWN_DATA_PARTS.slice(at + 1, last + 1).map((part) => `,\n${JSON.stringify(part)}:[`);
    const isInside = at >= 0;
    at = last;
    return (isInside ? ']' : '') + opened.join(']');
  };
  for await (const { part, row } of data) {
    const next = OWN_DATA_PARTS.indexOf(part);
    yield next > at ? `${openUntil(next)}\n${JSON.stringify(row)}` : `,\n${JSON.stringify(row)}`;
  }
  const last = OWN_DATA_PARTS.length - 1;
  yield `${at < last ? openUntil(last) : ''}]}\n`;
}
