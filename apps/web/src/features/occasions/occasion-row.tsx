import type { RouterOutputs } from '@sweetspot/api';
import { addDays } from '@sweetspot/domain/slots/wall-clock';
import { intlLocaleOf, occasionWords } from '@sweetspot/messages';
import { Button, Card, LinkButton, useToast } from '@sweetspot/ui';
import { CalendarPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords, type Words } from '../../app/words.ts';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { saveCalendar } from './save-calendar.ts';

type Occasion = RouterOutputs['occasions']['list'][number];

interface OccasionRowProps {
  readonly occasion: Occasion;
  readonly today: string;
  /** Its account gets no reminders. */
  readonly isMailOff: boolean;
  /** What opens its form. */
  readonly edit: ReactNode;
}

export function OccasionRow({ occasion, today, isMailOff, edit }: OccasionRowProps) {
  const words = useWords('kept-occasions');
  const remove = useRemove(occasion);
  const { name, kind, forWhom, note, nextDate } = occasion;
  return (
    <Card className="grid gap-3">
      <div className="grid gap-1">
        <h2 className="font-title text-xl font-semibold wrap-anywhere">{name}</h2>
        <p className="wrap-anywhere text-ink-muted">
          {[occasionWords(words.locale)[kind], forWhom, occasion.isYearly ? words.yearly : words.once].filter(Boolean).join(' · ')}
        </p>
        <p className="text-lg font-medium">{nextDate === null ? words.over : whenWords(nextDate, today, words)}</p>
        {note === '' ? null : <p className="whitespace-pre-line wrap-anywhere">{note}</p>}
        {isMailOff ? null : <p className="text-sm text-ink-muted">{mailWords(occasion, today, words)}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-x-1 gap-y-2">
        {nextDate === null ? null : (
          <LinkButton asChild variant="quiet" className="mr-2">
            <Link to={`/cakes?${new URLSearchParams({ occasion: kind, readyBy: nextDate })}`} aria-label={words.findCakeLabel(name)}>
              {words.findCake}
            </Link>
          </LinkButton>
        )}
        <ScriptsOnly>
          <div className="flex flex-wrap max-sm:-ml-5">
            <div className="contents">{edit}</div>
            {nextDate === null ? null : (
              <Button
                variant="ghost"
                aria-label={words.toCalendarLabel(name)}
                onClick={() => void saveCalendar([occasion], words.fileName)}
              >
                <CalendarPlus aria-hidden />
                <span>{words.toCalendar}</span>
              </Button>
            )}
            <Button variant="ghost" aria-label={words.removeLabel(name)} onClick={remove}>
              {words.remove}
            </Button>
          </div>
        </ScriptsOnly>
      </div>
    </Card>
  );
}

const dayOf = (date: string, locale: Words<'kept-occasions'>['locale']): string =>
  new Intl.DateTimeFormat(intlLocaleOf(locale), {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

function whenWords(date: string, today: string, words: Words<'kept-occasions'>): string {
  const days = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000);
  return `${dayOf(date, words.locale)}, ${days === 0 ? words.today : words.inDays(days)}`;
}

function mailWords({ remindedOf, remindDays }: Occasion, today: string, words: Words<'kept-occasions'>): string {
  if (remindedOf === null) return words.noMail;
  const on = addDays(remindedOf, -remindDays);
  return on <= today ? words.mailSoon : words.mailOn(dayOf(on, words.locale));
}

/** Gone at once, and back at a press: nobody is asked whether they are sure. */
function useRemove(occasion: Occasion): () => void {
  const words = useWords('kept-occasions');
  const utils = api.useUtils();
  const toast = useToast();
  const failed = () => toast({ message: words.unexpected, tone: 'problem' });
  const onSettled = () => utils.occasions.list.invalidate();
  const putBack = api.occasions.save.useMutation({ onError: failed, onSettled });
  const remove = api.occasions.remove.useMutation({
    onMutate: ({ id }) => utils.occasions.list.setData(undefined, (all) => all?.filter((each) => each.id !== id)),
    onSuccess: () =>
      toast({
        message: words.removed(occasion.name),
        action: { label: words.undo, onPress: () => putBack.mutate(occasion) },
      }),
    onError: failed,
    onSettled,
  });
  return () => remove.mutate({ id: occasion.id });
}
