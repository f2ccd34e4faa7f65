import { localeOf } from '@sweetspot/messages';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { ComponentType } from 'react';
import { api } from '../../app/api.ts';
import { PageMeta } from '../../app/page-meta.tsx';
import { ownPath, withNext } from '@sweetspot/domain/text/own-path';
import { useLocale } from '../../components/reader.ts';
import { EntryPage } from './entry-page.tsx';

interface WayInProps {
  readonly title: string;
  readonly lede: string;
  readonly path: string;
  readonly form: ComponentType<{ onDone: () => void; next: string | null }>;
  /** For whoever came to the wrong one of the two. */
  readonly other: Elsewhere;
  /** For whoever needs no account for what they came for. */
  readonly guest?: Elsewhere;
}

interface Elsewhere {
  readonly question: string;
  readonly path: string;
  readonly label: string;
}

/** A page that signs somebody in and sends them on to where they were going; the other way in goes there too. */
export function WayIn({ title, lede, path, form: Form, other, guest }: WayInProps) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const utils = api.useUtils();
  const locale = useLocale();
  const next = ownPath(search.get('next'), '/account');
  const goOn = () => {
    const viewer = utils.sessions.current.getData()?.viewer;
    // Whose account reads another language than this page gets the next one from the server, in theirs.
    if (viewer && localeOf(viewer.locale) !== locale) window.location.replace(next);
    else void navigate(next, { replace: true });
  };
  const ways = [{ ...other, path: withNext(other.path, next) }, ...(guest ? [guest] : [])];
  const foot = ways.map(({ question, path: to, label }) => (
    <span key={to} className="flex min-h-touch flex-wrap items-center gap-x-1">
      <span>{question}</span>
      <Link to={to} className="font-medium text-accent-text underline underline-offset-4">
        {label}
      </Link>
    </span>
  ));
  return (
    <>
      <PageMeta title={title} description={lede} path={path} />
      <EntryPage title={title} lede={lede} foot={foot}>
        <Form onDone={goOn} next={search.get('next')} />
      </EntryPage>
    </>
  );
}
