import { adminWords } from '@sweetspot/messages/admin';
import { Page } from '../app/page.tsx';
import { AuditList } from '../features/audit/audit-list.tsx';

export function Component() {
  return (
    <Page title={adminWords.records.audit.title}>
      <AuditList />
    </Page>
  );
}
