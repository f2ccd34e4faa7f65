interface Rating {
  readonly average: number | null;
  readonly count: number;
}

/** What buyers gave, as search engines read it; nothing while nobody gave any. */
export const ratingFacts = ({ average, count }: Rating): object =>
  average === null ? {} : { aggregateRating: { '@type': 'AggregateRating', ratingValue: average, reviewCount: count } };
