import { cx } from '@sweetspot/ui';
import { Link } from 'react-router';
import { useAsked } from '../../app/asked.ts';
import type { Place } from '../../app/place.ts';
import type { StoreView } from '../../app/views.ts';
import { useWords } from '../../app/words.ts';
import { CAKE_GRID, CakeGrid } from '../../components/cake-card.tsx';

/** So many of a kind stand among the others: two rows on a wide screen. */
const FIRST_OF_KIND = 8;

interface CounterProps {
  readonly store: StoreView;
  readonly place: Place | null;
  readonly kind: string | null;
}

/** What a store makes, kind by kind; asked for one kind, all of that. */
export function Counter({ store, place, kind }: CounterProps) {
  const asked = store.sections.filter(({ category }) => category === kind);
  const shown = asked.length > 0 ? asked : store.sections;
  const most = asked.length > 0 || shown.length === 1 ? Infinity : FIRST_OF_KIND;
  return (
    <div className="grid gap-10">
      {store.sections.length > 1 ? <Kinds store={store} isOne={asked.length > 0} kind={kind} /> : null}
      <div className={CAKE_GRID}>
        {shown.map((section, at) => (
          <Section key={section.category} {...{ store, place, section, most }} isFirst={at === 0} />
        ))}
      </div>
    </div>
  );
}

const chip = 'inline-flex min-h-touch items-center gap-1.5 rounded-full border border-line bg-surface px-4 font-medium hover:bg-wash';

function Kinds({ store: { slug, sections }, isOne, kind }: { store: StoreView; isOne: boolean; kind: string | null }) {
  const words = useWords('stores');
  const { linkTo } = useAsked();
  return (
    <nav aria-label={words.kinds}>
      <ul className="flex flex-wrap gap-2">
        {isOne ? (
          <li>
            <Link to={linkTo(`/stores/${slug}`)} preventScrollReset className={chip}>
              {words.allKinds}
            </Link>
          </li>
        ) : null}
        {sections.map(({ category, cakeIds }) => {
          const label = (
            <>
              <span>{words.categories[category]}</span>
              <span className="figures font-normal text-ink-muted">{cakeIds.length}</span>
            </>
          );
          return (
            <li key={category}>
              {isOne ? (
                <Link
                  to={linkTo(`/stores/${slug}?kind=${category}`)}
                  preventScrollReset
                  aria-current={category === kind}
                  className={cx(chip, category === kind && 'bg-accent-soft text-accent-text')}
                >
                  {label}
                </Link>
              ) : (
                <a href={`#kind-${category}`} className={chip}>
                  {label}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

interface SectionProps {
  readonly store: StoreView;
  readonly place: Place | null;
  readonly section: StoreView['sections'][number];
  readonly most: number;
  readonly isFirst: boolean;
}

/** Kinds of one cake or two stand side by side, in the columns of the others. */
const WIDTHS: Readonly<Record<number, readonly [string, string]>> = {
  1: ['', 'grid'],
  2: ['col-span-2', 'grid grid-cols-2 gap-x-4 sm:gap-x-6'],
};

function Section({ store, place, section: { category, cakeIds }, most, isFirst }: SectionProps) {
  const words = useWords('stores');
  const { linkTo } = useAsked();
  const cakes = new Map(store.cakes.map((cake) => [cake.id, cake]));
  const shown = cakeIds.slice(0, most).flatMap((id) => cakes.get(id) ?? []);
  const [span, look] = WIDTHS[shown.length] ?? ['col-span-full', undefined];
  const name = words.categories[category];
  return (
    <section aria-labelledby={`kind-${category}`} className={cx('grid content-start gap-5', span)}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 id={`kind-${category}`} className="scroll-mt-4 font-title text-xl font-semibold">
          {name}
        </h3>
        {shown.length < cakeIds.length ? (
          <Link
            to={linkTo(`/stores/${store.slug}?kind=${category}`)}
            preventScrollReset
            aria-label={words.allOfLabel(name, cakeIds.length)}
            className="inline-flex min-h-touch items-center font-medium text-accent-text underline underline-offset-4"
          >
            {words.allOf(cakeIds.length)}
          </Link>
        ) : null}
      </div>
      <CakeGrid cakes={shown} place={place} isStoreHidden firstInSight={isFirst ? 4 : 0} look={look} />
    </section>
  );
}
