import type { Locale } from '@sweetspot/messages';
import type { ReactNode } from 'react';
import { STATE_ELEMENT_ID, type PageState } from './page-state.ts';

interface DocumentProps {
  readonly state: PageState;
  /** The page's state as JSON, safe inside a script element. */
  readonly stateJson: string;
  readonly children: ReactNode;
}

/** As browsers, screen readers and style sheets are told it. */
export const LANG: Readonly<Record<Locale, string>> = { en: 'en-IN', hi: 'hi' };

export function Document({ state, stateJson, children }: DocumentProps) {
  const { locale, assets, theme, barColours } = state;
  return (
    <html lang={LANG[locale]} data-theme={theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={theme ?? 'light dark'} />
        <meta name="theme-color" content={barColours[0]} media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content={barColours[1]} media="(prefers-color-scheme: dark)" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {assets.fonts.map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
        ))}
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} precedence="default" />
        ))}
        {assets.preloads.map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        {assets.watch === null ? null : <script type="module" dangerouslySetInnerHTML={{ __html: assets.watch }} />}
      </head>
      <body className="flex min-h-dvh flex-col bg-canvas text-ink">
        <div className="contents">{children}</div>
        <script id={STATE_ELEMENT_ID} type="application/json" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: stateJson }} />
        <script type="module" src={assets.entry} async />
      </body>
    </html>
  );
}
