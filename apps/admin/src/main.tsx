import './styles.css';
import { KeptFocus, showTheme, ToastRegion } from '@sweetspot/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { api, createApiClient, createQueryClient } from './app/api.ts';
import { AdminLanguage, firstLanguage } from './app/language.tsx';
import { routes } from './routes.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');

showTheme();
const queryClient = createQueryClient();
const router = createBrowserRouter(routes, { basename: '/admin' });
const first = await firstLanguage();

createRoot(root).render(
  <StrictMode>
    <api.Provider client={createApiClient()} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>
        <AdminLanguage first={first}>
          <KeptFocus />
          <ToastRegion>
            <RouterProvider router={router} />
          </ToastRegion>
        </AdminLanguage>
      </QueryClientProvider>
    </api.Provider>
  </StrictMode>,
);
