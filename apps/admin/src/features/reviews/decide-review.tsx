import { Button, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useFailureWords } from '../../app/failure.tsx';
import { ReasonDialog } from '../../app/reason-dialog.tsx';
import { useWords } from '../../app/words.ts';
import type { Review } from './review-list.tsx';

/** A review is hidden with a reason, kept, or shown again. */
export function DecideReview({ review: { id: reviewId, version, state, byName } }: { review: Review }) {
  const words = useWords('reviews');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [isAsking, setAsking] = useState(false);
  const decide = api.adminReviews.decide.useMutation({
    onSuccess: (_, { decision }) => {
      setAsking(false);
      void utils.adminReviews.list.invalidate();
      toast({ message: { hide: words.hidden, keep: words.kept, show: words.shown }[decision] });
    },
    onError: (error, { decision }) => {
      void utils.adminReviews.list.invalidate();
      if (decision !== 'hide') toast({ message: failureWords(error), tone: 'problem' });
    },
  });
  if (state === 'hidden')
    return (
      <Button
        variant="quiet"
        size="small"
        aria-label={words.showNamed(byName)}
        isLoading={decide.isPending}
        onClick={() => decide.mutate({ decision: 'show', reviewId, version })}
      >
        {words.show}
      </Button>
    );
  return (
    <div className="flex flex-wrap gap-2">
      <Button variant="quiet" size="small" aria-label={words.hideNamed(byName)} onClick={() => setAsking(true)}>
        {words.hide}
      </Button>
      <Button
        variant="quiet"
        size="small"
        aria-label={words.keepNamed(byName)}
        isLoading={decide.isPending && !isAsking}
        onClick={() => decide.mutate({ decision: 'keep', reviewId, version })}
      >
        {words.keep}
      </Button>
      <ReasonDialog
        question={isAsking ? words.hideQuestion(byName) : null}
        means={words.hideMeans}
        action={words.hide}
        isDanger
        isBusy={decide.isPending}
        problem={decide.isError ? failureWords(decide.error) : null}
        onConfirm={(reason) => decide.mutate({ decision: 'hide', reviewId, version, reason: reason ?? '' })}
        onClose={() => {
          decide.reset();
          setAsking(false);
        }}
      />
    </div>
  );
}
