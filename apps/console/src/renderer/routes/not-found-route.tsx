import { consoleWords } from '@sweetspot/messages/console';
import { EmptyState, LinkButton } from '@sweetspot/ui';
import { Link } from 'react-router';

const words = consoleWords.frame.notFound;

export function NotFoundRoute() {
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
