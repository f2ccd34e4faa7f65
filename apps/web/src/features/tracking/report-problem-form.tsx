import { newCommandId } from '@sweetspot/api/client';
import { MOST_MESSAGE_LETTERS } from '@sweetspot/domain/contact/contact-topic';
import { MOST_PROBLEM_PHOTOS, PROBLEM_KINDS, PROBLEM_WISHES, type ProblemKind, type ProblemWish } from '@sweetspot/domain/problems/problem';
import { reportProblemInput } from '@sweetspot/domain/problems/inputs';
import { sayField } from '@sweetspot/messages';
import { Button, Field, FieldGroup, focusFirstFault, RadioCards, TextArea } from '@sweetspot/ui';
import { useRef, useState, type SubmitEvent } from 'react';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { failureWords } from '../../components/failure-words.ts';
import { FormProblem } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { ProblemPhotos, type ProblemPhoto } from './problem-photos.tsx';
import type { OwnProblems } from './report-problem-page.tsx';

interface ReportProblemFormProps {
  readonly of: { readonly number: string; readonly secret: string | null };
  readonly onSent: (own: OwnProblems) => void;
}

/** What it is, in words and pictures, and what would put it right. */
export function ReportProblemForm({ of, onSent }: ReportProblemFormProps) {
  const words = useWords('problems');
  const [kind, setKind] = useState<ProblemKind | null>(null);
  const [wish, setWish] = useState<ProblemWish | null>(null);
  const [text, setText] = useState('');
  const [photos, setPhotos] = useState<readonly ProblemPhoto[]>([]);
  const [isSending, setSending] = useState(false);
  const [isTried, setTried] = useState(false);
  // One showing of the form is one report, however often it is sent.
  const [commandId] = useState(newCommandId);
  const form = useRef<HTMLFormElement>(null);
  const report = api.problems.report.useMutation({ onSuccess: onSent });
  const judged = reportProblemInput.safeParse({ ...of, kind, wish, text, photoIds: photos.map(({ id }) => id), commandId });
  const faults = new Map((isTried ? (judged.error?.issues ?? []) : []).map(({ path, message }) => [String(path[0]), message]));
  const faultOf = (field: string) => {
    const fault = faults.get(field);
    return fault === undefined ? undefined : sayField(fault, words.locale);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    // The sentences stand beside their fields first, for the first of them to be found.
    if (!judged.success) return requestAnimationFrame(() => focusFirstFault(form.current));
    report.mutate(judged.data);
  };
  return (
    <ScriptsOnly>
      <form ref={form} noValidate onSubmit={submit} className="grid gap-6">
        <FieldGroup label={words.kindLabel} error={faultOf('kind')}>
          <RadioCards choices={PROBLEM_KINDS.map((value) => ({ value, label: words.kinds[value] }))} value={kind} onChange={setKind} />
        </FieldGroup>
        <Field label={words.textLabel} hint={words.textHint} error={faultOf('text')} isRequired>
          <TextArea rows={5} maxGraphemes={MOST_MESSAGE_LETTERS} value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
        <ProblemPhotos most={MOST_PROBLEM_PHOTOS} photos={photos} onPhotos={setPhotos} onSending={setSending} />
        <FieldGroup label={words.wishLabel} error={faultOf('wish')} hint={wish === 'again' ? words.againHint : undefined}>
          <RadioCards choices={PROBLEM_WISHES.map((value) => ({ value, label: words.wishes[value] }))} value={wish} onChange={setWish} />
        </FieldGroup>
        <FormProblem message={report.isError ? failureWords(report.error, words.locale, words.unexpected) : undefined} />
        <Button type="submit" isLoading={report.isPending} disabled={isSending} className="justify-self-start">
          {words.send}
        </Button>
      </form>
    </ScriptsOnly>
  );
}
