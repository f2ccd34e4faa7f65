import { Button, EmptyState, PageTitle, Skeleton } from '@sweetspot/ui';
import { CalendarDays, Plus } from 'lucide-react';
import { useEffect, useRef, useState, type ComponentProps } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScriptsOff } from '../../components/scripts-off.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { UnverifiedNotice } from '../../components/unverified-notice.tsx';
import { OccasionForm } from './occasion-form.tsx';
import { draftFrom } from './occasion-draft.ts';
import { OccasionRow } from './occasion-row.tsx';
import { saveCalendar } from './save-calendar.ts';

interface OccasionsPageProps {
  readonly isVerified: boolean;
  /** The date where the market is, by which mails come. */
  readonly today: string;
}

export function OccasionsPage({ isVerified, today }: OccasionsPageProps) {
  const words = useWords('kept-occasions');
  const shell = useWords('shell');
  const occasions = api.occasions.list.useQuery();
  const choices = api.accounts.mailChoices.useQuery(undefined, { enabled: isVerified });
  const isMailOff = choices.data?.some(({ choice, isWanted }) => choice === 'occasions' && !isWanted) ?? false;
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6">
      <PageTitle lede={words.lede}>{words.title}</PageTitle>
      {isVerified ? null : <UnverifiedNotice next="/occasions" />}
      {isMailOff ? (
        <Notice tone="attention">
          <span>{`${words.mailsOff} `}</span>
          <Link to="/account" className="font-medium underline underline-offset-4">
            {words.toAccount}
          </Link>
        </Notice>
      ) : null}
      <ScriptsOff>{shell.scriptsOff}</ScriptsOff>
      {occasions.data ? (
        <Kept occasions={occasions.data} today={today} isMailOff={isMailOff} />
      ) : occasions.isError ? (
        <LoadFailed title={words.failed} calming={words.failedHelp} error={occasions.error} onRetry={() => void occasions.refetch()} />
      ) : (
        <output aria-busy aria-label={words.loading} className="grid gap-4 noscript:hidden">
          <Skeleton className="h-28" />
          <Skeleton className="h-28" />
        </output>
      )}
      <p className="text-sm text-ink-muted">
        <span>{`${words.mails} `}</span>
        <Link to="/account" className="font-medium text-accent-text underline underline-offset-4">
          {words.toAccount}
        </Link>
      </p>
    </div>
  );
}

type Occasions = ComponentProps<typeof OccasionRow>['occasion'][];

function Kept({ occasions, today, isMailOff }: { occasions: Occasions; today: string; isMailOff: boolean }) {
  const words = useWords('kept-occasions');
  const [search, setSearch] = useSearchParams();
  const asked = draftFrom(search);
  /** The id of the one being changed, 'new' for one being added. */
  const [open, setOpen] = useState<string | null>(asked === null ? null : 'new');
  /** The one whose form was closed last: what opened it has the keyboard again. */
  const [left, setLeft] = useState<string | null>(null);
  const close = () => {
    setLeft(open);
    setOpen(null);
    if (asked !== null) setSearch({}, { replace: true });
  };
  return (
    <div className="grid gap-5">
      {open === 'new' ? (
        <OccasionForm occasion={null} draft={asked} onClose={close} />
      ) : (
        <ScriptsOnly>
          <div className="flex flex-wrap gap-3">
            <Opener isLeft={left === 'new'} onClick={() => setOpen('new')}>
              <Plus aria-hidden />
              <span>{words.add}</span>
            </Opener>
            {occasions.some(({ nextDate }) => nextDate !== null) ? (
              <Button variant="quiet" onClick={() => void saveCalendar(occasions, words.fileName)}>
                <CalendarDays aria-hidden />
                <span>{words.allToCalendar}</span>
              </Button>
            ) : null}
          </div>
        </ScriptsOnly>
      )}
      {occasions.length === 0 && open === null ? <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState> : null}
      <ul aria-label={words.list} className="grid gap-4 empty:hidden">
        {occasions.map((occasion) => (
          <li key={occasion.id}>
            {open === occasion.id ? (
              <OccasionForm occasion={occasion} draft={null} onClose={close} />
            ) : (
              <OccasionRow
                occasion={occasion}
                today={today}
                isMailOff={isMailOff}
                edit={
                  <Opener
                    isLeft={left === occasion.id}
                    variant="ghost"
                    aria-label={words.editLabel(occasion.name)}
                    onClick={() => setOpen(occasion.id)}
                  >
                    {words.edit}
                  </Opener>
                }
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A button in whose place its form opens. */
function Opener({ isLeft, ...button }: ComponentProps<typeof Button> & { isLeft: boolean }) {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isLeft) ref.current?.focus();
  }, [isLeft]);
  return <Button ref={ref} {...button} />;
}
