import { phoneWords } from '@sweetspot/messages';
import type { RouterOutputs } from '@sweetspot/api';
import { Skeleton } from '@sweetspot/ui';
import { lazy, Suspense, useMemo } from 'react';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { Facts, Page, PageFailure, PageSkeleton, Section, textLink } from '../../app/page.tsx';
import { When } from '../../app/reading.tsx';
import { StoreApproval } from './store-approval.tsx';
import { StoreStatus } from './store-status.tsx';
import { mapTiles } from './map-tiles.ts';
import { StandingActions } from './standing-actions.tsx';
import { useWords } from '../../app/words.ts';

const PlaceMap = lazy(async () => ({ default: (await import('@sweetspot/ui/map')).PlaceMap }));

type Store = RouterOutputs['admin']['store'];

export function StorePage({ id }: { id: string }) {
  const words = useWords('stores');
  const store = api.admin.store.useQuery({ id });
  if (store.isPending) return <PageSkeleton />;
  if (store.data === undefined) {
    return (
      <PageFailure
        title={words.title}
        up={{ to: '/stores', label: words.title }}
        error={store.error}
        onRetry={() => void store.refetch()}
      />
    );
  }
  return <OneStore store={store.data} />;
}

function OneStore({ store }: { store: Store }) {
  const words = useWords('stores');
  const isUndecided = store.allowed.includes('approve');
  return (
    <Page
      title={store.name}
      up={{ to: '/stores', label: words.title }}
      lede={
        <span className="flex flex-wrap items-center gap-3">
          <StoreStatus status={store.status} />
          {store.statusReason === null ? null : <span className="text-base">{words.statusReason(store.statusReason)}</span>}
        </span>
      }
      actions={isUndecided ? null : <StandingActions store={store} />}
    >
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-10">
          {isUndecided ? <StoreApproval store={store} /> : null}
          <Section title={words.facts}>
            <StoreFacts store={store} />
          </Section>
          <Section title={words.work}>
            <StoreWork store={store} />
          </Section>
        </div>
        <Section title={words.place}>
          <StorePlace store={store} />
        </Section>
      </div>
    </Page>
  );
}

function StoreFacts({ store }: { store: Store }) {
  const words = useWords('stores');
  return (
    <Facts
      rows={[
        [words.legalName, store.legalName],
        [words.licence, words.licenceIs(store.licenceNumber)],
        [words.owner, <Owner key="owner" owner={store.owner} />],
        [
          words.email,
          <a key="email" href={`mailto:${store.email}`} className={textLink}>
            {store.email}
          </a>,
        ],
        [
          words.phone,
          <a key="phone" href={`tel:${store.phone}`} className={textLink}>
            {phoneWords(store.phone)}
          </a>,
        ],
        [words.registered, <When key="registered" at={store.createdAt} />],
        store.approvedAt === null ? null : [words.approvedOn, <When key="approved" at={store.approvedAt} />],
      ]}
    />
  );
}

function Owner({ owner }: Pick<Store, 'owner'>) {
  const words = useWords('stores');
  if (owner === null) return words.noOwner;
  return (
    <>
      <Link to={`/users/${owner.id}`} className={textLink}>
        {owner.name}
      </Link>
      <span>{`, ${owner.email}`}</span>
    </>
  );
}

function StoreWork({ store }: { store: Store }) {
  const words = useWords('stores');
  const query = `?${new URLSearchParams({ store: store.id })}`;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2">
      <li>
        <Link to={`/cakes${query}`} className={textLink}>
          {words.seeCakes(store.cakes)}
        </Link>
      </li>
      <li>
        <Link to={`/orders${query}`} className={textLink}>
          {words.seeOrders(store.orders)}
        </Link>
      </li>
      <li>
        <Link to={`/stores/${store.id}/statement`} className={textLink}>
          {words.seeStatement}
        </Link>
      </li>
    </ul>
  );
}

/** Whether the pin stands in the right quarter is what approval is about. */
const STREET_ZOOM = 13;

function StorePlace({ store }: { store: Store }) {
  const words = useWords('stores');
  const { name, latitude, longitude, addressLine, city, state, postalCode } = store;
  const at = useMemo(() => ({ latitude, longitude }), [latitude, longitude]);
  return (
    <div className="grid gap-3">
      <Suspense fallback={<Skeleton className="h-80 rounded-card" />}>
        <PlaceMap label={words.mapLabel(name)} centre={at} zoom={STREET_ZOOM} pin={at} {...mapTiles(words)} />
      </Suspense>
      <address className="not-italic">{`${addressLine}, ${city}, ${state} ${postalCode}`}</address>
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <span className="figures text-ink-muted">{`${latitude.toFixed(5)}, ${longitude.toFixed(5)}`}</span>
        <a
          href={`https://www.openstreetmap.org/?${new URLSearchParams({ mlat: String(latitude), mlon: String(longitude) })}#map=17/${latitude}/${longitude}`}
          target="_blank"
          rel="noreferrer"
          className={textLink}
        >
          {words.streetMap}
        </a>
      </p>
    </div>
  );
}
