import { isAppError } from '@sweetspot/domain/errors/app-error';
import { newCommandId, refusalFrom } from '@sweetspot/api/client';
import { data, redirect, useActionData, useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../../app/load-context.ts';
import { PageMeta } from '../../app/page-meta.tsx';
import { useWords } from '../../app/words.ts';
import { Conversation } from './conversation.tsx';
import { NoConversation } from './no-conversation.tsx';
import { typedIn, unsent } from './send-form.ts';

const refOf = ({ params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>) => ({
  number: params['number'] ?? '',
  secret: new URL(request.url).searchParams.get('secret') ?? '',
});

// The address holds the secret: no other page is told it, and no cache keeps it. Our own form may name where it was sent from.
const headers = { 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' };

export async function loadConversation(args: LoaderFunctionArgs) {
  const ref = refOf(args);
  try {
    const thread = await loadingOf(args).client.contact.thread.query(ref);
    return data({ thread, secret: ref.secret, commandId: newCommandId() }, { headers });
  } catch (error) {
    const code = isAppError(error) ? error.code : refusalFrom(error)?.code;
    if (code !== 'NOT_FOUND' && code !== 'INPUT_INVALID') throw error;
    return data(null, { status: 404, headers });
  }
}

export async function sendReply(args: ActionFunctionArgs) {
  const ref = refOf(args);
  const typed = await typedIn(args.request);
  const { text = '', commandId = '' } = typed;
  try {
    await loadingOf(args).client.contact.reply.mutate({ ...ref, text, commandId });
    return redirect(`/contact/${ref.number}?secret=${encodeURIComponent(ref.secret)}`, 303);
  } catch (error) {
    return unsent(typed, error);
  }
}

export function ConversationRoute() {
  const words = useWords('contact');
  const { number = '' } = useParams();
  const found = useLoaderData<typeof loadConversation>();
  const unsentReply = useActionData<typeof sendReply>();
  return (
    <>
      <PageMeta title={words.threadMeta(number)} description={words.metaDescription} path={null} />
      {found === null ? <NoConversation /> : <Conversation key={number} {...found} unsent={unsentReply} />}
    </>
  );
}
