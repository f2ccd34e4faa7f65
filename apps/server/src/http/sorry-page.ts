import type { AppError } from '@sweetspot/domain/errors/app-error';
import type { Locale } from '@sweetspot/messages';
import { sorryWords } from '@sweetspot/messages/sorry';

/** The last resort, when not even the page that says that something failed can be made: it needs nothing but this file. */
export function sorryPage(refusal: AppError | null, requestId: string, locale: Locale): string {
  const words = sorryWords(locale);
  const { title, text } = refusal === null ? words.failed : words.away;
  const style =
    'body{margin:0;min-height:100vh;display:grid;place-items:center;background:#fbf6ee;color:#3b2a24;font:18px/1.6 system-ui,sans-serif}main{max-width:34rem;padding:32px 24px;text-align:center}h1{font:600 30px/1.25 Georgia,serif;margin:0 0 12px}p{margin:0 0 16px}a{color:#a8244f}small{color:#6f5d54}';
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title} · SweetSpot</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${text}</p><p><a href="">${words.again}</a></p><small>${words.reference} ${requestId}</small></main></body></html>`;
}
