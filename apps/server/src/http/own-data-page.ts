import type { OwnDataField, OwnDataPart, OwnDataRow, OwnDataValue } from '@sweetspot/domain/accounts/own-data';
import { OWN_DATA_PARTS } from '@sweetspot/domain/accounts/own-data';
import { formatMoney, type Money } from '@sweetspot/domain/money/money';
import { dietWords, exactWords, orderWords, type Locale } from '@sweetspot/messages';
import { ownDataWords } from '@sweetspot/messages/own-data';
import { html, Markup } from '@sweetspot/integrations/markup';

const STYLE = new Markup(`
:root{color-scheme:light dark}
body{max-width:52rem;margin:0 auto;padding:24px 16px 64px;font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:28px;line-height:1.25}h2{margin-top:40px;font-size:20px}
.row{padding:12px 0;border-top:1px solid color-mix(in srgb,currentColor 25%,transparent)}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:2px 20px;margin:0}
dt{font-weight:600}img{max-width:100%;width:12rem}dd{margin:0;white-space:pre-wrap}
@media (max-width:32rem){dl{grid-template-columns:1fr}dd{margin-bottom:8px}}
`);

interface Reader {
  readonly locale: Locale;
  readonly timeZone: string;
}

/** The file for people, piece by piece as the rows come: it needs nothing beside itself, and runs nothing. */
export async function* ownDataPage(
  data: AsyncIterable<{ readonly part: OwnDataPart; readonly row: OwnDataRow }>,
  reader: Reader,
  madeAt: Date,
): AsyncGenerator<string, void, undefined> {
  const words = ownDataWords(reader.locale);
  const heading = (part: OwnDataPart): string => html`<h2>${words.parts[part]}</h2>`.source;
  const emptyParts = (from: number, to: number): string =>
    OWN_DATA_PARTS.slice(from, to)
      .map((part) => heading(part) + html`<p>${words.nothing}</p>`.source)
      .join('');
  yield head(reader, madeAt);
  let at = -1;
  for await (const { part, row } of data) {
    const next = OWN_DATA_PARTS.indexOf(part);
    if (next > at) yield emptyParts(at + 1, next) + heading(part);
    at = next;
    yield html`<div class="row">${rowMarkup(row, reader)}</div>`.source;
  }
  yield emptyParts(at + 1, OWN_DATA_PARTS.length);
  yield '</body></html>';
}

function head({ locale, timeZone }: Reader, madeAt: Date): string {
  const words = ownDataWords(locale);
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  return html`<!doctype html>
    <html lang="${words.locale}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content="${policy}" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${words.title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <h1>${words.title}</h1>
        <p>${words.madeAt(exactWords(madeAt, locale, timeZone))}</p>
        <p>${words.lede}</p>
     `.source;
}

function rowMarkup(row: OwnDataRow, reader: Reader): Markup {
  const words = ownDataWords(reader.locale);
  const said = (Object.entries(row) as [OwnDataField, OwnDataValue][]).filter(([, value]) => !isEmpty(value));
  return html`<dl>
    ${said.map(
      ([field, value]) =>
        html`<dt>${words.fields[field]}</dt>
          <dd>${valueMarkup(field, value, reader)}</dd>`,
    )}
  </dl>`;
}

const isEmpty = (value: OwnDataValue): boolean =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

function valueMarkup(field: OwnDataField, value: OwnDataValue, reader: Reader): Markup | string {
  const { locale, timeZone } = reader;
  if (value instanceof Date) return exactWords(value, locale, timeZone);
  if (typeof value === 'string' && field === 'picture') return html`<img src="${value}" alt="" />`;
  if (typeof value === 'string') return codeWords(field, value, locale);
  if (value === null || typeof value === 'number') return String(value ?? '');
  if (typeof value === 'boolean') return ownDataWords(locale).yes;
  if (isMoney(value)) return formatMoney(value, locale);
  const items = value.map((item) =>
    typeof item === 'string' ? html`<div>${codeWords(field, item, locale)}</div>` : rowMarkup(item, reader),
  );
  return html`${items}`;
}

const isMoney = (value: object): value is Money => 'currency' in value;

/** What the database calls by one word, as the rest of the shop says it. */
function codeWords(field: OwnDataField, value: string, locale: Locale): string {
  const orders = orderWords(locale);
  const known: Readonly<Record<string, string>> =
    field === 'status'
      ? { ...ownDataWords(locale).values, ...orders.statuses }
      : field === 'by'
        ? orders.actors
        : field === 'fulfilment'
          ? orders.fulfilments
          : field === 'allergies'
            ? dietWords(locale).allergens
            : isCode(field)
              ? ownDataWords(locale).values
              : {};
  return Object.hasOwn(known, value) ? (known[value] ?? value) : value;
}

const isCode = (field: OwnDataField): boolean => ['app', 'role', 'paymentMethod', 'kind', 'language'].includes(field);
