import { CONTACT_TOPICS } from '@sweetspot/domain/contact/contact-topic';
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { api } from '../../app/api.ts';
import { loadingOf } from '../../app/load-context.ts';
import { PageMeta } from '../../app/page-meta.tsx';
import { useWords } from '../../app/words.ts';
import { ContactPage } from './contact-page.tsx';
import { typedIn, unsent } from './send-form.ts';

export async function loadForm(args: LoaderFunctionArgs) {
  const { api: utils, client, isKnown } = loadingOf(args);
  const [{ form }, session] = await Promise.all([
    client.contact.form.query(),
    isKnown ? utils.sessions.current.ensureData() : null,
    utils.contact.operator.ensureData(),
  ]);
  const params = new URL(args.request.url).searchParams;
  const known = {
    name: session?.viewer?.name ?? '',
    email: session?.viewer?.email ?? '',
    topic: CONTACT_TOPICS.find((topic) => topic === params.get('topic')) ?? '',
    orderNumber: /^[0-9A-Z]{4,12}$/.exec(params.get('order') ?? '')?.[0] ?? '',
  };
  return { form, known };
}

export async function sendForm(args: ActionFunctionArgs) {
  const typed = await typedIn(args.request);
  const { topic, name = '', email = '', orderNumber = '', text = '', website = '', form = '' } = typed;
  try {
    // The server's schema says what is wrong with each box, whatever was typed.
    const known = CONTACT_TOPICS.find((each) => each === topic) ?? ('' as never);
    const begun = await loadingOf(args).client.contact.begin.mutate({ topic: known, name, email, orderNumber, text, website, form });
    return redirect(`/contact/${begun.number}?secret=${begun.secret}`, 303);
  } catch (error) {
    return unsent(typed, error);
  }
}

export function ContactRoute() {
  const words = useWords('contact');
  const { form, known } = useLoaderData<typeof loadForm>();
  const [operator] = api.contact.operator.useSuspenseQuery();
  return (
    <>
      <PageMeta title={words.meta} description={words.metaDescription} path="/contact" />
      <ContactPage form={form} known={known} unsent={useActionData<typeof sendForm>()} operator={operator} />
    </>
  );
}
