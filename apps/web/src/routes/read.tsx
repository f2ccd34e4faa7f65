import { useParams, type LoaderFunctionArgs } from 'react-router';
import { nothingHere } from '../app/answers.ts';
import { loadingOf } from '../app/load-context.ts';
import { AreasPage } from '../features/pages/areas-page.tsx';
import { GuidePage } from '../features/pages/guide-page.tsx';
import { LegalPage } from '../features/pages/legal-page.tsx';

const PAGES = {
  about: <GuidePage key="about" path="/about" page="about" />,
  'how-it-works': <GuidePage key="how" path="/how-it-works" page="how" />,
  help: <GuidePage key="help" path="/help" page="help" />,
  'delivery-areas': <AreasPage />,
  privacy: <LegalPage key="privacy" path="/privacy" page="privacy" />,
  terms: <LegalPage key="terms" path="/terms" page="terms" />,
  cookies: <LegalPage key="cookies" path="/cookies" page="cookies" />,
  'grievance-officer': <LegalPage key="grievance" path="/grievance-officer" page="grievance" />,
};

const isPage = (name: string): name is keyof typeof PAGES => Object.hasOwn(PAGES, name);

/** Pages that are only read, in one part: every page's first script names all parts, and so many small ones would weigh on each. */
export async function loader(args: LoaderFunctionArgs) {
  const { page = '' } = args.params;
  if (!isPage(page)) nothingHere();
  const { api } = loadingOf(args);
  await (page === 'delivery-areas' ? api.stores.areas.fetch() : api.contact.operator.ensureData());
  return null;
}

export function Component() {
  const { page = '' } = useParams();
  return isPage(page) ? PAGES[page] : null;
}
