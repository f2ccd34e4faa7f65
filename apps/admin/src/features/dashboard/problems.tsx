import type { RouterOutputs } from '@sweetspot/api';
import { ChevronRight, CircleCheck } from 'lucide-react';
import { Link } from 'react-router';
import { useWords } from '../../app/words.ts';

/** What waits for a person, each a link to where it is settled. */
export function Problems({ problems }: { problems: RouterOutputs['admin']['dashboard']['problems'] }) {
  const words = useWords('dashboard');
  if (problems.length === 0) {
    return (
      <p className="flex items-center gap-3 rounded-card border border-line bg-surface px-5 py-6 text-leaf-text">
        <CircleCheck aria-hidden className="size-6 shrink-0" />
        <span>{words.noProblems}</span>
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface">
      {problems.map(({ kind, count, path }) => (
        <li key={kind}>
          <Link to={path.replace(/^\/admin/, '')} className="flex min-h-12 items-center gap-3 px-5 py-3 -outline-offset-2! hover:bg-wash">
            <span className="grow">{words.problem[kind](count)}</span>
            <ChevronRight aria-hidden className="size-5 shrink-0 text-ink-muted" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
