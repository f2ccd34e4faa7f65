import { newCommandId } from '@sweetspot/api/client';
import { MOST_MESSAGE_LETTERS } from '@sweetspot/domain/contact/contact-topic';
import { messageInput } from '@sweetspot/domain/contact/inputs';
import { sayField } from '@sweetspot/messages';
import { Button, Field, TextArea, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useFailureWords } from '../../app/failure.tsx';
import { useWords } from '../../app/words.ts';

interface AnswerFormProps {
  readonly id: string;
  /** What the admin has read up to. */
  readonly lastMessageId: string;
}

export function AnswerForm({ id, lastMessageId }: AnswerFormProps) {
  const words = useWords('contact');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [commandId, setCommandId] = useState(newCommandId);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const answer = api.adminContact.answer.useMutation({
    onSuccess: (message) => {
      utils.adminContact.get.setData({ id }, message);
      void utils.adminContact.list.invalidate();
      setText('');
      setCommandId(newCommandId());
      toast({ message: words.sent });
    },
  });
  const submit = () => {
    const judged = messageInput.safeParse(text);
    setProblem(judged.success ? undefined : sayField(judged.error.issues[0]?.message ?? '', words.locale));
    if (judged.success) answer.mutate({ id, text: judged.data, lastMessageId, commandId });
  };
  return (
    <form
      noValidate
      aria-label={words.answerTitle}
      className="mt-4 grid max-w-2xl gap-3 border-t border-line pt-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={words.answer} error={problem ?? (answer.isError ? failureWords(answer.error) : undefined)} isRequired>
        <TextArea rows={6} value={text} maxGraphemes={MOST_MESSAGE_LETTERS} onChange={({ target }) => setText(target.value)} />
      </Field>
      <Button type="submit" isLoading={answer.isPending} className="justify-self-start">
        {words.send}
      </Button>
    </form>
  );
}
