import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { loadWords } from '../app/words.ts';
import { ScriptsOnly } from './scripts-only.tsx';

await loadWords(['shell'], 'en');

test('a button that cannot be pressed without scripts says so where there are none', () => {
  const html = renderToStaticMarkup(
    <ScriptsOnly>
      <button type="submit">Sign in</button>
    </ScriptsOnly>,
  );
  expect(html).toMatch(/<fieldset[^>]* disabled="">.*<noscript>.*switched off in this browser.*<\/noscript>.*Sign in/);
});
