import type { RouterOutputs } from '@sweetspot/api';
import { MOST_REVIEW_LETTERS } from '@sweetspot/domain/reviews/review';
import { Button, Field, TextArea } from '@sweetspot/ui';
import { useState, type SubmitEvent } from 'react';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { failureWords } from '../../components/failure-words.ts';
import { FormProblem } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { useKeptDraft } from './kept-draft.ts';
import { PhotoOfReview } from './photo-of-review.tsx';
import { StarField } from './star-field.tsx';

export type ReviewedOrder = RouterOutputs['reviews']['form'];
export type ReviewedCake = ReviewedOrder['cakes'][number];

interface ReviewFormProps {
  readonly of: { readonly number: string; readonly secret: string | null };
  readonly cake: ReviewedCake;
  /** As a mail's link says. */
  readonly stars: number | null;
  readonly onSaved: (order: ReviewedOrder) => void;
  /** Null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
}

/** Stars, words and a picture of one cake, new or changed. */
export function ReviewForm({ of, cake: { cakeId, review }, stars: first, onSaved, onCancel }: ReviewFormProps) {
  const words = useWords('review-form');
  const { draft, change, forget } = useKeptDraft(`review-2:${of.number}:${cakeId}`, {
    stars: review?.rating ?? first,
    text: review?.text ?? '',
    photo: review?.photoId && review.photoPath ? { id: review.photoId, path: review.photoPath } : null,
    isSendingPhoto: false,
  });
  const { stars, text, photo } = draft;
  const [isSending, setSending] = useState(false);
  const [isStarless, setStarless] = useState(false);
  const save = api.reviews.save.useMutation({
    onSuccess: (order) => {
      forget();
      onSaved(order);
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setStarless(stars === null);
    if (stars !== null) save.mutate({ ...of, cakeId, rating: stars, text, photoId: photo?.id ?? null });
  };
  return (
    <ScriptsOnly>
      <form noValidate onSubmit={submit} className="grid gap-5">
        <StarField
          stars={stars}
          onStars={(chosen) => change({ stars: chosen })}
          error={isStarless && stars === null ? words.starsMissing : undefined}
        />
        <Field label={words.textLabel} hint={words.textHint}>
          <TextArea rows={4} maxGraphemes={MOST_REVIEW_LETTERS} value={text} onChange={(event) => change({ text: event.target.value })} />
        </Field>
        <PhotoOfReview
          photo={photo}
          isLost={draft.isSendingPhoto && !isSending}
          onPhoto={(given) => change({ photo: given })}
          onSending={(isOnItsWay) => {
            setSending(isOnItsWay);
            change({ isSendingPhoto: isOnItsWay });
          }}
        />
        <FormProblem message={save.isError ? failureWords(save.error, words.locale, words.unexpected) : undefined} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" isLoading={save.isPending} disabled={isSending}>
            {review === null ? words.publish : words.saveChange}
          </Button>
          {onCancel === null ? null : (
            <Button
              variant="ghost"
              onClick={() => {
                forget();
                onCancel();
              }}
            >
              {words.cancel}
            </Button>
          )}
        </div>
      </form>
    </ScriptsOnly>
  );
}
