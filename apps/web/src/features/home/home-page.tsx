import { OCCASIONS, type Occasion } from '@sweetspot/domain/cakes/occasions';
import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { occasionWords, placeName } from '@sweetspot/messages';
import { LinkButton } from '@sweetspot/ui';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../app/words.ts';
import { CakeGrid } from '../../components/cake-card.tsx';
import { drawingPath } from '../../components/drawing-path.ts';
import { useAsked } from '../../app/asked.ts';
import { placeText, type Place } from '../../app/place.ts';
import { StoreCard } from '../../components/store-card.tsx';
import type { CakeCardView, StoreCardView } from '../../app/views.ts';
import { Hero } from './hero.tsx';

interface HomePageProps {
  readonly place: Place | null;
  readonly today: string;
  readonly cakes: readonly CakeCardView[];
  readonly stores: readonly StoreCardView[];
}

export function HomePage({ place, today, cakes, stores }: HomePageProps) {
  const words = useWords('home');
  const { linkTo } = useAsked();
  const search = place ? `?place=${encodeURIComponent(placeText(place))}` : '';
  return (
    <div className="grid gap-14 lg:gap-20">
      <Hero place={place} today={today} />
      <Part
        title={place ? words.near(placeName(place, words.locale)) : words.everywhere}
        to={linkTo(`/cakes${search}`)}
        more={words.allCakes}
      >
        {cakes.length > 0 ? <CakeGrid cakes={cakes} place={place} /> : <NothingNear place={place} />}
      </Part>
      <Occasions search={search} />
      {stores.length === 0 ? null : (
        <Part
          title={place ? words.storesNear(placeName(place, words.locale)) : words.stores}
          to={linkTo(`/stores${search}`)}
          more={words.allStores}
        >
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {stores.map((store) => (
              <li key={store.id}>
                <StoreCard store={store} place={place} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

function Part({ title, to, more, children }: { title: string; to: string; more: string; children: ReactNode }) {
  return (
    <section className="grid gap-6">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1">
        <h2 className="font-title text-2xl font-semibold tracking-[-0.01em] text-balance">{title}</h2>
        <Link
          to={to}
          className="inline-flex min-h-touch items-center gap-1.5 font-semibold text-accent-text underline-offset-4 hover:underline"
        >
          <div className="contents">{more}</div>
          <ArrowRight aria-hidden className="size-4.5" />
        </Link>
      </div>
      <div className="contents">{children}</div>
    </section>
  );
}

function NothingNear({ place }: { place: Place | null }) {
  const words = useWords('home');
  return (
    <div className="grid justify-items-start gap-3">
      {place ? <p className="text-lg font-semibold">{words.noCakes(placeName(place, words.locale))}</p> : null}
      <p className="text-ink-muted">{words.noCakesText}</p>
      <LinkButton asChild variant="quiet">
        <Link to="/cakes">{words.allCakes}</Link>
      </LinkButton>
    </div>
  );
}

const look = (design: Partial<CakeDesign>): CakeDesign => ({
  shape: 'round',
  tiers: ['vanilla'],
  frosting: 'smooth',
  colour: 'ivory',
  toppings: [],
  candles: 0,
  inscription: [],
  ...design,
});

/** What people have in mind when they name the day. */
const OCCASION_LOOKS: Readonly<Record<Occasion, CakeDesign>> = {
  birthday: look({ frosting: 'swirls', colour: 'sky', toppings: ['sprinkles'], candles: 5 }),
  wedding: look({ tiers: ['vanilla', 'vanilla', 'vanilla'], frosting: 'fondant', colour: 'white' }),
  anniversary: look({ shape: 'heart', tiers: ['red_velvet'], colour: 'raspberry', frosting: 'rosettes' }),
  engagement: look({ tiers: ['vanilla', 'pistachio'], frosting: 'rosettes', colour: 'blush' }),
  baby_shower: look({ frosting: 'swirls', colour: 'mint', toppings: ['marshmallows'] }),
  graduation: look({ shape: 'square', tiers: ['chocolate'], frosting: 'drip', colour: 'caramel', toppings: ['nuts'] }),
  festival: look({ shape: 'hexagon', tiers: ['pistachio'], colour: 'pistachio', frosting: 'swirls', toppings: ['nuts'] }),
  farewell: look({ shape: 'oval', frosting: 'smooth', colour: 'lavender', toppings: ['candies'] }),
  just_because: look({ tiers: ['chocolate'], frosting: 'semi_naked', colour: 'chocolate', toppings: ['fruits'] }),
};

function Occasions({ search }: { search: string }) {
  const words = useWords('home');
  const { linkTo } = useAsked();
  const names = occasionWords(words.locale);
  const joint = search === '' ? '?' : `${search}&`;
  return (
    <section className="grid gap-6">
      <h2 className="font-title text-2xl font-semibold tracking-[-0.01em]">{words.occasions}</h2>
      <ul className="grid grid-cols-3 gap-x-3 gap-y-5 sm:grid-cols-5 lg:grid-cols-9">
        {OCCASIONS.map((occasion) => (
          <li key={occasion}>
            <Link
              to={linkTo(`/cakes${joint}occasion=${occasion}`)}
              className="group grid justify-items-center gap-2 rounded-card p-2 text-center font-medium hover:bg-wash"
            >
              <img
                src={drawingPath(OCCASION_LOOKS[occasion], 'listed')}
                alt=""
                width={640}
                height={640}
                loading="lazy"
                className="h-auto w-full max-w-28"
              />
              <span className="text-sm">{names[occasion]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
