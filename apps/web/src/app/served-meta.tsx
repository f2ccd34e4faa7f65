import { inLanguage, LANG } from './in-language.ts';
import { useVisit } from './visitor.tsx';

interface ServedMetaProps {
  readonly title: string;
  readonly description: string;
  readonly path: string | null;
  readonly image?: string | null | undefined;
  readonly facts?: ((origin: string) => readonly object[]) | false;
}

/** For pages that are about no cake. */
const A_CAKE = '/drawings/cake.png?shape=round&tiers=vanilla&frosting=drip&colour=blush&toppings=fruits';

/** What only those read who look at the page as it was sent: search engines, and windows in which somebody shares it. */
export function ServedMeta({ title, description, path, image = A_CAKE, facts }: ServedMetaProps) {
  const { origin, locale, tellFacts } = useVisit();
  if (facts) tellFacts?.(facts(origin));
  const canonical = path === null ? null : `${origin}${inLanguage(path, locale)}`;
  return (
    <>
      <meta name="description" content={description} />
      {path === null || canonical === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <meta property="og:url" content={canonical} />
          <link rel="alternate" hrefLang={LANG.en} href={`${origin}${inLanguage(path, 'en')}`} />
          <link rel="alternate" hrefLang={LANG.hi} href={`${origin}${inLanguage(path, 'hi')}`} />
          <link rel="alternate" hrefLang="x-default" href={`${origin}${path}`} />
        </>
      )}
      <meta property="og:site_name" content="SweetSpot" />
      <meta property="og:type" content="website" />
      <meta property="og:locale" content={locale === 'hi' ? 'hi_IN' : 'en_IN'} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {image === null ? null : (
        <>
          <meta property="og:image" content={`${origin}${image}`} />
          <meta property="og:image:alt" content={title} />
        </>
      )}
      <meta name="twitter:card" content={image === null ? 'summary' : 'summary_large_image'} />
    </>
  );
}
