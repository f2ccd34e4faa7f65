import { REPORT_REASONS, type ReportReason } from '@sweetspot/domain/reviews/review';
import { Button, Dialog, Field, Select, TextArea, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useSayFailure } from '../../app/say-failure.ts';
import { useWork } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';
import type { Review } from './store-review.tsx';

/** The store finds that a review should not stand; an admin decides. */
export function ReportReview({ review: { id: reviewId, byName } }: { review: Pick<Review, 'id' | 'byName'> }) {
  const words = useWords('reviews');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="ghost" size="small" aria-label={words.reportNamed(byName)} onClick={() => setOpen(true)}>
        {words.report}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={words.reportTitle} description={words.reportHelp}>
        <ReportForm reviewId={reviewId} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function ReportForm({ reviewId, onDone }: { reviewId: string; onDone: () => void }) {
  const words = useWords('reviews');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const toast = useToast();
  const queries = api.useUtils();
  const [reason, setReason] = useState<ReportReason>(REPORT_REASONS[0]);
  const [more, setMore] = useState('');
  const report = api.storeReviews.report.useMutation({
    onSuccess: async () => {
      onDone();
      toast({ message: words.reported });
      await queries.storeReviews.list.invalidate();
    },
  });
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        report.mutate({ storeId: store.id, reviewId, reason, words: more });
      }}
    >
      <Field label={words.reasonLabel} isRequired>
        <Select value={reason} onChange={(event) => setReason(event.target.value as ReportReason)}>
          {REPORT_REASONS.map((each) => (
            <option key={each} value={each}>
              {words.reasons[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.reportWords} error={report.isError ? sayFailure(report.error) : undefined}>
        <TextArea rows={3} maxGraphemes={500} value={more} onChange={(event) => setMore(event.target.value)} />
      </Field>
      <Button type="submit" isLoading={report.isPending} className="justify-self-start">
        {words.sendReport}
      </Button>
    </form>
  );
}
