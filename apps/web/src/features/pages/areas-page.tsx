import type { RouterOutputs } from '@sweetspot/api';
import { EmptyState, LinkButton, PageTitle } from '@sweetspot/ui';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { PageMeta } from '../../app/page-meta.tsx';
import { placeText } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';

type Area = RouterOutputs['stores']['areas'][number];

const storesIn = ({ city, latitude, longitude }: Area) =>
  `/stores?${new URLSearchParams({ place: placeText({ name: city, latitude, longitude }) })}`;

export function AreasPage() {
  const [areas] = api.stores.areas.useSuspenseQuery();
  const words = useWords('guide');
  const { title, description, lede, bakeries, deliver, none, noneHint, nearMe } = words.areas;
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-8">
      <PageMeta title={`${title} · SweetSpot`} description={description} path="/delivery-areas" />
      <PageTitle size="display" lede={lede}>
        {title}
      </PageTitle>
      {areas.length === 0 ? (
        <EmptyState title={none}>
          <p>{noneHint}</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-x-8 sm:grid-cols-2">
          {areas.map((area) => (
            <li key={`${area.city}, ${area.state}`} className="grid gap-0.5 border-b border-line py-3">
              <Link
                to={storesIn(area)}
                className="flex min-h-touch items-center font-semibold wrap-anywhere underline-offset-4 hover:underline"
              >
                {area.city}
              </Link>
              <p className="text-sm text-ink-muted">
                <span>{`${bakeries(area.stores)} · `}</span>
                <span>{deliver(area.delivering, Math.round(area.furthestMetres / 1000))}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <LinkButton asChild className="justify-self-start">
        <Link to="/stores">{nearMe}</Link>
      </LinkButton>
    </div>
  );
}
