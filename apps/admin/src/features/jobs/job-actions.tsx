import type { RouterOutputs } from '@sweetspot/api';
import { Button, useToast } from '@sweetspot/ui';
import { Archive, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useFailureWords } from '../../app/failure.tsx';
import { ReasonDialog } from '../../app/reason-dialog.tsx';
import { jobName } from './job-name.ts';
import { useWords } from '../../app/words.ts';

/** Back to its queue, or never to be done, for a reason. */
export function JobActions({ job }: { job: RouterOutputs['admin']['failedJobs']['items'][number] }) {
  const words = useWords('jobs');
  const frame = useWords('frame');
  const failureWords = useFailureWords();
  const [isAsking, setAsking] = useState(false);
  const utils = api.useUtils();
  const toast = useToast();
  const name = jobName(job.name, words, frame);
  const afterwards = (message: string) => {
    void utils.admin.failedJobs.invalidate();
    void utils.admin.mails.invalidate();
    void utils.admin.dashboard.invalidate();
    toast({ message });
  };
  const retry = api.admin.retryJob.useMutation({
    onSuccess: () => afterwards(words.retried(name)),
    onError: (error) => toast({ message: failureWords(error), tone: 'problem' }),
  });
  const putAway = api.admin.putAwayJob.useMutation({
    onSuccess: () => {
      setAsking(false);
      afterwards(words.putAwayDone(name));
    },
  });
  return (
    <span className="flex flex-wrap gap-1">
      <Button
        variant="ghost"
        size="small"
        isLoading={retry.isPending}
        aria-label={words.retryNamed(name, job.orderNumber)}
        onClick={() => retry.mutate({ id: job.id })}
      >
        <RotateCw aria-hidden />
        <span>{words.retry}</span>
      </Button>
      <Button variant="ghost" size="small" aria-label={words.putAwayNamed(name, job.orderNumber)} onClick={() => setAsking(true)}>
        <Archive aria-hidden />
        <span>{words.putAway}</span>
      </Button>
      <ReasonDialog
        question={isAsking ? words.putAwayQuestion(name) : null}
        means={words.putAwayMeans}
        action={words.putAway}
        isDanger
        isBusy={putAway.isPending}
        problem={putAway.isError ? failureWords(putAway.error) : null}
        onConfirm={(reason) => putAway.mutate({ id: job.id, reason: reason ?? '' })}
        onClose={() => setAsking(false)}
      />
    </span>
  );
}
