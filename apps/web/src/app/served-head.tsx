import type { Locale } from '@sweetspot/messages';
import { COLOURS } from '@sweetspot/ui';
import { inLanguage } from './in-language.ts';
import type { PageAssets, PageState } from './page-state.ts';

interface ServedHeadProps {
  readonly assets: PageAssets;
  readonly locale: Locale;
  readonly theme: PageState['theme'];
}

/** What every page names for browsers: its colours, and the files of its build. */
export function ServedHead({ assets, locale, theme }: ServedHeadProps) {
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content={theme ?? 'light dark'} />
      <meta name="theme-color" content={COLOURS.canvas[theme ?? 'light']} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={COLOURS.canvas[theme ?? 'dark']} media="(prefers-color-scheme: dark)" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/icons/apple-180.png" />
      <link rel="manifest" href={inLanguage('/manifest.webmanifest', locale)} />
      {assets.fonts.map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
      ))}
      {assets.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} precedence="default" />
      ))}
      {assets.watch === null ? null : <script type="module" dangerouslySetInnerHTML={{ __html: assets.watch }} />}
      <script type="module" src={assets.entry} async fetchPriority="low" data-parts={assets.parts.join(' ')} />
    </>
  );
}
