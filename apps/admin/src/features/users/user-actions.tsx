import type { RouterOutputs } from '@sweetspot/api';
import { Button, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useFailureWords } from '../../app/failure.tsx';
import { ReasonDialog } from '../../app/reason-dialog.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { useWords, type Words } from '../../app/words.ts';

type User = RouterOutputs['admin']['user'];
type Decision = User['allowed'][number];

const askedIn = (words: Words<'users'>) =>
  ({
    disable: {
      question: words.disableQuestion,
      means: words.disableMeans,
      action: words.disable,
      done: words.disabledDone,
      isDanger: true,
    },
    enable: { question: words.enableQuestion, means: words.enableMeans, action: words.enable, done: words.enabledDone, isDanger: false },
    clear_second_factor: {
      question: words.clearSecondFactorQuestion,
      means: words.clearSecondFactorMeans,
      action: words.clearSecondFactor,
      done: words.secondFactorCleared,
      isDanger: true,
    },
    remove_picture: {
      question: words.removePictureQuestion,
      means: words.removePictureMeans,
      action: words.removePicture,
      done: words.pictureRemoved,
      isDanger: true,
    },
    end_sessions: {
      question: words.endSessionsQuestion,
      means: words.endSessionsMeans,
      action: words.endSessions,
      done: words.sessionsEnded,
      isDanger: false,
    },
  }) as const satisfies Readonly<Record<Decision, object>>;

/** What an admin may do to an account; each asks why. */
export function UserActions({ user }: { user: User }) {
  const words = useWords('users');
  const [decision, setDecision] = useState<Decision | null>(null);
  const isSelf = useViewer().id === user.id;
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="quiet" disabled={!user.allowed.includes('end_sessions')} onClick={() => setDecision('end_sessions')}>
          {words.endSessions}
        </Button>
        {user.allowed.includes('clear_second_factor') ? (
          <Button variant="quiet" onClick={() => setDecision('clear_second_factor')}>
            {words.clearSecondFactor}
          </Button>
        ) : null}
        {user.allowed.includes('remove_picture') ? (
          <Button variant="quiet" onClick={() => setDecision('remove_picture')}>
            {words.removePicture}
          </Button>
        ) : null}
        {user.allowed.includes('disable') ? (
          <Button variant="danger" onClick={() => setDecision('disable')}>
            {words.disable}
          </Button>
        ) : null}
        {user.allowed.includes('enable') ? <Button onClick={() => setDecision('enable')}>{words.enable}</Button> : null}
        {isSelf ? <p className="text-sm text-ink-muted">{words.isYou}</p> : null}
      </div>
      {decision === null ? null : <UserDecision user={user} decision={decision} onClose={() => setDecision(null)} />}
    </>
  );
}

function UserDecision({ user, decision, onClose }: { user: User; decision: Decision; onClose: () => void }) {
  const failureWords = useFailureWords();
  const utils = api.useUtils();
  const toast = useToast();
  const { question, means, action, done, isDanger } = askedIn(useWords('users'))[decision];
  const afterwards = {
    onSuccess: (changed: User) => {
      utils.admin.user.setData({ id: user.id }, changed);
      void utils.admin.users.invalidate();
      toast({ message: done(user.name) });
      onClose();
    },
  };
  const setDisabled = api.admin.setUserDisabled.useMutation(afterwards);
  const endSessions = api.admin.endUserSessions.useMutation(afterwards);
  const clear = api.admin.clearSecondFactor.useMutation(afterwards);
  const removePicture = api.admin.removeUserPicture.useMutation(afterwards);
  const asked = {
    end_sessions: endSessions,
    clear_second_factor: clear,
    remove_picture: removePicture,
    disable: setDisabled,
    enable: setDisabled,
  }[decision];
  return (
    <ReasonDialog
      question={question(user.name)}
      means={means}
      action={action}
      isDanger={isDanger}
      isBusy={asked.isPending}
      problem={asked.isError ? failureWords(asked.error) : null}
      onConfirm={(reason) => {
        const why = reason ?? '';
        if (decision === 'end_sessions') endSessions.mutate({ id: user.id, reason: why });
        else if (decision === 'clear_second_factor') clear.mutate({ id: user.id, reason: why });
        else if (decision === 'remove_picture') removePicture.mutate({ id: user.id, reason: why });
        else setDisabled.mutate({ id: user.id, isDisabled: decision === 'disable', reason: why });
      }}
      onClose={onClose}
    />
  );
}
