import { QueryClientProvider } from '@tanstack/react-query';
import { KeptFocus, showTheme, ToastRegion } from '@sweetspot/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, createHashRouter, RouterProvider } from 'react-router';
import { api, createQueryClient } from './app/api.ts';
import { openBackend } from './app/backend.ts';
import { desktop } from './app/desktop.ts';
import { FailedApp } from './app/failed.tsx';
import { ConsoleLanguage, firstLanguage } from './app/language.tsx';
import { RenderBoundary } from './app/render-boundary.tsx';
import { keepPages } from './app/keep-pages.ts';
import { SessionProvider } from './app/session.tsx';
import { routes } from './routes.tsx';
import './styles.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place to draw in.');

showTheme();
const [backend, first] = await Promise.all([openBackend(), firstLanguage()]);
const queryClient = createQueryClient();
// The desktop app's pages lie in a folder: only a part after # can name a place there.
const router = desktop === null ? createBrowserRouter(routes, { basename: '/console' }) : createHashRouter(routes);

keepPages();
createRoot(root).render(
  <StrictMode>
    <RenderBoundary fallback={<FailedApp />}>
      <api.Provider client={backend.client} queryClient={queryClient}>
        <QueryClientProvider client={queryClient}>
          <SessionProvider backend={backend}>
            <ConsoleLanguage first={first}>
              <KeptFocus />
              <ToastRegion>
                <RouterProvider router={router} />
              </ToastRegion>
            </ConsoleLanguage>
          </SessionProvider>
        </QueryClientProvider>
      </api.Provider>
    </RenderBoundary>
  </StrictMode>,
);
