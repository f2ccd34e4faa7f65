import type { RouterOutputs } from '@sweetspot/api';
import { LinkButton, PageTitle, Skeleton, useToast } from '@sweetspot/ui';
import { Link, useNavigate } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { Notice } from '../../components/notice.tsx';
import { orderPath } from './order-path.ts';
import { ReportProblemForm } from './report-problem-form.tsx';

export type OwnProblems = RouterOutputs['problems']['ofOrder'];

interface ReportProblemPageProps {
  readonly number: string;
  readonly secret: string | null;
}

/** Where whoever ordered says what was not as it should be. */
export function ReportProblemPage({ number, secret }: ReportProblemPageProps) {
  const words = useWords('problems');
  const own = api.problems.ofOrder.useQuery({ number, secret });
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-8">
      <PageTitle lede={own.data?.isOpen === true ? words.lede(own.data.storeName, own.data.answerHours) : undefined}>
        {words.title}
      </PageTitle>
      {own.data ? (
        <Reporting own={own.data} of={{ number, secret }} />
      ) : own.isError ? (
        <LoadFailed title={words.failed} error={own.error} onRetry={() => void own.refetch()} />
      ) : (
        <output aria-busy aria-label={words.loading} className="grid gap-4">
          <Skeleton className="h-64" />
        </output>
      )}
      <p className="border-t border-line pt-5">
        <Link to={orderPath(number, secret)} className="font-medium text-accent-text underline underline-offset-4">
          {words.order(number)}
        </Link>
      </p>
    </div>
  );
}

function Reporting({ own, of }: { own: OwnProblems; of: ReportProblemPageProps }) {
  const words = useWords('problems');
  const utils = api.useUtils();
  const navigate = useNavigate();
  const toast = useToast();
  if (own.because !== null)
    return (
      <Notice
        tone="info"
        title={words.closed}
        actions={
          <LinkButton asChild variant="quiet">
            <Link to="/contact">{words.writeToUs}</Link>
          </LinkButton>
        }
      >
        {words.closedBecause[own.because]}
      </Notice>
    );
  const sent = (changed: OwnProblems) => {
    toast({ message: words.sent });
    void navigate(orderPath(of.number, of.secret));
    utils.problems.ofOrder.setData(of, changed);
  };
  return <ReportProblemForm of={of} onSent={sent} />;
}
