import type { RouterOutputs } from '@sweetspot/api';
import { MOST_MESSAGE_LETTERS } from '@sweetspot/domain/contact/contact-topic';
import { exactWords } from '@sweetspot/messages';
import { Button, cx, Field, PageTitle, TextArea } from '@sweetspot/ui';
import { Form, useNavigation } from 'react-router';
import { useWords } from '../../app/words.ts';
import { FormProblem, Notice } from '../../components/notice.tsx';
import { useFocusOnFault } from './contact-page.tsx';
import type { Unsent } from './send-form.ts';
import { useUnsentWords } from './use-unsent-words.ts';

interface ConversationProps {
  readonly thread: RouterOutputs['contact']['thread'];
  readonly secret: string;
  /** Of the reply that is written next. */
  readonly commandId: string;
  readonly unsent: Unsent | undefined;
}

export function Conversation({ thread, secret, commandId, unsent }: ConversationProps) {
  const words = useWords('contact');
  const { number, topic, state, closeReason, email, settleBy, messages, timeZone } = thread;
  const at = (instant: string) => exactWords(new Date(instant), words.locale, timeZone);
  const settled = settleBy === null || state === 'closed' ? null : words.settleBy(at(settleBy));
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-8">
      <PageTitle lede={words.topics[topic]}>{words.threadTitle(number)}</PageTitle>
      <Notice tone={state === 'waiting' ? 'done' : 'info'} title={words.states[state]}>
        {closeReason === null ? null : <p className="wrap-anywhere">{words.closedBecause(closeReason)}</p>}
        {settled === null ? null : <p>{settled}</p>}
        <p className="wrap-anywhere">{words.mailGoesTo(email)}</p>
      </Notice>
      <ol className="grid gap-4">
        {messages.map(({ id, isByAdmin, text, at: sentAt }) => (
          <li key={id} className={cx('grid gap-1 border-l-4 pl-4', isByAdmin ? 'border-accent' : 'border-line-strong')}>
            <p className="text-sm text-ink-muted">
              <span className="font-semibold text-ink">{isByAdmin ? words.us : words.you}</span>
              <span>{` · ${at(sentAt)}`}</span>
            </p>
            <p className="wrap-anywhere whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ol>
      <Reply
        key={messages.length}
        action={`/contact/${number}?secret=${encodeURIComponent(secret)}`}
        commandId={commandId}
        unsent={unsent}
      />
    </div>
  );
}

function Reply({ action, commandId, unsent }: { action: string; commandId: string; unsent: Unsent | undefined }) {
  const words = useWords('contact');
  const { fieldError, problem } = useUnsentWords(unsent, words);
  const isSending = useNavigation().state === 'submitting';
  const place = useFocusOnFault(unsent);
  return (
    <Form ref={place} method="post" action={action} noValidate className="grid gap-4 border-t border-line pt-6">
      {/* Sent again after a lost answer, it is the same reply. */}
      <input type="hidden" name="commandId" value={unsent?.typed['commandId'] || commandId} />
      <Field label={words.reply} error={fieldError('text')} isRequired>
        <TextArea name="text" rows={5} maxGraphemes={MOST_MESSAGE_LETTERS} defaultValue={unsent?.typed['text']} />
      </Field>
      <FormProblem message={problem} />
      <Button type="submit" isLoading={isSending} className="justify-self-start">
        {words.sendReply}
      </Button>
    </Form>
  );
}
