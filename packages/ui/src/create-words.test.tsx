// @vitest-environment happy-dom
import { Suspense, useMemo, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { createWords } from './create-words.ts';

interface Groups {
  readonly page: { readonly title: string };
}

/** A page whose words come when they come, with hooks before and after them. */
function openPage(loads: () => Promise<{ readonly words: Groups['page'] }>) {
  const { useWords } = createWords<Groups>({ en: { page: loads }, hi: { lacks: [], load: () => Promise.resolve({ groups: {} }) } });
  function Page() {
    const [count] = useState(0);
    const { title } = useWords('page');
    const [isOpen] = useState(true);
    return <h1>{useMemo(() => `${title} ${count} ${isOpen}`, [title, count, isOpen])}</h1>;
  }
  return (
    <Suspense>
      <Page />
    </Suspense>
  );
}

test('a page of the server is taken over as it stands, also where its words come later', async () => {
  const place = document.createElement('div');
  // As React's server writes what stands within a boundary.
  place.innerHTML = '<!--$--><h1>Cakes 0 true</h1><!--/$-->';
  const fromServer = place.querySelector('h1');
  const thrown: unknown[] = [];
  const root = hydrateRoot(
    place,
    openPage(() => Promise.resolve({ words: { title: 'Cakes' } })),
    { onRecoverableError: (error) => void thrown.push(error) },
  );
  await vi.waitFor(() => expect(Object.keys(fromServer ?? {}).some((key) => key.startsWith('__react'))).toBe(true), 30_000);
  expect(thrown).toEqual([]);
  expect(place.querySelector('h1')).toBe(fromServer);
  root.unmount();
});
