import type { RouterOutputs } from '@sweetspot/api';
import { cx } from '@sweetspot/ui';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { Facts, Page, PageFailure, PageSkeleton, Section, textLink } from '../../app/page.tsx';
import { When } from '../../app/reading.tsx';
import { useWords } from '../../app/words.ts';
import { AnswerForm } from './answer-form.tsx';
import { CloseMessage } from './close-message.tsx';
import { ContactStateBadge } from './contact-list.tsx';

type Message = RouterOutputs['adminContact']['get'];

export function MessagePage({ id }: { id: string }) {
  const words = useWords('contact');
  const message = api.adminContact.get.useQuery({ id });
  const up = { to: '/contact', label: words.title };
  if (message.isPending) return <PageSkeleton />;
  if (message.data === undefined)
    return <PageFailure title={words.title} up={up} error={message.error} onRetry={() => void message.refetch()} />;
  const { number, name, state, messages } = message.data;
  const lastMessageId = messages.at(-1)?.id ?? id;
  return (
    <Page
      title={words.one(number)}
      up={up}
      lede={<span className="wrap-anywhere">{name}</span>}
      actions={state === 'closed' ? null : <CloseMessage id={id} number={number} lastMessageId={lastMessageId} />}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
        <Section title={words.messages} aside={<ContactStateBadge state={state} />}>
          <Conversation message={message.data} />
          <AnswerForm id={id} lastMessageId={lastMessageId} />
        </Section>
        <AboutMessage message={message.data} />
      </div>
    </Page>
  );
}

function Conversation({ message: { messages, name, closeReason } }: { message: Message }) {
  const words = useWords('contact');
  return (
    <>
      <ol className="grid gap-4">
        {messages.map(({ id, isByAdmin, text, at }) => (
          <li key={id} className={cx('grid gap-1 border-l-4 pl-4', isByAdmin ? 'border-accent' : 'border-line-strong')}>
            <p className="text-sm wrap-anywhere text-ink-muted">
              <span className="font-semibold text-ink">{isByAdmin ? words.us : name}</span>
              <span> · </span>
              <When at={at} />
            </p>
            <p className="wrap-anywhere whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ol>
      {closeReason === null ? null : <p className="wrap-anywhere text-ink-muted">{words.closedBecause(closeReason)}</p>}
    </>
  );
}

function AboutMessage({ message: { topic, email, orderNumber, userId, createdAt, settleBy } }: { message: Message }) {
  const words = useWords('contact');
  return (
    <Section title={words.topics[topic]}>
      <Facts
        rows={[
          [words.email, email],
          [words.received, <When key="received" at={createdAt} />],
          settleBy === null ? null : [words.settleBy, <When key="settle" at={settleBy} />],
          orderNumber === null
            ? null
            : [
                words.order,
                <Link key="order" to={`/orders/${orderNumber}`} className={textLink}>
                  {orderNumber}
                </Link>,
              ],
          userId === null
            ? null
            : [
                words.account,
                <Link key="account" to={`/users/${userId}`} className={textLink}>
                  {email}
                </Link>,
              ],
        ]}
      />
    </Section>
  );
}
