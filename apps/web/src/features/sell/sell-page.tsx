import { Button, Card, LinkButton, PageTitle } from '@sweetspot/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import type { RouterOutputs } from '@sweetspot/api';
import { useWords } from '../../app/words.ts';
import { UnverifiedNotice } from '../../components/unverified-notice.tsx';
import { withNext } from '@sweetspot/domain/text/own-path';
import { Applications } from './applications.tsx';
import { StoreForm } from './store-form.tsx';

type Viewer = NonNullable<RouterOutputs['sessions']['current']['viewer']>;

interface SellPageProps {
  readonly viewer: Viewer | null;
  readonly applications: RouterOutputs['stores']['applications'];
}

export function SellPage({ viewer, applications }: SellPageProps) {
  const words = useWords('sell');
  const [asksAnother, setAsksAnother] = useState(false);
  const showsForm = viewer !== null && (applications.length === 0 || asksAnother);
  return (
    <div className="grid gap-12">
      <PageTitle size="display" lede={words.lede}>
        {words.title}
      </PageTitle>
      <ul className="grid gap-8 md:grid-cols-3">
        {words.points.map(({ title, text }) => (
          <li key={title} className="grid content-start gap-1.5 border-t-2 border-accent pt-4">
            <h2 className="font-title text-xl font-semibold">{title}</h2>
            <p className="text-pretty text-ink-muted">{text}</p>
          </li>
        ))}
      </ul>
      {viewer === null ? <SignInFirst /> : null}
      {applications.length === 0 ? null : <Applications applications={applications} />}
      {showsForm && !viewer.isEmailVerified ? <UnverifiedNotice next="/sell" /> : null}
      {showsForm && viewer ? <StoreForm email={viewer.email} phone={viewer.mobile ?? ''} onSent={() => setAsksAnother(false)} /> : null}
      {viewer !== null && !showsForm ? (
        <Button variant="quiet" onClick={() => setAsksAnother(true)} className="justify-self-start">
          {words.another}
        </Button>
      ) : null}
    </div>
  );
}

function SignInFirst() {
  const words = useWords('sell');
  return (
    <Card className="grid justify-items-start gap-4">
      <h2 className="font-title text-xl font-semibold">{words.signInFirst}</h2>
      <p className="text-ink-muted">{words.signInText}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton asChild>
          <Link to={withNext('/sign-in', '/sell')}>{words.signIn}</Link>
        </LinkButton>
        <LinkButton asChild variant="quiet">
          <Link to={withNext('/register', '/sell')}>{words.register}</Link>
        </LinkButton>
      </div>
    </Card>
  );
}
