import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ServedHead } from './served-head.tsx';

test('what is seen first is fetched before the scripts: styles and faces by a browser’s own order, modules after them', () => {
  const assets = { styles: ['/a.css'], fonts: ['/f.woff2'], preloads: ['/one.js', '/two.js'], entry: '/entry.js', watch: null };
  const html = renderToStaticMarkup(<ServedHead assets={assets} locale="en" theme={null} />);
  const tags = html.match(/<[^>]+>/g) ?? [];
  const late = tags.filter((tag) => /fetchpriority="low"/i.test(tag));
  expect(late).toHaveLength(3);
  expect(late).toEqual(tags.filter((tag) => tag.includes('.js"')));
});
