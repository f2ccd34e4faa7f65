import type { RouterOutputs } from '@sweetspot/api';
import { refusalFrom } from '@sweetspot/api/client';
import { gstAnswerInput } from '@sweetspot/domain/tax/inputs';
import { sayField } from '@sweetspot/messages';
import { Button, Card, ErrorState, Field, FieldGroup, RadioCards, Skeleton, TextInput, useToast } from '@sweetspot/ui';
import { useState, type FormEvent } from 'react';
import { api } from '../../app/api.ts';
import { useSayFailure } from '../../app/say-failure.ts';
import { useWork } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';

type Standing = RouterOutputs['storeTax']['standing'];
type Answered = Exclude<Standing['standing'], 'unanswered'>;

/** "Do you have a GSTIN?": asked of the owner, never guessed. */
export function TaxCard() {
  const { mayAnswerTax } = useWork();
  return mayAnswerTax ? <OwnersCard /> : null;
}

function OwnersCard() {
  const words = useWords('tax');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const standing = api.storeTax.standing.useQuery({ storeId: store.id });
  if (standing.isPending) return <Skeleton className="h-56" />;
  return (
    <Card className="grid gap-4">
      <h2 className="text-xl font-semibold">{words.title}</h2>
      {standing.data === undefined ? (
        <ErrorState title={words.failed} onRetry={() => void standing.refetch()}>
          {sayFailure(standing.error)}
        </ErrorState>
      ) : (
        <Question now={standing.data} />
      )}
    </Card>
  );
}

function Question({ now }: { now: Standing }) {
  const words = useWords('tax');
  const [answer, setAnswer] = useState<Answered | null>(now.standing === 'unanswered' ? null : now.standing);
  const [gstin, setGstin] = useState(now.gstin ?? '');
  const { send, isSending, problem } = useSend();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(answer, gstin);
  };
  return (
    <form className="grid gap-4" noValidate onSubmit={submit}>
      <FieldGroup
        label={words.question}
        hint={words.means[answer ?? 'unanswered']}
        error={problem?.box === 'standing' ? problem.says : undefined}
      >
        <RadioCards<Answered>
          choices={[
            { value: 'registered', label: words.yes },
            { value: 'composition', label: words.composition },
            { value: 'unregistered', label: words.no },
          ]}
          value={answer}
          onChange={setAnswer}
        />
      </FieldGroup>
      {answer === 'registered' || answer === 'composition' ? (
        <Field label={words.gstin} hint={words.gstinHint} error={problem?.box === 'gstin' ? problem.says : undefined} isRequired>
          <TextInput
            value={gstin}
            onChange={(event) => setGstin(event.target.value)}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="figures max-w-72 uppercase"
          />
        </Field>
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="grow basis-72 text-sm text-ink-muted">{words.fromNowOn}</p>
        <Button type="submit" isLoading={isSending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

interface Problem {
  readonly box: 'standing' | 'gstin';
  readonly says: string;
}

function useSend() {
  const words = useWords('tax');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const toast = useToast();
  const queries = api.useUtils();
  const [problem, setProblem] = useState<Problem | null>(null);
  const mutation = api.storeTax.answer.useMutation();
  const atNumber = (key: string) => setProblem({ box: 'gstin', says: sayField(key, words.locale) });
  const send = async (standing: Answered | null, gstin: string) => {
    if (standing === null) return setProblem({ box: 'standing', says: words.choose });
    const judged = gstAnswerInput.safeParse({ standing, gstin });
    if (!judged.success) return atNumber(judged.error.issues[0]?.message ?? '');
    try {
      const saved = await mutation.mutateAsync({ storeId: store.id, answer: judged.data });
      queries.storeTax.standing.setData({ storeId: store.id }, saved);
      setProblem(null);
      toast({ message: words.saved });
    } catch (error) {
      const refusal = refusalFrom(error);
      const key = refusal?.code === 'INPUT_INVALID' ? refusal.data.fields['answer.gstin'] : undefined;
      if (key !== undefined) return atNumber(key);
      toast({ tone: 'problem', message: refusal === null ? words.unexpected : sayFailure(error) });
    }
  };
  return { send, isSending: mutation.isPending, problem };
}
