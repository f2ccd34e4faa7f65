import type { ReactNode } from 'react';
import { LANG } from './in-language.ts';
import { STATE_ELEMENT_ID, type PageState } from './page-state.ts';

interface DocumentProps {
  readonly state: Pick<PageState, 'locale' | 'theme'>;
  /** The page's state as JSON, safe inside a script element. */
  readonly stateJson: string;
  /** What the server names for browsers to fetch. React leaves it where it is, so that scripts need not know it again. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

export function Document({ state, stateJson, head, children }: DocumentProps) {
  return (
    <html lang={LANG[state.locale]} data-theme={state.theme ?? undefined}>
      <head>{head}</head>
      <body className="flex min-h-dvh flex-col bg-canvas text-ink">
        <div className="contents">{children}</div>
        <script id={STATE_ELEMENT_ID} type="application/json" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: stateJson }} />
      </body>
    </html>
  );
}
