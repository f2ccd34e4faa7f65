import { Page } from '../app/page.tsx';
import { AuditList } from '../features/audit/audit-list.tsx';
import { useWords } from '../app/words.ts';

export function Component() {
  const audit = useWords('audit');
  return (
    <Page title={audit.title}>
      <AuditList />
    </Page>
  );
}
