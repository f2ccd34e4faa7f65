import { EmptyState, LinkButton } from '@sweetspot/ui';
import { Link } from 'react-router';
import { useWords } from '../app/words.ts';

export function NotFoundRoute() {
  const words = useWords('frame').notFound;
  return (
    <>
      <h1 className="sr-only">{words.title}</h1>
      <EmptyState
        title={words.title}
        actions={
          <LinkButton asChild>
            <Link to="/">{words.back}</Link>
          </LinkButton>
        }
      >
        {words.text}
      </EmptyState>
    </>
  );
}
