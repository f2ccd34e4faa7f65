import { z } from 'zod';
import { lineInput, paragraphsInput } from '../text/inputs.ts';
import { latitudeInput, longitudeInput } from '../accounts/inputs.ts';
import { FULFILMENTS } from './order-status.ts';

/** What is kept of a checkout is kept in these groups: of two devices the last that changed one is right about it. */
export const DRAFT_GROUPS = ['who', 'where', 'code'] as const;
export type DraftGroup = (typeof DRAFT_GROUPS)[number];

/** As typed so far: complete or right it need not be before the order is placed, only no longer than anything that can be ordered. */
const typedLine = lineInput().max(300);
const typedWords = paragraphsInput().max(1_000);

export const draftWhoInput = z.object({
  name: typedLine,
  email: typedLine,
  mobile: typedLine,
  isDone: z.boolean(),
});

export const draftWhereInput = z.object({
  fulfilment: z.enum(FULFILMENTS),
  savedAddressId: z.uuid().nullable(),
  postalCode: typedLine,
  line1: typedLine,
  line2: typedLine,
  city: typedLine,
  state: typedLine,
  instructions: typedWords,
  latitude: latitudeInput.nullable(),
  longitude: longitudeInput.nullable(),
  hasRecipient: z.boolean(),
  recipientName: typedLine,
  recipientMobile: typedLine,
  giftMessage: typedWords,
  giftFrom: typedLine,
  isSurprise: z.boolean(),
  pickupInstructions: typedWords,
  isDone: z.boolean(),
});

export const draftCodeInput = z.object({ code: lineInput().max(40).nullable() });

/** Of nothing more than these: how it is paid is chosen where it is paid. */
export const saveDraftInput = z.object({
  storeId: z.uuid(),
  who: draftWhoInput.optional(),
  where: draftWhereInput.optional(),
  code: draftCodeInput.optional(),
});
export type SaveDraftInput = z.output<typeof saveDraftInput>;
