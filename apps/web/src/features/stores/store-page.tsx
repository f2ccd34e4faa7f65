import { formatMoney } from '@sweetspot/domain/money/money';
import { intlLocaleOf, phoneWords, placeName } from '@sweetspot/messages';
import { Badge, EmptyState, LinkButton } from '@sweetspot/ui';
import { Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Place } from '../../app/place.ts';
import type { StoreView } from '../../app/views.ts';
import { useWords, type Words } from '../../app/words.ts';
import { drawingPath } from '../../components/drawing-path.ts';
import { photoOf } from '../../components/picture-sources.ts';
import { HeartPlace } from '../../components/heart-place.tsx';
import { Rating } from '../../components/rating.tsx';
import { Counter } from './counter.tsx';
import { hoursRows, type Hours, type HoursRow } from './opening-hours.ts';
import { StoreMap } from './store-map.tsx';

interface StorePageProps {
  readonly store: StoreView;
  readonly place: Place | null;
  /** The only kind of cake that is asked for. */
  readonly kind: string | null;
  /** Reviews. */
  readonly children: ReactNode;
}

export function StorePage({ store, place, kind, children }: StorePageProps) {
  const words = useWords('stores');
  return (
    <div className="grid gap-12">
      <Heading store={store} />
      <section aria-labelledby="cakes" className="grid gap-6">
        <h2 id="cakes" className="font-title text-2xl font-semibold">
          <span>{`${words.cakes} `}</span>
          <span className="ml-1 text-lg font-normal text-ink-muted">{words.cakesCount(store.cakes.length)}</span>
        </h2>
        {store.cakes.length === 0 ? <EmptyState title={words.noCakes} /> : <Counter store={store} place={place} kind={kind} />}
      </section>
      <About store={store} place={place} />
      <div className="contents">{children}</div>
    </div>
  );
}

function Heading({ store }: { store: StoreView }) {
  const words = useWords('stores');
  const picture = store.picture && photoOf(store.picture).sources.at(-1);
  const first = store.cakes[0];
  const frame = 'size-28 rounded-card sm:size-40';
  return (
    <header className="flex flex-wrap items-center gap-6">
      {picture ? <img src={picture.url} alt="" width={160} height={160} className={`${frame} object-cover`} /> : null}
      {/* A store without a picture is known by what it makes. */}
      {picture || !first ? null : (
        <img src={drawingPath(first.design)} alt="" width={640} height={640} className={`${frame} bg-wash p-2`} />
      )}
      <div className="grid max-w-[44rem] gap-2">
        <div className="flex items-start gap-4">
          <h1 className="min-w-0 font-title text-3xl font-semibold tracking-[-0.02em] text-balance wrap-anywhere">{store.name}</h1>
          <HeartPlace kind="store" id={store.id} name={store.name} />
        </div>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-muted">
          <span>{store.city}</span>
          <Rating rating={store.rating} />
        </p>
        {store.description === '' ? null : <p className="text-lg text-pretty text-ink-muted">{store.description}</p>}
        {store.isTakingOrders ? null : (
          <Badge tone="honey" className="justify-self-start">
            {words.paused}
          </Badge>
        )}
      </div>
    </header>
  );
}

function About({ store, place }: { store: StoreView; place: Place | null }) {
  const words = useWords('stores');
  return (
    <section aria-labelledby="about" className="grid gap-6 rounded-card border border-line bg-surface p-5 sm:p-8">
      <h2 id="about" className="font-title text-2xl font-semibold">
        {words.about}
      </h2>
      <div className="grid gap-8 md:grid-cols-2">
        <div className="grid content-start gap-3">
          <address className="not-italic">
            <span>{store.addressLine}</span>
            <br />
            <span>{`${store.city} ${store.postalCode}`}</span>
          </address>
          <LinkButton href={`tel:${store.phone}`} variant="quiet" className="justify-self-start">
            <Phone aria-hidden />
            <span>{words.call(phoneWords(store.phone))}</span>
          </LinkButton>
          <p className="text-pretty">{deliveryText(store, place, words)}</p>
          <p className="figures text-sm text-ink-muted">
            <span>{words.legalName(store.legalName)}</span>
            <br />
            <span>{words.licence(store.licenceNumber)}</span>
          </p>
        </div>
        <div className="grid content-start gap-5">
          {store.offersPickup ? <HoursTable title={words.pickupHours} hours={store.pickupHours} /> : null}
          {store.offersDelivery ? <HoursTable title={words.deliveryHours} hours={store.deliveryHours} /> : null}
          <UnusualDays days={store.unusualDays} />
        </div>
      </div>
      <StoreMap
        label={words.mapOf(store.name)}
        stores={[store]}
        centre={store}
        zoom={11}
        radiusMetres={store.offersDelivery ? store.deliveryRadiusMetres : undefined}
      />
    </section>
  );
}

/** The delivery rule in words, and whether it reaches the reader. */
function deliveryText(
  { offersDelivery, offersPickup, deliveryRadiusMetres, deliveryFee, deliversThere }: StoreView,
  place: Place | null,
  words: Words<'stores'>,
): string {
  if (!offersDelivery) return words.noDelivery;
  const money = (amount: { amount: number; currency: 'INR' | 'USD' | 'EUR' | 'GBP' | 'JPY' }) =>
    formatMoney(amount, intlLocaleOf(words.locale));
  const { base, perKm, freeAbove } = deliveryFee;
  const isFree = base.amount === 0 && perKm.amount === 0;
  const sentences = [
    words.delivers(deliveryRadiusMetres),
    isFree ? words.freeFee : words.fee(money(base), perKm.amount === 0 ? null : money(perKm)),
    freeAbove === null || isFree ? null : words.freeAbove(money(freeAbove)),
    place === null || deliversThere === null
      ? null
      : deliversThere
        ? words.deliversToYou(placeName(place, words.locale))
        : words.notToYou(placeName(place, words.locale)),
    offersPickup ? null : words.noPickup,
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

function HoursTable({ title, hours }: { title: string; hours: readonly Hours[] }) {
  const words = useWords('stores');
  return (
    <div>
      <h3 className="mb-1 font-semibold">{title}</h3>
      <dl className="grid gap-1">
        {hoursRows(hours).map((row) => (
          <div key={row.fromDay} className="flex justify-between gap-6">
            <dt>{daysText(row, words)}</dt>
            <dd className="figures text-right text-ink-muted">
              {row.spans.length === 0
                ? words.closed
                : row.spans.map(({ fromMinute, toMinute }) => words.hours(fromMinute, toMinute)).join(', ')}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Holidays and short days to come. */
function UnusualDays({ days }: { days: StoreView['unusualDays'] }) {
  const words = useWords('stores');
  if (days.length === 0) return null;
  const day = new Intl.DateTimeFormat(intlLocaleOf(words.locale), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <div>
      <h3 className="mb-1 font-semibold">{words.unusualDays}</h3>
      <dl className="grid gap-1">
        {days.map(({ date, hours }) => (
          <div key={date} className="flex justify-between gap-6">
            <dt>{day.format(new Date(`${date}T12:00:00Z`))}</dt>
            <dd className="figures text-right text-ink-muted">
              {hours === null ? words.closed : words.hours(hours.fromMinute, hours.toMinute)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const daysText = ({ fromDay, toDay }: HoursRow, words: Words<'stores'>): string =>
  fromDay === 1 && toDay === 7 ? words.everyDay : words.weekdays(fromDay, toDay);
