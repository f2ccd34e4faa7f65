import { newCommandId } from '@sweetspot/api/client';
import { formatMoney } from '@sweetspot/domain/money/money';
import { MOST_MESSAGE_LETTERS } from '@sweetspot/domain/contact/contact-topic';
import { intlLocaleOf } from '@sweetspot/messages';
import { Button, Field, TextArea, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { failureWords } from '../../components/failure-words.ts';
import { FormProblem } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import type { OwnProblem } from './order-problem.tsx';
import type { OwnProblems } from './report-problem-page.tsx';

interface TakeAnswerProps {
  readonly problem: OwnProblem;
  readonly of: { readonly number: string; readonly secret: string | null };
}

/** The store has answered: that settles it, or an admin is asked. */
export function TakeAnswer({ problem, of }: TakeAnswerProps) {
  const words = useWords('problems');
  const utils = api.useUtils();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const shown = (message: string) => (own: OwnProblems) => {
    utils.problems.ofOrder.setData(of, own);
    void utils.orders.track.invalidate(of);
    toast({ message });
  };
  // It was passed on or closed meanwhile, perhaps: the page then shows what is true now.
  const onError = () => void utils.problems.ofOrder.invalidate(of);
  const accept = api.problems.accept.useMutation({ onSuccess: shown(words.accepted), onError });
  const ask = api.problems.askAdmin.useMutation({ onSuccess: shown(words.asked), onError });
  const amount = problem.remedy?.amount ?? null;
  const failed = [accept, ask].find(({ isError }) => isError);
  return (
    <ScriptsOnly>
      <div className="grid gap-4">
        <FormProblem message={failed === undefined ? undefined : failureWords(failed.error, words.locale, words.unexpected)} />
        {isAsking ? (
          <AskForm
            isSending={ask.isPending}
            onAsk={(text, commandId) => ask.mutate({ ...of, problemId: problem.id, text, commandId })}
            onClose={() => setAsking(false)}
          />
        ) : (
          <div className="flex flex-wrap gap-3">
            <Button isLoading={accept.isPending} onClick={() => accept.mutate({ ...of, problemId: problem.id })}>
              {amount === null ? words.accept : words.acceptOffer(formatMoney(amount, intlLocaleOf(words.locale)))}
            </Button>
            <Button variant="quiet" onClick={() => setAsking(true)}>
              {words.askAdmin}
            </Button>
          </div>
        )}
      </div>
    </ScriptsOnly>
  );
}

interface AskFormProps {
  readonly isSending: boolean;
  readonly onAsk: (text: string, commandId: string) => void;
  readonly onClose: () => void;
}

function AskForm({ isSending, onAsk, onClose }: AskFormProps) {
  const words = useWords('problems');
  const [text, setText] = useState('');
  const [commandId] = useState(newCommandId);
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(text, commandId);
      }}
    >
      <Field label={words.askLabel} hint={words.askHint}>
        <TextArea rows={3} maxGraphemes={MOST_MESSAGE_LETTERS} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isLoading={isSending}>
          {words.askSend}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
