import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ServedHead } from './served-head.tsx';

test('what is seen first is fetched first: styles and faces at once, of the scripts one that waits for them and names the others', () => {
  const assets = { styles: ['/a.css'], fonts: ['/f.woff2'], parts: ['/one.js', '/two.js'], entry: '/entry.js', watch: null };
  const html = renderToStaticMarkup(<ServedHead assets={assets} locale="en" theme={null} />);
  const fetched = (html.match(/<(?:link|script)[^>]+>/g) ?? []).flatMap(
    (tag) => /(?:src|href)="([^"]+\.(?:js|css|woff2))"/.exec(tag)?.[1] ?? [],
  );
  expect(fetched.toSorted()).toEqual(['/a.css', '/entry.js', '/f.woff2']);
  const script = /<script[^>]+>/.exec(html)?.[0];
  expect(script).toMatch(/fetchpriority="low"/i);
  expect(script).toContain('data-parts="/one.js /two.js"');
});
