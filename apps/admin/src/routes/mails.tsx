import { Page } from '../app/page.tsx';
import { MailList } from '../features/mails/mail-list.tsx';
import { useWords } from '../app/words.ts';

export function Component() {
  const mails = useWords('mails');
  return (
    <Page title={mails.title}>
      <MailList />
    </Page>
  );
}
