import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { operatorFacts } from '../../components/operator-facts.ts';
import { ReadPage } from './read-page.tsx';

export function LegalPage({ path, page }: { path: string; page: 'privacy' | 'terms' | 'cookies' | 'grievance' }) {
  const words = useWords('legal');
  const [operator] = api.contact.operator.useSuspenseQuery();
  const said = words.pages[page](operatorFacts(operator, words.locale));
  const next =
    page === 'grievance' ? { to: '/contact?topic=complaint', label: words.complain } : { to: '/contact', label: words.toContact };
  return <ReadPage path={path} page={said} next={[next]} />;
}
