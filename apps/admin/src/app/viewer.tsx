import type { RouterOutputs } from '@sweetspot/api';
import { createContext, use } from 'react';

export type Viewer = NonNullable<RouterOutputs['sessions']['current']['viewer']>;

export const ViewerContext = createContext<Viewer | null>(null);

/** Who is signed in; only below the layout, which lets nobody else in. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (viewer === null) throw new Error('useViewer() stands outside the signed-in layout');
  return viewer;
}
