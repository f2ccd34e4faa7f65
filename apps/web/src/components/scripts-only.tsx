import type { ReactNode } from 'react';
import { useIsHydrated } from '../app/use-is-hydrated.ts';
import { useWords } from '../app/words.ts';
import { ScriptsOff } from './scripts-off.tsx';

/**
 * Around buttons that only scripts can answer. Until they have come the buttons are off, so that no press is lost and no
 * form is sent by the browser itself, which would put what was typed, a password too, in the address. A fieldset does it,
 * so that the buttons do not change their look. Where no scripts will ever come, it is said why nothing can be pressed.
 */
export function ScriptsOnly({ children }: { children: ReactNode }) {
  const words = useWords('shell');
  return (
    <fieldset role="presentation" disabled={!useIsHydrated()}>
      <ScriptsOff>{words.scriptsOff}</ScriptsOff>
      <div className="contents">{children}</div>
    </fieldset>
  );
}
