import { adminWords } from '@sweetspot/messages/admin';
import { Page } from '../app/page.tsx';
import { MailList } from '../features/mails/mail-list.tsx';

export function Component() {
  return (
    <Page title={adminWords.records.mails.title}>
      <MailList />
    </Page>
  );
}
