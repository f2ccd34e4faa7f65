import { LinkButton, PageTitle } from '@sweetspot/ui';
import { Link } from 'react-router';
import { useWords } from '../../app/words.ts';

export function NoConversation() {
  const words = useWords('contact');
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6">
      <PageTitle lede={words.noThreadHint}>{words.noThread}</PageTitle>
      <LinkButton asChild className="justify-self-start">
        <Link to="/contact">{words.title}</Link>
      </LinkButton>
    </div>
  );
}
