import type { RouterOutputs } from '@sweetspot/api';
import { Button, Card, LinkButton, PageTitle, useToast } from '@sweetspot/ui';
import { Bookmark, CalendarDays, Heart, Package } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { ScriptsOff } from '../../components/scripts-off.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { UnverifiedNotice } from '../../components/unverified-notice.tsx';
import { AddressBook } from './address-book.tsx';
import { AgeBandChoice } from './age-band-choice.tsx';
import { AllergySwitches } from './allergy-switches.tsx';
import { DeleteAccount } from './delete-account.tsx';
import { EmailForm } from './email-form.tsx';
import { MailChoices } from './mail-choices.tsx';
import { OwnData } from './own-data.tsx';
import { OwnPicture } from './own-picture.tsx';
import { PasswordForm } from './password-form.tsx';
import { Passkeys } from './passkeys.tsx';
import { ProfileForm } from './profile-form.tsx';
import { OpenSessions } from './open-sessions.tsx';
import { SecondFactor } from './second-factor.tsx';
import { useChangeOfPerson } from './signed-in.ts';

export type Viewer = RouterOutputs['sessions']['signIn']['viewer'];

export function AccountPage({ viewer }: { viewer: Viewer }) {
  const words = useWords('account');
  const privacy = useWords('privacy');
  const email = useWords('email-change');
  const age = useWords('age-band');
  const mails = useWords('mail-choices');
  const leaving = useWords('leaving');
  const secondFactor = useWords('second-factor');
  const passkeys = useWords('passkeys');
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6">
      <PageTitle lede={viewer.email} actions={<KeptThings />}>
        {words.title}
      </PageTitle>
      <ScriptsOff>{words.needsScripts}</ScriptsOff>
      {viewer.isEmailVerified ? null : <UnverifiedNotice next="/account" />}
      <Section title={words.profile}>
        <OwnPicture viewer={viewer} />
        <ProfileForm viewer={viewer} />
      </Section>
      <Section title={email.title}>
        <EmailForm email={viewer.email} />
      </Section>
      <Section title={words.addresses}>
        <AddressBook />
      </Section>
      <Section title={words.allergies} lede={words.allergiesHint}>
        <AllergySwitches saved={viewer.savedAllergens} />
      </Section>
      <Section title={age.title} lede={age.lede}>
        <AgeBandChoice />
      </Section>
      <Section title={mails.title} lede={mails.lede}>
        <MailChoices isVerified={viewer.isEmailVerified} />
      </Section>
      <Section title={words.password}>
        <PasswordForm email={viewer.email} />
      </Section>
      <Section title={secondFactor.title} lede={secondFactor.lede}>
        <SecondFactor email={viewer.email} />
      </Section>
      <Section id="passkeys" title={passkeys.title} lede={passkeys.lede}>
        <Passkeys email={viewer.email} />
      </Section>
      <Section title={words.sessions}>
        <OpenSessions />
      </Section>
      <Section title={privacy.title} lede={privacy.lede}>
        <OwnData email={viewer.email} />
      </Section>
      <Section title={leaving.title} lede={leaving.lede}>
        <DeleteAccount email={viewer.email} />
      </Section>
      <SignOutButtons />
    </div>
  );
}

const KEPT = [
  { to: '/orders', name: 'orders', icon: Package },
  { to: '/designs', name: 'designs', icon: Bookmark },
  { to: '/favourites', name: 'favourites', icon: Heart },
  { to: '/occasions', name: 'occasions', icon: CalendarDays },
] as const;

function KeptThings() {
  const words = useWords('account');
  return KEPT.map(({ to, name, icon: Icon }) => (
    <LinkButton key={to} asChild variant="quiet">
      <Link to={to}>
        <Icon aria-hidden />
        <span>{words[name]}</span>
      </Link>
    </LinkButton>
  ));
}

interface SectionProps {
  /** Where a link leads to it. */
  readonly id?: string;
  readonly title: string;
  readonly lede?: string;
  readonly children: ReactNode;
}

function Section({ id, title, lede, children }: SectionProps) {
  const titleId = useId();
  return (
    <Card id={id} aria-labelledby={titleId} className="grid gap-5">
      <div className="grid gap-1">
        <h2 id={titleId} className="font-title text-xl font-semibold">
          {title}
        </h2>
        {lede ? <p className="text-ink-muted">{lede}</p> : null}
      </div>
      <div className="contents">{children}</div>
    </Card>
  );
}

function SignOutButtons() {
  const words = useWords('account');
  const changeTo = useChangeOfPerson();
  const navigate = useNavigate();
  const toast = useToast();
  const leave = {
    // The page first: its own queries must not ask once more on behalf of nobody.
    onSuccess: async () => {
      await navigate('/');
      await changeTo(null);
    },
    onError: () => toast({ message: words.unexpected, tone: 'problem' as const }),
  };
  const here = api.sessions.signOut.useMutation(leave);
  const everywhere = api.sessions.signOutEverywhere.useMutation(leave);
  return (
    <ScriptsOnly>
      <div className="flex flex-wrap gap-3">
        <Button variant="quiet" isLoading={here.isPending} onClick={() => here.mutate()}>
          {words.signOut}
        </Button>
        <Button variant="ghost" isLoading={everywhere.isPending} onClick={() => everywhere.mutate()}>
          {words.signOutEverywhere}
        </Button>
      </div>
    </ScriptsOnly>
  );
}
