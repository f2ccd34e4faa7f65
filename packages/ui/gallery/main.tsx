import './gallery.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppLogo, OfflineBanner, PageTitle, SkipLink, ToastRegion } from '../src/index.ts';
import { ControlsPage } from './controls-page.tsx';
import { PiecesPage } from './pieces-page.tsx';
import { TokensPage } from './tokens-page.tsx';

const PAGES = { tokens: TokensPage, controls: ControlsPage, pieces: PiecesPage } as const;

const asked = new URLSearchParams(location.search);
document.documentElement.dataset['theme'] = asked.get('theme') ?? 'light';

/** `?page=controls&theme=dark` */
function Gallery() {
  const name = asked.get('page') ?? 'controls';
  const Page = name in PAGES ? PAGES[name as keyof typeof PAGES] : ControlsPage;
  return (
    <ToastRegion>
      <SkipLink />
      <OfflineBanner />
      <header className="border-b border-line">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-4 px-4 py-4 sm:px-8">
          <AppLogo className="text-2xl" />
          <nav className="flex gap-5 text-sm font-medium text-ink-muted">
            {Object.keys(PAGES).map((page) => (
              <a key={page} href={`?page=${page}`} className="hover:text-ink">
                {page}
              </a>
            ))}
          </nav>
        </div>
      </header>
      <main id="page" className="mx-auto grid max-w-6xl gap-10 px-4 py-10 sm:px-8">
        <PageTitle size="display" lede="Everything the shop, the console and the office are made of, in one place.">
          A window full of cakes
        </PageTitle>
        <Page />
      </main>
    </ToastRegion>
  );
}

const root = document.querySelector('#root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
