import { intlLocaleOf } from '@sweetspot/messages';
import { Button, CakePicture, EmptyState, PageTitle, Skeleton } from '@sweetspot/ui';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { Notice } from '../../components/notice.tsx';
import { ReviewItem } from '../../components/review-item.tsx';
import { ReviewForm, type ReviewedCake, type ReviewedOrder } from './review-form.tsx';

interface ReviewOrderPageProps {
  readonly number: string;
  readonly secret: string | null;
  readonly stars: number | null;
}

/** The cakes of an order that came, each with what is said of it. */
export function ReviewOrderPage({ number, secret, stars }: ReviewOrderPageProps) {
  const words = useWords('review-form');
  const form = api.reviews.form.useQuery({ number, secret });
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-8">
      <PageTitle lede={form.data && words.lede(form.data.store.name, form.data.byName)}>{words.title}</PageTitle>
      {form.data ? (
        <Cakes order={form.data} of={{ number, secret }} stars={stars} />
      ) : form.isError ? (
        <LoadFailed title={words.failed} error={form.error} onRetry={() => void form.refetch()} />
      ) : (
        <output aria-busy aria-label={words.loading} className="grid gap-4">
          <Skeleton className="h-64" />
        </output>
      )}
      <p className="border-t border-line pt-5">
        <Link
          to={`/orders/${number}${secret === null ? '' : `?secret=${encodeURIComponent(secret)}`}`}
          className="font-medium text-accent-text underline underline-offset-4"
        >
          {words.order(number)}
        </Link>
      </p>
    </div>
  );
}

type Of = Pick<ReviewOrderPageProps, 'number' | 'secret'>;

function Cakes({ order, of, stars }: { order: ReviewedOrder; of: Of; stars: number | null }) {
  const words = useWords('review-form');
  const firstUnsaid = order.cakes.find(({ review }) => review === null)?.cakeId;
  if (order.cakes.length === 0) return <EmptyState title={words.noCakes} />;
  return (
    <>
      {order.isOpen ? null : <Notice tone="info">{order.openUntil === null ? words.notArrived : words.tooLate}</Notice>}
      <ul className="grid gap-8">
        {order.cakes.map((cake) => (
          <li key={cake.cakeId} className="grid gap-5 border-t border-line pt-6 sm:grid-cols-[8rem_minmax(0,1fr)]">
            <CakePicture design={cake.design} className="max-w-32" />
            <CakeReview order={order} of={of} cake={cake} stars={cake.cakeId === firstUnsaid ? stars : null} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface CakeReviewProps {
  readonly order: ReviewedOrder;
  readonly of: Of;
  readonly cake: ReviewedCake;
  readonly stars: number | null;
}

function CakeReview({ order, of, cake, stars }: CakeReviewProps) {
  const words = useWords('review-form');
  const utils = api.useUtils();
  const [isChanging, setChanging] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isSaved) told.current?.focus();
  }, [isSaved]);
  const saved = (changed: ReviewedOrder) => {
    utils.reviews.form.setData(of, changed);
    setChanging(false);
    setSaved(true);
  };
  const { review, cakeName } = cake;
  return (
    <section aria-label={cakeName} className="grid content-start gap-4">
      <h2 className="text-lg font-semibold wrap-anywhere">{review === null ? cakeName : words.publishedOf(cakeName)}</h2>
      {isSaved && !isChanging ? (
        <p ref={told} tabIndex={-1} className="font-medium">
          {words.published}
        </p>
      ) : null}
      {review !== null && !isChanging ? (
        <Said order={order} review={review} onChange={() => setChanging(true)} />
      ) : review !== null || order.isOpen ? (
        <ReviewForm of={of} cake={cake} stars={stars} onSaved={saved} onCancel={review === null ? null : () => setChanging(false)} />
      ) : null}
    </section>
  );
}

interface SaidProps {
  readonly order: ReviewedOrder;
  readonly review: NonNullable<ReviewedCake['review']>;
  readonly onChange: () => void;
}

function Said({ order: { timeZone }, review, onChange }: SaidProps) {
  const words = useWords('review-form');
  const until = new Intl.DateTimeFormat(intlLocaleOf(words.locale), { dateStyle: 'long', timeZone }).format(new Date(review.editableUntil));
  return (
    <>
      {review.hiddenReason === null ? null : (
        <Notice
          tone="attention"
          title={words.hiddenTitle}
          actions={
            <Link to="/contact" className="font-medium underline underline-offset-4">
              {words.writeToUs}
            </Link>
          }
        >
          <p className="wrap-anywhere">{words.hiddenBecause(review.hiddenReason)}</p>
          <p>{words.hiddenHelp}</p>
        </Notice>
      )}
      <ReviewItem review={review} timeZone={timeZone} />
      {review.isEditable ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button variant="quiet" size="small" onClick={onChange}>
            {words.change}
          </Button>
          <span className="text-sm text-ink-muted">{words.changeUntil(until)}</span>
        </div>
      ) : null}
    </>
  );
}
