import { Page } from '../app/page.tsx';
import { useWords } from '../app/words.ts';
import { ContactList } from '../features/contact/contact-list.tsx';

export function Component() {
  const words = useWords('contact');
  return (
    <Page title={words.title} lede={words.lede}>
      <ContactList />
    </Page>
  );
}
