import { useOrigin } from './visitor.tsx';

interface PageMetaProps {
  readonly title: string;
  readonly description: string;
  /** The one address of this page, whatever filters or designs the visitor's own carries; null for pages nobody should find by searching. */
  readonly path: string | null;
  /** From the root: a picture for whoever shares the page. */
  readonly image?: string | undefined;
  /** What search engines read beside the page (schema.org). */
  readonly facts?: object | undefined;
}

/** What a page tells browsers, search engines and chat windows about itself; React moves it into the head. */
export function PageMeta({ title, description, path, image, facts }: PageMetaProps) {
  const origin = useOrigin();
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      {path === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={`${origin}${path}`} />
          <meta property="og:url" content={`${origin}${path}`} />
        </>
      )}
      <meta property="og:site_name" content="SweetSpot" />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {image === undefined ? null : <meta property="og:image" content={`${origin}${image}`} />}
      {facts === undefined ? null : (
        // A data block: it is never run, so the content policy has nothing to say about it.
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(facts).replaceAll('<', '\\u003c') }} />
      )}
    </>
  );
}
