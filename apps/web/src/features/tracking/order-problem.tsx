import { formatMoney, type Money } from '@sweetspot/domain/money/money';
import { canHaveProblem } from '@sweetspot/domain/problems/problem';
import { intlLocaleOf, whenWords, type Moment } from '@sweetspot/messages';
import { Badge, LinkButton, ProblemThread } from '@sweetspot/ui';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { orderPath } from './order-path.ts';
import type { OwnProblems } from './report-problem-page.tsx';
import { TakeAnswer } from './take-answer.tsx';
import type { TrackedOrder } from './tracking-steps.ts';

export type OwnProblem = OwnProblems['problems'][number];

interface OfOrder {
  readonly order: Pick<TrackedOrder, 'number' | 'status'>;
  readonly secret: string | null;
}

/** What was reported of it, with what came of that; and the door to report something while it is open. */
export function OrderProblem({ order, secret, moment }: OfOrder & { readonly moment: Moment }) {
  return canHaveProblem(order.status) ? <Problems number={order.number} secret={secret} moment={moment} /> : null;
}

interface ProblemsProps {
  readonly number: string;
  readonly secret: string | null;
  readonly moment: Moment;
}

function Problems({ number, secret, moment }: ProblemsProps) {
  const words = useWords('problems');
  // Nothing else of the page waits for it, and an order whose time has not come says nothing of problems.
  const { data } = api.problems.ofOrder.useQuery({ number, secret });
  if (data === undefined || (data.problems.length === 0 && !data.isOpen)) return null;
  return (
    <section aria-label={words.section} className="grid gap-5" id="problem">
      <div aria-live="polite" className="grid gap-5 empty:hidden">
        {data.problems.map((problem) => (
          <Reported key={problem.id} problem={problem} store={data.storeName} of={{ number, secret }} moment={moment} />
        ))}
      </div>
      {data.isOpen ? (
        <LinkButton asChild variant="quiet" className="justify-self-start">
          <Link to={orderPath(number, secret, '/problem')}>{words.door}</Link>
        </LinkButton>
      ) : null}
    </section>
  );
}

interface ReportedProps {
  readonly problem: OwnProblem;
  readonly store: string;
  readonly of: { readonly number: string; readonly secret: string | null };
  readonly moment: Moment;
}

const TONES = { reported: 'sky', answered: 'honey', with_admin: 'sky', settled: 'leaf', decided: 'leaf', lapsed: 'plain' } as const;

function Reported({ problem, store, of, moment }: ReportedProps) {
  const words = useWords('problems');
  const when = (at: string) => whenWords(new Date(at), words.locale, moment);
  const { kind, wish, state, dueAt, refund } = problem;
  const said = (money: Money) => formatMoney(money, intlLocaleOf(words.locale));
  return (
    <article className="grid gap-4 rounded-card border border-line bg-surface p-5">
      <header className="grid gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="text-lg font-semibold wrap-anywhere">{words.kinds[kind]}</h2>
          <Badge tone={TONES[state]}>{words.states[state](store)}</Badge>
        </div>
        <p className="text-sm text-ink-muted">{words.wished(words.wishes[wish])}</p>
      </header>
      <ProblemThread words={words} problem={problem} when={when} />
      <div className="grid gap-1">
        <Offer problem={problem} />
        <p className="text-pretty" suppressHydrationWarning>
          {words.texts[state](dueAt === null ? '' : when(dueAt))}
        </p>
        {refund === null ? null : <p className="text-pretty">{words.refund[refund.state](said(refund.amount))}</p>}
      </div>
      {problem.allowed.length === 0 ? null : <TakeAnswer problem={problem} of={of} />}
    </article>
  );
}

/** Whose word it is. Once an offer was accepted, the refund says how much. */
function Offer({ problem: { state, remedy, refund } }: { problem: OwnProblem }) {
  const words = useWords('problems');
  const isDecided = state === 'decided';
  if (remedy === null || (refund !== null && !isDecided) || state === 'with_admin') return null;
  return (
    <p className="text-xl font-semibold">
      {words.remedy(remedy.amount && formatMoney(remedy.amount, intlLocaleOf(words.locale)), isDecided)}
    </p>
  );
}
