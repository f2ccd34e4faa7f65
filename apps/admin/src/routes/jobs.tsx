import { Page } from '../app/page.tsx';
import { JobList } from '../features/jobs/job-list.tsx';
import { useWords } from '../app/words.ts';

export function Component() {
  const jobs = useWords('jobs');
  return (
    <Page title={jobs.title}>
      <JobList />
    </Page>
  );
}
