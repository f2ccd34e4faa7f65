import type { RouteObject } from 'react-router';

/**
 * Every page of the shop. Each is a chunk of its own; `handle.module` names its source, so that the server can point the
 * browser at that chunk before the first script has run.
 */
export const routes: RouteObject[] = [
  {
    path: '/',
    handle: { module: 'src/routes/home.tsx' },
    lazy: () => import('./routes/home.tsx'),
  },
];
