import { CONTACT_TOPICS, MOST_MESSAGE_LETTERS } from '@sweetspot/domain/contact/contact-topic';
import type { Operator } from '@sweetspot/domain/contact/operator';
import { Button, Field, focusFirstFault, PageTitle, Select, TextArea, TextInput } from '@sweetspot/ui';
import { useEffect, useRef } from 'react';
import { Form, Link, useNavigation } from 'react-router';
import { useWords } from '../../app/words.ts';
import { FormProblem } from '../../components/notice.tsx';
import { operatorFacts } from '../../components/operator-facts.ts';
import type { Typed, Unsent } from './send-form.ts';
import { useUnsentWords } from './use-unsent-words.ts';

interface ContactPageProps {
  /** Which showing of the form it is. */
  readonly form: string;
  readonly known: Typed;
  readonly unsent: Unsent | undefined;
  readonly operator: Operator;
}

export function ContactPage(props: ContactPageProps) {
  const words = useWords('contact');
  return (
    <div className="grid gap-8">
      <PageTitle size="display" lede={words.lede}>
        {words.title}
      </PageTitle>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-10 lg:grid-cols-[minmax(0,42rem)_minmax(0,20rem)] lg:justify-between">
        <ContactForm {...props} />
        <OtherWays operator={props.operator} />
      </div>
    </div>
  );
}

function ContactForm({ form, known, unsent }: ContactPageProps) {
  const words = useWords('contact');
  const { fieldError, problem } = useUnsentWords(unsent, words);
  const isSending = useNavigation().state === 'submitting';
  const place = useFocusOnFault(unsent);
  const typed = unsent?.typed ?? known;
  return (
    <Form ref={place} method="post" action="/contact" noValidate className="grid gap-5">
      <input type="hidden" name="form" value={form} />
      <Field label={words.topic} error={fieldError('topic')} isRequired>
        <Select name="topic" defaultValue={typed['topic'] ?? ''}>
          <option value="">{words.chooseTopic}</option>
          {CONTACT_TOPICS.map((topic) => (
            <option key={topic} value={topic}>
              {words.topics[topic]}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <Field label={words.name} error={fieldError('name')} isRequired>
          <TextInput name="name" autoComplete="name" defaultValue={typed['name']} />
        </Field>
        <Field label={words.email} hint={words.emailHint} error={fieldError('email')} isRequired>
          <TextInput name="email" type="email" autoComplete="email" defaultValue={typed['email']} />
        </Field>
      </div>
      <Field label={words.order} hint={words.orderHint} error={fieldError('orderNumber')}>
        <TextInput name="orderNumber" autoComplete="off" maxLength={60} defaultValue={typed['orderNumber']} className="max-w-48" />
      </Field>
      <Field label={words.text} error={fieldError('text')} isRequired>
        <TextArea name="text" rows={8} maxGraphemes={MOST_MESSAGE_LETTERS} defaultValue={typed['text']} />
      </Field>
      {/* Out of sight and out of reach of the keyboard and of screen readers: only what reads the source fills it in. */}
      <div aria-hidden className="absolute -left-[999rem] size-px overflow-hidden">
        <label>
          <span>{words.website}</span>
          <input name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
      <FormProblem message={problem} />
      <p className="text-sm text-ink-muted">
        <span>{`${words.aboutData} `}</span>
        <Link to="/privacy" className="text-accent-text underline underline-offset-4">
          {words.privacy}
        </Link>
      </p>
      <Button type="submit" size="large" isLoading={isSending} className="justify-self-start">
        {words.send}
      </Button>
    </Form>
  );
}

/** Where a form came back with something to correct, that is where the reader goes on. */
export function useFocusOnFault(unsent: Unsent | undefined) {
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (unsent !== undefined && place.current !== null) focusFirstFault(place.current);
  }, [unsent]);
  return place;
}

function OtherWays({ operator }: { operator: Operator }) {
  const words = useWords('contact');
  const { email, phone, hours } = operatorFacts(operator, words.locale);
  return (
    <aside aria-labelledby="other-ways" className="grid gap-4 border-t-2 border-accent pt-4">
      <h2 id="other-ways" className="font-title text-xl font-semibold">
        {words.otherWays}
      </h2>
      <dl className="grid gap-3">
        <div>
          <dt className="text-sm text-ink-muted">{words.byMail}</dt>
          <dd className="wrap-anywhere">
            <a href={`mailto:${email}`} className="underline underline-offset-4">
              {email}
            </a>
          </dd>
        </div>
        <div>
          <dt className="text-sm text-ink-muted">{words.byPhone}</dt>
          <dd>
            <a href={`tel:${operator.phone.replaceAll(' ', '')}`} className="underline underline-offset-4">
              {phone}
            </a>
            <span className="block text-sm text-ink-muted">{hours}</span>
          </dd>
        </div>
      </dl>
      <p className="text-pretty">
        <span>{`${words.complaints} `}</span>
        <Link to="/grievance-officer" className="text-accent-text underline underline-offset-4">
          {words.toGrievance}
        </Link>
      </p>
    </aside>
  );
}
