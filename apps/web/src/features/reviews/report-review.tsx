import { REPORT_REASONS, type ReportReason } from '@sweetspot/domain/reviews/review';
import { withNext } from '@sweetspot/domain/text/own-path';
import { Button, Dialog, Field, LinkButton, Select, TextArea, useToast } from '@sweetspot/ui';
import { Flag } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { api } from '../../app/api.ts';
import { useViewer } from '../../app/visitor.tsx';
import { useWords } from '../../app/words.ts';
import { failureWords } from '../../components/failure-words.ts';
import { FormProblem } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';

interface ReportReviewProps {
  readonly reviewId: string;
  readonly byName: string;
}

/** By whoever is signed in, so that one person is heard once. */
export function ReportReview({ reviewId, byName }: ReportReviewProps) {
  const words = useWords('review-form');
  const viewer = useViewer();
  const [isOpen, setOpen] = useState(false);
  return (
    <ScriptsOnly>
      <Button variant="ghost" size="small" className="-ml-3" aria-label={words.reportLabel(byName)} onClick={() => setOpen(true)}>
        <Flag aria-hidden />
        <span>{words.report}</span>
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={words.reportTitle} description={viewer ? words.reportHelp : words.signInToReport}>
        {viewer ? <ReportForm reviewId={reviewId} onDone={() => setOpen(false)} /> : <SignIn />}
      </Dialog>
    </ScriptsOnly>
  );
}

function SignIn() {
  const words = useWords('review-form');
  const { pathname, search } = useLocation();
  return (
    <LinkButton asChild>
      <Link to={withNext('/sign-in', `${pathname}${search}`)}>{words.signIn}</Link>
    </LinkButton>
  );
}

function ReportForm({ reviewId, onDone }: { reviewId: string; onDone: () => void }) {
  const words = useWords('review-form');
  const toast = useToast();
  const [reason, setReason] = useState<ReportReason>(REPORT_REASONS[0]);
  const [more, setMore] = useState('');
  const report = api.reviews.report.useMutation({
    onSuccess: () => {
      toast({ message: words.reported });
      onDone();
    },
  });
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        report.mutate({ reviewId, reason, words: more });
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
      <Field label={words.reportWords}>
        <TextArea rows={3} maxGraphemes={500} value={more} onChange={(event) => setMore(event.target.value)} />
      </Field>
      <FormProblem message={report.isError ? failureWords(report.error, words.locale, words.unexpected) : undefined} />
      <Button type="submit" isLoading={report.isPending} className="justify-self-start">
        {words.sendReport}
      </Button>
    </form>
  );
}
