import { placeName } from '@sweetspot/messages';
import { Button, EmptyState, Field, LinkButton, PageTitle, TextInput } from '@sweetspot/ui';
import { MapPin } from 'lucide-react';
import { Form, Link } from 'react-router';
import { placeAt, type Place } from '../../app/place.ts';
import type { StoreCardView } from '../../app/views.ts';
import { useWords } from '../../app/words.ts';
import { placeField } from '../../components/place-field.ts';
import { AskedFields } from '../../components/asked-fields.tsx';
import { StoreCard } from '../../components/store-card.tsx';
import { useChosenPlace } from '../../components/use-chosen-place.ts';
import { WhereIAm } from '../../components/where-i-am.tsx';
import { StoreMap } from './store-map.tsx';

/** The middle of Maharashtra, where the market began: what a map shows before anybody said where. */
const FIRST_CENTRE = { latitude: 18.2, longitude: 74.3 };

interface StoresPageProps {
  readonly place: Place | null;
  readonly unknownPlace: string | null;
  readonly stores: readonly StoreCardView[];
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly onMore: () => void;
}

export function StoresPage({ place, unknownPlace, stores, hasMore, isLoadingMore, onMore }: StoresPageProps) {
  const words = useWords('stores');
  const shellWords = useWords('shell');
  const showFrom = useChosenPlace();
  return (
    <div className="grid gap-8">
      <PageTitle>{place ? words.titleNear(placeName(place, words.locale)) : words.title}</PageTitle>
      <Form action="/stores" className="flex max-w-3xl flex-wrap items-end gap-x-3 gap-y-1">
        <AskedFields />
        <Field label={words.where} className="min-w-52 grow">
          <TextInput
            key={place?.name}
            name="where"
            {...placeField(place, words.whereHint, shellWords)}
            maxLength={100}
            lead={<MapPin aria-hidden />}
          />
        </Field>
        <Button type="submit" variant="quiet">
          {words.find}
        </Button>
        <WhereIAm instead="place" onFound={(at) => showFrom(placeAt('you', at))} className="pl-3" />
      </Form>
      {unknownPlace === null ? null : (
        <p className="rounded-control bg-honey-soft px-4 py-3 text-honey-text">{words.unknownPlace(unknownPlace)}</p>
      )}
      {stores.length === 0 ? (
        <NoStores place={place} />
      ) : (
        <>
          <h2 className="sr-only">{words.found}</h2>
          <StoreMap label={words.map} stores={stores} centre={place ?? FIRST_CENTRE} zoom={place ? 11 : 7} />
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {stores.map((store) => (
              <li key={store.id}>
                <StoreCard store={store} place={place} />
              </li>
            ))}
          </ul>
        </>
      )}
      {hasMore ? (
        <Button variant="quiet" isLoading={isLoadingMore} onClick={onMore} className="justify-self-center">
          {words.showMore}
        </Button>
      ) : null}
    </div>
  );
}

function NoStores({ place }: { place: Place | null }) {
  const words = useWords('stores');
  return (
    <EmptyState
      title={place ? words.empty(placeName(place, words.locale)) : words.emptyAll}
      actions={
        <LinkButton asChild variant="quiet">
          <Link to="/sell">{words.sell}</Link>
        </LinkButton>
      }
    >
      {words.emptyText}
    </EmptyState>
  );
}
