interface Crumb {
  readonly name: string;
  /** From the root. */
  readonly path: string;
}

/** The way to a page as search engines read it (schema.org). */
export function breadcrumbs(crumbs: readonly Crumb[], origin: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, at) => ({ '@type': 'ListItem', position: at + 1, name, item: `${origin}${path}` })),
  };
}
