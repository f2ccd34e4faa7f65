import { Badge } from '@sweetspot/ui';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { Section, textLink } from '../../app/page.tsx';
import { ProblemSaid, type AdminProblem } from '../../app/problem-said.tsx';
import { useWords } from '../../app/words.ts';

/** What its customer reported, beside the refunds that come of it; nothing where nothing was. */
export function OrderProblems({ number }: { number: string }) {
  const words = useWords('problems');
  const { data, isError } = api.adminProblems.list.useQuery({ list: 'all', number });
  if (data === undefined ? !isError : data.items.length === 0) return null;
  return (
    <Section title={words.title}>
      {data === undefined ? (
        <p role="alert" className="text-brick-text">
          {words.failed}
        </p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {data.items.map((problem) => (
            <Reported key={problem.id} problem={problem} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Reported({ problem }: { problem: AdminProblem }) {
  const words = useWords('problems');
  const { kind, wish, state, allowed } = problem;
  return (
    <li className="grid gap-1 p-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{words.kinds[kind]}</span>
        <Badge tone={state === 'with_admin' ? 'honey' : 'plain'}>{words.states[state]}</Badge>
      </p>
      <p className="text-sm text-ink-muted">{words.wished(words.wishes[wish])}</p>
      <ProblemSaid problem={problem} />
      {allowed.includes('decide') ? (
        <Link to="/problems" className={`w-fit text-sm ${textLink}`}>
          {words.decideThere}
        </Link>
      ) : null}
    </li>
  );
}
