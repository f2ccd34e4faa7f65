import { adminWords } from '@sweetspot/messages/admin';
import { Page } from '../app/page.tsx';
import { JobList } from '../features/jobs/job-list.tsx';

export function Component() {
  return (
    <Page title={adminWords.records.jobs.title}>
      <JobList />
    </Page>
  );
}
