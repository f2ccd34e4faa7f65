import { Button, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useFailureWords } from '../../app/failure.tsx';
import { ReasonDialog } from '../../app/reason-dialog.tsx';
import { useWords, type Words } from '../../app/words.ts';
import type { Review } from './review-list.tsx';

const askedIn = (words: Words<'reviews'>) =>
  ({
    hide: { question: words.hideQuestion, means: words.hideMeans, action: words.hide },
    remove_photo: { question: words.removePhotoQuestion, means: words.removePhotoMeans, action: words.removePhoto },
  }) as const;
type Asked = keyof ReturnType<typeof askedIn>;

/** A review is hidden with a reason, kept, or shown again, or its photo alone taken down. */
export function DecideReview({ review: { id: reviewId, version, state, byName, photoPath } }: { review: Review }) {
  const words = useWords('reviews');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [asked, setAsked] = useState<Asked | null>(null);
  const decide = api.adminReviews.decide.useMutation({
    onSuccess: (_, { decision }) => {
      setAsked(null);
      void utils.adminReviews.list.invalidate();
      toast({ message: { hide: words.hidden, keep: words.kept, show: words.shown, remove_photo: words.photoRemoved }[decision] });
    },
    onError: (error, { decision }) => {
      void utils.adminReviews.list.invalidate();
      if (decision === 'keep' || decision === 'show') toast({ message: failureWords(error), tone: 'problem' });
    },
  });
  const asking = asked === null ? null : askedIn(words)[asked];
  return (
    <div className="flex flex-wrap gap-2">
      {state === 'hidden' ? (
        <Button
          variant="quiet"
          size="small"
          aria-label={words.showNamed(byName)}
          isLoading={decide.isPending && asked === null}
          onClick={() => decide.mutate({ decision: 'show', reviewId, version })}
        >
          {words.show}
        </Button>
      ) : (
        <>
          <Button variant="quiet" size="small" aria-label={words.hideNamed(byName)} onClick={() => setAsked('hide')}>
            {words.hide}
          </Button>
          <Button
            variant="quiet"
            size="small"
            aria-label={words.keepNamed(byName)}
            isLoading={decide.isPending && asked === null}
            onClick={() => decide.mutate({ decision: 'keep', reviewId, version })}
          >
            {words.keep}
          </Button>
        </>
      )}
      {photoPath === null ? null : (
        <Button variant="quiet" size="small" aria-label={words.removePhotoNamed(byName)} onClick={() => setAsked('remove_photo')}>
          {words.removePhoto}
        </Button>
      )}
      <ReasonDialog
        question={asking?.question(byName) ?? null}
        means={asking?.means ?? ''}
        action={asking?.action ?? ''}
        isDanger
        isBusy={decide.isPending}
        problem={decide.isError ? failureWords(decide.error) : null}
        onConfirm={(reason) => asked && decide.mutate({ decision: asked, reviewId, version, reason: reason ?? '' })}
        onClose={() => {
          decide.reset();
          setAsked(null);
        }}
      />
    </div>
  );
}
