import { Outlet, type RouteObject } from 'react-router';
import { FailedApp, FailedPage } from './app/failed.tsx';
import { Frame } from './routes/frame.tsx';
import { BoardRoute } from './routes/board-route.tsx';

export const routes: RouteObject[] = [
  {
    // A page's own code comes in a moment; the frame around it stands meanwhile.
    HydrateFallback: () => null,
    element: (
      <Frame>
        <Outlet />
      </Frame>
    ),
    ErrorBoundary: FailedApp,
    children: [
      {
        // A page that fails leaves header, notices and bell as they are.
        ErrorBoundary: FailedPage,
        children: [
          { index: true, element: <BoardRoute /> },
          {
            path: 'orders/:number',
            lazy: async () => ({ Component: (await import('./routes/ticket-route.tsx')).TicketRoute }),
          },
          {
            path: 'cakes',
            lazy: async () => ({ Component: (await import('./routes/cakes-route.tsx')).CakesRoute }),
          },
          {
            path: 'cakes/new',
            lazy: async () => ({ Component: (await import('./routes/cake-route.tsx')).CakeRoute }),
          },
          {
            path: 'cakes/:cakeId',
            lazy: async () => ({ Component: (await import('./routes/cake-route.tsx')).CakeRoute }),
          },
          {
            path: 'options',
            lazy: async () => ({
              Component: (await import('./routes/options-route.tsx')).OptionsRoute,
            }),
          },
          {
            path: 'codes',
            lazy: async () => ({ Component: (await import('./features/promo-codes/promo-codes-page.tsx')).PromoCodesPage }),
          },
          {
            path: 'problems',
            lazy: async () => ({ Component: (await import('./features/problems/problems-page.tsx')).ProblemsPage }),
          },
          {
            path: 'reviews',
            lazy: async () => ({ Component: (await import('./features/reviews/reviews-page.tsx')).ReviewsPage }),
          },
          {
            path: 'payouts',
            lazy: async () => ({ Component: (await import('./features/payouts/payouts-page.tsx')).PayoutsPage }),
          },
          {
            path: 'settings',
            lazy: async () => ({
              Component: (await import('./routes/settings-route.tsx')).SettingsRoute,
            }),
          },
          {
            path: '*',
            lazy: async () => ({
              Component: (await import('./routes/not-found-route.tsx')).NotFoundRoute,
            }),
          },
        ],
      },
    ],
  },
];
