export { contactPath } from './contact-link.ts';
export { contactRouter } from './contact.router.ts';
export { contactSelect, conversationView, toConversationView } from './contact-view.ts';
export { lockContact, refuseUnread, writeInContact } from './write-in-contact.ts';
