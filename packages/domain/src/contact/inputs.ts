import { z } from 'zod';
import { emailInput, nameInput } from '../accounts/inputs.ts';
import { orderNumberInput, reasonInput } from '../orders/inputs.ts';
import { codeInput, paragraphsInput } from '../text/inputs.ts';
import { CONTACT_TOPICS, MOST_MESSAGE_LETTERS } from './contact-topic.ts';

export const messageInput = paragraphsInput().min(10, 'message_required').max(MOST_MESSAGE_LETTERS, 'message_too_long');

/** What a conversation is called by, over the telephone too. */
export const contactNumberInput = codeInput()
  .toUpperCase()
  .regex(/^[0-9A-Z]{4,12}$/, 'link_invalid');

/** A form gives an empty line where nothing was typed. */
const noOrder = z
  .string()
  .max(60)
  .refine((typed) => typed.trim() === '')
  .transform(() => null);

export const contactInput = z.object({
  topic: z.enum(CONTACT_TOPICS, 'topic_required'),
  name: nameInput,
  email: emailInput,
  orderNumber: z.union([noOrder, orderNumberInput], 'order_number_invalid').nullable().default(null),
  text: messageInput,
  /** Not shown to people: whoever fills it in read the page's source. */
  website: z.string().max(1_000).default(''),
  /** Which showing of the form it is, and since when; made and read by the server. */
  form: z.string().max(200),
});
export type ContactInput = z.output<typeof contactInput>;

/** Who wrote opens the conversation by its link. */
export const contactRefInput = z.object({ number: contactNumberInput, secret: z.string().max(200) });

/** Made by the client, once for each message. */
const commandId = z.uuid();
export const replyInput = contactRefInput.extend({ text: messageInput, commandId });

/** The last message that the admin had read. */
const lastMessageId = z.uuid();
export const answerContactInput = z.object({ id: z.uuid(), text: messageInput, lastMessageId, commandId });
export const closeContactInput = z.object({ id: z.uuid(), reason: reasonInput, lastMessageId });
