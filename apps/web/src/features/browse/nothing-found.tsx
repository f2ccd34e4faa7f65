import { EmptyState, LinkButton } from '@sweetspot/ui';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { countsInputOf, narrowingsOf, searchFrom, type BrowseFilters } from './browse-filters.ts';
import { forgetIfPlace } from './forget-if-place.ts';
import { nearMissWords, relaxed } from './near-misses.ts';

/** What to ask less of, and what that would find; where nothing is known of that, whatever narrows the list. */
export function NothingFound({ filters }: { filters: BrowseFilters }) {
  const words = useWords('filters');
  const shared = useWords('browse');
  const misses = api.cakes.nearMisses.useQuery(countsInputOf(filters));
  const narrowings = narrowingsOf(filters);
  if (narrowings.length === 0) return <EmptyState title={shared.emptyPlain} />;
  if (misses.data && misses.data.length > 0)
    return (
      <EmptyState
        title={words.closeTitle}
        actions={misses.data.map((miss) => (
          <LinkButton key={JSON.stringify(miss.relaxation)} asChild variant="quiet">
            <Link to={`/cakes${searchFrom(relaxed(filters, miss))}`}>{nearMissWords(miss, words, shared)}</Link>
          </LinkButton>
        ))}
      >
        {words.closeText}
      </EmptyState>
    );
  return (
    <EmptyState
      title={shared.emptyTitle(narrowings.length)}
      actions={narrowings.map((narrowing) => (
        <LinkButton key={narrowing.name} asChild variant="quiet">
          <Link to={`/cakes${searchFrom(narrowing.without)}`} onClick={() => forgetIfPlace(narrowing)}>
            {shared.loosen[narrowing.name]}
          </Link>
        </LinkButton>
      ))}
    >
      {shared.emptyText(narrowings.length)}
    </EmptyState>
  );
}
