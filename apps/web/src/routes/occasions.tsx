import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useViewer } from '../app/visitor.tsx';
import { useWords } from '../app/words.ts';
import { signInFirst } from '../components/sign-in-first.ts';
import { OccasionsPage } from '../features/occasions/occasions-page.tsx';

export const loader = async (args: LoaderFunctionArgs) => (await signInFirst(args)) ?? { today: loadingOf(args).today() };

export function Component() {
  const words = useWords('kept-occasions');
  const viewer = useViewer();
  const { today } = useLoaderData<{ today: string }>();
  return (
    <>
      <PageMeta title={words.title} description={words.lede} path={null} />
      {viewer === null ? null : <OccasionsPage isVerified={viewer.isEmailVerified} today={today} />}
    </>
  );
}
