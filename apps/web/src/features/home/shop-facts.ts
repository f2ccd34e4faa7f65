/** The market itself as search engines read it (schema.org): its name, and where its cakes are searched. */
export function shopFacts(origin: string): readonly object[] {
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: 'SweetSpot',
      url: `${origin}/`,
      inLanguage: ['en-IN', 'hi'],
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${origin}/cakes?words={words}` },
        'query-input': 'required name=words',
      },
    },
  ];
}
