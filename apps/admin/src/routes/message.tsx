import { useParams } from 'react-router';
import { MessagePage } from '../features/contact/message-page.tsx';

export function Component() {
  const { id = '' } = useParams();
  return <MessagePage key={id} id={id} />;
}
