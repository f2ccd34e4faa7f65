import { offlineWords } from '@sweetspot/messages/offline';
import { COLOURS } from '@sweetspot/ui/colours';

export interface KeptPage {
  readonly href: string;
  readonly title: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&"<>]/g, (sign) => ESCAPES[sign] ?? sign);

const coloursOf = (theme: 'light' | 'dark'): string =>
  `body{background:${COLOURS.canvas[theme]};color:${COLOURS.ink[theme]}}a{color:${COLOURS['accent-text'][theme]}}`;
const STYLE =
  `body{margin:0;min-height:100vh;display:grid;place-items:center;font:18px/1.6 system-ui,sans-serif}` +
  `main{max-width:34rem;padding:32px 24px;overflow-wrap:anywhere}h1{font:600 30px/1.25 Georgia,serif;margin:0 0 12px}` +
  `p,ul{margin:0 0 16px;padding:0}li{list-style:none}a{display:inline-flex;min-height:44px;align-items:center}` +
  `${coloursOf('light')}@media(prefers-color-scheme:dark){${coloursOf('dark')}}`;

/** For an address that was not kept: that there is no connection, and what can be read all the same. It needs nothing but itself. */
export function offlinePage(language: string, kept: readonly KeptPage[]): Response {
  const words = offlineWords(language === 'hi' ? 'hi' : 'en');
  const list = kept.map(({ href, title }) => `<li><a href="${escaped(href)}">${escaped(title)}</a></li>`).join('');
  const html =
    `<!doctype html><html lang="${language === 'hi' ? 'hi' : 'en'}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">` +
    `<title>${words.title} · SweetSpot</title><style>${STYLE}</style></head><body><main><h1>${words.title}</h1><p>${words.text}</p>` +
    `${list === '' ? '' : `<h2>${words.kept}</h2><ul>${list}</ul>`}<p><a href="">${words.again}</a></p></main></body></html>`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none';style-src 'unsafe-inline'",
    'referrer-policy': 'no-referrer',
  };
  return new Response(html, { status: 503, headers });
}
