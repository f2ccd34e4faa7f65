import { EmptyState, LinkButton } from '@sweetspot/ui';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { forgetPlace } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { countsInputOf, narrowingsOf, searchFrom, type BrowseFilters } from './browse-filters.ts';
import { isAnywhere, nearMissWords, relaxed } from './near-misses.ts';

/** What to ask less of, and what that would find: no way out leads to another empty list. */
export function NothingFound({ filters }: { filters: BrowseFilters }) {
  const words = useWords('filters');
  const shared = useWords('browse');
  const { data: misses } = api.cakes.nearMisses.useQuery(countsInputOf(filters));
  const asked = narrowingsOf(filters).length;
  const isDiet = filters.diet !== null || filters.freeFrom.length > 0;
  if (asked === 0) return <EmptyState title={shared.emptyPlain} />;
  if (!misses || misses.length === 0)
    return (
      <EmptyState title={shared.emptyTitle(asked)} actions={<AllCakes label={words.allCakes} />}>
        {misses ? words.nowhereText : words.unknownText}
      </EmptyState>
    );
  return (
    <EmptyState
      title={shared.emptyTitle(asked)}
      actions={misses.map((miss) => (
        <LinkButton key={JSON.stringify(miss.relaxation)} asChild variant="quiet" className="shrink">
          {/* A remembered place would come back by itself. */}
          <Link to={`/cakes${searchFrom(relaxed(filters, miss))}`} onClick={() => isAnywhere(miss) && forgetPlace()}>
            {nearMissWords(miss, words, shared)}
          </Link>
        </LinkButton>
      ))}
    >
      {misses.some(({ relaxation }) => relaxation.type === 'everything') ? words.anewText(isDiet) : words.closeText(isDiet)}
    </EmptyState>
  );
}

function AllCakes({ label }: { label: string }) {
  return (
    <LinkButton asChild variant="quiet">
      <Link to="/cakes" onClick={forgetPlace}>
        {label}
      </Link>
    </LinkButton>
  );
}
