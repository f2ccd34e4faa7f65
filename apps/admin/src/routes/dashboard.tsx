import { Page } from '../app/page.tsx';
import { Dashboard } from '../features/dashboard/dashboard.tsx';
import { useWords } from '../app/words.ts';

export function Component() {
  const frame = useWords('frame');
  const dashboard = useWords('dashboard');
  return (
    <Page title={frame.sections.dashboard} heading={dashboard.title}>
      <Dashboard />
    </Page>
  );
}
