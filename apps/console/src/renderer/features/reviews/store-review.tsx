import type { RouterOutputs } from '@sweetspot/api';
import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';
import { MOST_REPLY_LETTERS } from '@sweetspot/domain/reviews/review';
import { intlLocaleOf } from '@sweetspot/messages';
import { Badge, Button, Field, TextArea, useToast } from '@sweetspot/ui';
import { Star } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useSayFailure } from '../../app/say-failure.ts';
import { useSession, useWork } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';
import { ReportReview } from './report-review.tsx';

export type Review = RouterOutputs['storeReviews']['list']['items'][number];

const TIME_ZONE = marketOf(DEFAULT_MARKET_CODE).timeZone;

export function StoreReview({ review }: { review: Review }) {
  const words = useWords('reviews');
  const { mayAnswerReviews } = useWork();
  const [isWriting, setWriting] = useState(false);
  const { byName, createdAt, cakeName, orderNumber, reply, isReported } = review;
  const dated = new Intl.DateTimeFormat(intlLocaleOf(words.locale), { dateStyle: 'medium', timeZone: TIME_ZONE });
  const date = (at: string) => dated.format(new Date(at));
  return (
    <li className="grid gap-2 px-4 py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Stars rating={review.rating} />
        <span className="font-semibold wrap-anywhere">{words.of(cakeName)}</span>
        {isReported ? <Badge tone="honey">{words.isReported}</Badge> : null}
      </p>
      <Said review={review} />
      <p className="text-sm wrap-anywhere text-ink-muted">
        <span>{`${words.by(byName, date(createdAt))} · `}</span>
        <Link to={`/orders/${orderNumber}`} className="font-medium text-accent-text underline underline-offset-4">
          {words.order(orderNumber)}
        </Link>
      </p>
      {reply === null || isWriting ? null : (
        <div className="grid gap-1 border-l-4 border-accent pl-4">
          <p className="text-sm font-semibold">{words.yourAnswer(date(reply.at))}</p>
          <p className="wrap-anywhere whitespace-pre-line">{reply.text}</p>
        </div>
      )}
      {isWriting ? <AnswerForm review={review} onDone={() => setWriting(false)} /> : null}
      {mayAnswerReviews && !isWriting ? (
        <div className="flex flex-wrap gap-2">
          <Button variant="quiet" size="small" aria-label={words.answerNamed(byName)} onClick={() => setWriting(true)}>
            {reply === null ? words.answer : words.change}
          </Button>
          {isReported ? null : <ReportReview review={review} />}
        </div>
      ) : null}
    </li>
  );
}

function Stars({ rating }: { rating: number }) {
  const words = useWords('reviews');
  return (
    <span className="flex gap-0.5">
      <span className="sr-only">{words.stars(rating)}</span>
      {[1, 2, 3, 4, 5].map((star) => (
        <Star key={star} aria-hidden className={star <= rating ? 'size-5 fill-honey text-honey' : 'size-5 text-line-strong'} />
      ))}
    </span>
  );
}

function Said({ review: { text, photoPath, byName } }: { review: Review }) {
  const words = useWords('reviews');
  const { backend } = useSession();
  return (
    <>
      <p className={text === '' ? 'text-ink-muted' : 'wrap-anywhere whitespace-pre-line'}>{text === '' ? words.noWords : text}</p>
      {photoPath === null ? null : (
        <img
          src={`${backend.serverUrl}${photoPath}/small.webp`}
          alt={words.photo(byName)}
          width={112}
          height={112}
          loading="lazy"
          className="size-28 rounded-control object-cover"
        />
      )}
    </>
  );
}

function AnswerForm({ review: { id: reviewId, reply }, onDone }: { review: Review; onDone: () => void }) {
  const words = useWords('reviews');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const toast = useToast();
  const queries = api.useUtils();
  const [text, setText] = useState(reply?.text ?? '');
  const answer = api.storeReviews.reply.useMutation({
    onSuccess: async (saved) => {
      onDone();
      toast({ message: saved.reply === null ? words.takenBack : words.answered });
      await queries.storeReviews.list.invalidate();
    },
  });
  const send = (said: string) => answer.mutate({ storeId: store.id, reviewId, text: said });
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') send(text);
      }}
    >
      <Field label={words.answerLabel} hint={words.answerHint} error={answer.isError ? sayFailure(answer.error) : undefined} isRequired>
        <TextArea rows={3} maxGraphemes={MOST_REPLY_LETTERS} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" isLoading={answer.isPending}>
          {words.publish}
        </Button>
        {reply === null ? null : (
          <Button variant="quiet" disabled={answer.isPending} onClick={() => send('')}>
            {words.takeBack}
          </Button>
        )}
        <Button variant="ghost" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
