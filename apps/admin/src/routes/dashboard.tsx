import { adminWords } from '@sweetspot/messages/admin';
import { Page } from '../app/page.tsx';
import { Dashboard } from '../features/dashboard/dashboard.tsx';

export function Component() {
  return (
    <Page title={adminWords.frame.sections.dashboard} heading={adminWords.dashboard.title}>
      <Dashboard />
    </Page>
  );
}
