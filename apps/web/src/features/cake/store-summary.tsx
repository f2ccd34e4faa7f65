import { LinkButton } from '@sweetspot/ui';
import { Link } from 'react-router';
import { useAsked } from '../../app/asked.ts';
import type { CakeView } from '../../app/views.ts';
import { useWords } from '../../app/words.ts';
import { Rating } from '../../components/rating.tsx';

export function StoreSummary({ store }: { store: CakeView['store'] }) {
  const words = useWords('cake');
  const { linkTo } = useAsked();
  return (
    <section
      aria-labelledby="bakery"
      className="flex flex-wrap items-center justify-between gap-4 rounded-card border border-line bg-surface p-5 sm:p-6"
    >
      <div className="grid gap-1">
        <h2 id="bakery" className="font-title text-xl font-semibold">
          {store.name}
        </h2>
        <p className="flex flex-wrap items-center gap-x-3 text-ink-muted">
          <span>{store.city}</span>
          <Rating rating={store.rating} />
        </p>
        <p className="figures text-sm text-ink-muted">{words.licence(store.licenceNumber)}</p>
      </div>
      <LinkButton asChild variant="quiet">
        <Link to={linkTo(`/stores/${store.slug}`)}>{words.visitStore(store.name)}</Link>
      </LinkButton>
    </section>
  );
}
