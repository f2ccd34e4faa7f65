import { differenceWords, shownDifferences, whenWords } from '@sweetspot/messages';
import { Button, CakePicture, ChangedLine, cx } from '@sweetspot/ui';
import { Check, Hourglass, PencilLine, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../../app/words.ts';
import { useServerNow } from '../queue/queue-context.tsx';
import { useTaps } from '../queue/taps.tsx';
import { isAwaitingPayment, isInTheWork, isUnseenChange, type Change, type Ticket } from '../queue/ticket.ts';
import { AnswerChange } from './answer-change.tsx';

interface ChangeNoticeProps {
  readonly ticket: Ticket;
  readonly timeZone: string;
  /** On the ticket's own page, with both drawings. */
  readonly isLarge?: boolean;
}

/** What of an order's changes the kitchen has to know or to answer; the rest is history. */
export function ChangeNotices(props: ChangeNoticeProps) {
  if (!isInTheWork(props.ticket)) return null;
  return props.ticket.changes.map((change) => <OneNotice key={change.id} {...props} change={change} />);
}

function OneNotice({ ticket, change, ...rest }: ChangeNoticeProps & { readonly change: Change }) {
  if (change.state === 'proposed') return <Asked ticket={ticket} change={change} {...rest} />;
  if (isAwaitingPayment(change)) return <Taken change={change} {...rest} />;
  return isUnseenChange(change) ? <Changed ticket={ticket} change={change} {...rest} /> : null;
}

type NoticeProps = Omit<ChangeNoticeProps, 'ticket'> & { readonly change: Change };

function Asked({ ticket, change, timeZone, isLarge }: NoticeProps & { readonly ticket: Ticket }) {
  const words = useWords('changes');
  const time = useTime(timeZone);
  return (
    <Notice
      icon={PencilLine}
      title={words.asked}
      change={change}
      isLarge={isLarge}
      timeZone={timeZone}
      look="bg-honey-soft text-honey-text"
    >
      {change.answerBy === null ? null : <p className="figures font-semibold">{words.answerBy(time(change.answerBy))}</p>}
      <AnswerChange ticket={ticket} change={change} />
    </Notice>
  );
}

function Taken({ change, timeZone, isLarge }: NoticeProps) {
  const words = useWords('changes');
  const time = useTime(timeZone);
  return (
    <Notice icon={Hourglass} title={words.taken} change={change} isLarge={isLarge} timeZone={timeZone} look="bg-wash text-ink">
      <p className="figures font-semibold">{change.payBy === null ? words.onItsWay : words.payBy(time(change.payBy))}</p>
    </Notice>
  );
}

function Changed({ ticket, change, timeZone, isLarge }: NoticeProps & { readonly ticket: Ticket }) {
  const words = useWords('changes');
  const { acknowledgeChange } = useTaps();
  return (
    <Notice icon={PencilLine} title={words.changed} change={change} isLarge={isLarge} timeZone={timeZone} look="bg-sky-soft text-sky-text">
      <p className="font-semibold">{change.slots === null ? words.madeAsNow : words.dueAsNow}</p>
      <Button
        variant="quiet"
        size="console"
        isBlock
        aria-label={words.seenOf(ticket.number)}
        onClick={() => acknowledgeChange(ticket, change)}
      >
        <Check aria-hidden />
        <span>{words.seen}</span>
      </Button>
    </Notice>
  );
}

function useTime(timeZone: string): (at: string) => string {
  const { locale } = useWords('changes');
  const now = new Date(useServerNow());
  return (at) => whenWords(new Date(at), locale, { timeZone, now });
}

interface FrameProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly change: Change;
  readonly timeZone: string;
  readonly look: string;
  readonly isLarge?: boolean | undefined;
  readonly children: ReactNode;
}

/** No landmark: a board may have two of one cake, which could not be told apart. */
function Notice({ icon: Icon, title, change, timeZone, look, isLarge = false, children }: FrameProps) {
  const words = useWords('changes');
  const { before, after, slots, cakeName } = change;
  const hasDrawings = isLarge && before !== null && after !== null;
  return (
    <fieldset
      aria-label={slots === null ? words.ofCake(cakeName) : words.ofTime}
      className={cx('grid min-w-0 gap-2.5 rounded-control p-3 text-base leading-snug', look, isLarge && 'sm:p-5')}
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-lg font-semibold">
        <Icon aria-hidden className="size-5 shrink-0" />
        <span>{title}</span>
        <span className="figures ml-auto">{differenceWords(change.difference, words, words.locale)}</span>
      </p>
      {slots === null ? <p className="font-semibold">{cakeName}</p> : null}
      <div
        className={cx('grid gap-4 rounded-control bg-surface p-3 text-ink', hasDrawings && 'sm:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]')}
      >
        {hasDrawings ? (
          <div className="grid grid-cols-2 gap-3">
            <Drawing name={words.before} cakeName={cakeName} design={before.design} />
            <Drawing name={words.after} cakeName={cakeName} design={after.design} />
          </div>
        ) : null}
        <ChangedLine
          differences={shownDifferences(change, words, timeZone)}
          before={before}
          after={after}
          words={words}
          className={cx(isLarge && 'content-start text-lg')}
        />
      </div>
      <div className="contents">{children}</div>
    </fieldset>
  );
}

function Drawing({ name, cakeName, design }: { name: string; cakeName: string; design: NonNullable<Change['before']>['design'] }) {
  const words = useWords('changes');
  return (
    <figure className="grid gap-1">
      <CakePicture design={design} description={words.drawing(cakeName, name)} />
      <figcaption className="text-center text-sm font-medium">{name}</figcaption>
    </figure>
  );
}
