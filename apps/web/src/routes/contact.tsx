import { useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { ContactRoute, loadForm, sendForm } from '../features/contact/contact-route.tsx';
import { ConversationRoute, loadConversation, sendReply } from '../features/contact/conversation-route.tsx';

/** The form and the conversation that it begins, in one part: whoever sends the one goes on to the other. */
export const loader = (args: LoaderFunctionArgs) => (args.params['number'] === undefined ? loadForm(args) : loadConversation(args));

export const action = (args: ActionFunctionArgs) => (args.params['number'] === undefined ? sendForm(args) : sendReply(args));

export function Component() {
  return useParams()['number'] === undefined ? <ContactRoute /> : <ConversationRoute />;
}
