import { inLanguage } from './in-language.ts';
import { ServedMeta } from './served-meta.tsx';
import { useVisit } from './visitor.tsx';

interface PageMetaProps {
  readonly title: string;
  readonly description: string;
  /** The one address of this page, whatever filters or designs the visitor's own carries; null for pages nobody should find by searching. */
  readonly path: string | null;
  /** From the root: a picture for whoever shares the page; null where even a cake would tell too much. */
  readonly image?: string | null | undefined;
  /** What search engines read beside the page (schema.org); only where the server renders. */
  readonly facts?: ((origin: string) => readonly object[]) | false;
}

/**
 * What a page tells browsers, search engines and chat windows about itself; React moves it into the head. Those who read more than
 * its title and address read the page as the server sends it: browsers load nothing for them.
 */
export function PageMeta(props: PageMetaProps) {
  const { title, path } = props;
  const { origin, locale } = useVisit();
  return (
    <>
      <title>{title}</title>
      {path === null ? null : <link rel="canonical" href={`${origin}${inLanguage(path, locale)}`} />}
      {import.meta.env.SSR ? <ServedMeta {...props} /> : null}
    </>
  );
}
