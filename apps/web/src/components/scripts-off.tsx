import type { ReactNode } from 'react';

/** What is said in place of what scripts would do, where none will ever come. */
export function ScriptsOff({ children }: { children: ReactNode }) {
  return (
    <noscript>
      <p className="mb-2 text-pretty text-honey-text">{children}</p>
    </noscript>
  );
}
