import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { operatorFacts } from '../../components/operator-facts.ts';
import { ReadPage } from './read-page.tsx';

export function GuidePage({ path, page }: { path: string; page: 'about' | 'how' | 'help' }) {
  const words = useWords('guide');
  const [operator] = api.contact.operator.useSuspenseQuery();
  const toCakes = { to: '/cakes', label: words.toCakes };
  const toContact = { to: '/contact', label: words.toContact };
  const said = words.pages[page](operatorFacts(operator, words.locale));
  return <ReadPage path={path} page={said} next={page === 'help' ? [toContact, toCakes] : [toCakes, toContact]} />;
}
