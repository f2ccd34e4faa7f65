import { Outlet } from 'react-router';
import { FaultBoundary } from '../features/shell/fault-boundary.tsx';
import { loadRoot, revalidatesRoot } from '../features/shell/root-data.ts';
import { Shell } from '../features/shell/shell.tsx';

export const loader = loadRoot;
export const shouldRevalidate = revalidatesRoot;

export function Component() {
  return (
    <Shell>
      <Outlet />
    </Shell>
  );
}

/** The frame itself could not be loaded: it is shown with what needs no loading. */
export function ErrorBoundary() {
  return (
    <Shell>
      <FaultBoundary />
    </Shell>
  );
}
