import type { ReactNode } from 'react';
import { useIsHydrated } from '../app/use-is-hydrated.ts';

/**
 * Around buttons that only scripts can answer. Until they have come the buttons are off, so that no press is lost and no
 * form is sent by the browser itself, which would put what was typed, a password too, in the address. A fieldset does it,
 * so that the buttons do not change their look.
 */
export function ScriptsOnly({ children }: { children: ReactNode }) {
  return (
    <fieldset role="presentation" disabled={!useIsHydrated()}>
      {children}
    </fieldset>
  );
}
