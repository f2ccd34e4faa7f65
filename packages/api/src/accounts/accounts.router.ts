import {
  ageBandInput,
  appCodeInput,
  changeEmailInput,
  changePasswordInput,
  doubleProofInput,
  mailChoiceInput,
  mailLinkInput,
  profileInput,
  leaveInput,
  ownPictureInput,
  proofInput,
  removePasskeyInput,
  savedAddressInput,
  secretInput,
} from '@sweetspot/domain/accounts/inputs';
import { addPasskeyInput, renamePasskeyInput } from '@sweetspot/domain/accounts/passkey-inputs';
import { ALLERGENS } from '@sweetspot/domain/allergens/allergen';
import { OPTIONAL_MAILS } from '@sweetspot/domain/mails/optional-mails';
import { LOCALES } from '@sweetspot/messages';
import { z } from 'zod';
import { instantView, okView } from '../http/index.ts';
import { loadViewer, newPasskeyView, viewerView } from '../sessions/index.ts';
import { customerProcedure, publicProcedure, router } from '../trpc.ts';
import {
  changePassword,
  chooseLanguage,
  listSessions,
  loadAgeBand,
  revokeSession,
  saveAgeBand,
  saveAllergens,
  updateProfile,
} from './account.ts';
import { confirmEmailChange, requestEmailChange, takeEmailBack } from './change-email.ts';
import { deleteAddress, listAddresses, saveAddress } from './addresses.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  loadSecondFactor,
  newFactorView,
  recoveryCodesView,
  removeSecondFactor,
  renewCodes,
  secondFactorView,
} from './second-factor.ts';
import { addPasskey, beginPasskey, listPasskeys, passkeyView, removePasskey, renamePasskey } from './passkeys.ts';
import { saveOwnPicture } from './own-picture.ts';
import { listMailChoices, openMailLink, saveMailChoice } from './mail-choices.ts';

const addressView = z.object({
  id: z.uuid(),
  label: z.string(),
  line1: z.string(),
  line2: z.string(),
  city: z.string(),
  state: z.string(),
  postalCode: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  instructions: z.string(),
  isDefault: z.boolean(),
});
const openSessionView = z.object({
  id: z.string(),
  app: z.string(),
  userAgent: z.string().nullable(),
  lastSeenAt: instantView,
  /** The one that it was opened with, if it was. */
  passkey: z.string().nullable(),
  isThisOne: z.boolean(),
});

const mailChoiceView = z.object({ choice: z.enum(OPTIONAL_MAILS), isWanted: z.boolean() });
const mailLinkView = mailChoiceView.extend({ email: z.string() });

export const accountsRouter = router({
  updateProfile: customerProcedure
    .input(profileInput)
    .output(viewerView)
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),
  chooseLanguage: customerProcedure
    .input(z.object({ language: z.enum(LOCALES) }))
    .output(viewerView)
    .mutation(async ({ ctx, input }) => {
      await chooseLanguage(ctx, input.language);
      return loadViewer(ctx, ctx.viewer.userId);
    }),
  /** Answers the same whether somebody has an account there or not. */
  requestEmailChange: customerProcedure
    .input(changeEmailInput)
    .output(okView)
    .mutation(({ ctx, input }) => requestEmailChange(ctx, input)),
  confirmEmailChange: customerProcedure
    .input(z.object({ secret: secretInput }))
    .output(viewerView)
    .mutation(({ ctx, input }) => confirmEmailChange(ctx, input)),
  takeEmailBack: publicProcedure
    .input(z.object({ secret: secretInput }))
    .output(okView)
    .mutation(({ ctx, input }) => takeEmailBack(ctx, input)),
  changePassword: customerProcedure
    .input(changePasswordInput)
    .output(okView)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  saveAllergens: customerProcedure
    .input(z.object({ allergens: z.array(z.enum(ALLERGENS)) }))
    .output(viewerView)
    .mutation(({ ctx, input }) => saveAllergens(ctx, input.allergens)),
  ageBand: customerProcedure.output(ageBandInput).query(({ ctx }) => loadAgeBand(ctx)),
  saveAgeBand: customerProcedure
    .input(ageBandInput)
    .output(ageBandInput)
    .mutation(({ ctx, input }) => saveAgeBand(ctx, input)),
  /** A photo that was given to their own cart, as the picture of themselves; null takes it back. */
  savePicture: customerProcedure
    .input(ownPictureInput)
    .output(viewerView)
    .mutation(({ ctx, input }) => saveOwnPicture(ctx, input)),
  addresses: customerProcedure.output(z.array(addressView)).query(({ ctx }) => listAddresses(ctx)),
  saveAddress: customerProcedure
    .input(savedAddressInput)
    .output(addressView)
    .mutation(({ ctx, input }) => saveAddress(ctx, input)),
  deleteAddress: customerProcedure
    .input(z.object({ id: z.uuid() }))
    .output(okView)
    .mutation(({ ctx, input }) => deleteAddress(ctx, input)),
  sessions: customerProcedure.output(z.array(openSessionView)).query(({ ctx }) => listSessions(ctx)),
  /** Of the mails that one can do without. */
  mailChoices: customerProcedure.output(z.array(mailChoiceView)).query(({ ctx }) => listMailChoices(ctx)),
  saveMailChoice: customerProcedure
    .input(mailChoiceInput)
    .output(z.array(mailChoiceView))
    .mutation(({ ctx, input }) => saveMailChoice(ctx, input)),
  /** What the link at the foot of a mail is about; looking changes nothing. */
  mailLink: publicProcedure
    .input(mailLinkInput)
    .output(mailLinkView)
    .query(({ ctx, input }) => openMailLink(ctx, input.token)),
  secondFactor: customerProcedure.output(secondFactorView).query(({ ctx }) => loadSecondFactor(ctx)),
  beginSecondFactor: customerProcedure
    .input(proofInput)
    .output(newFactorView)
    .mutation(({ ctx, input }) => beginSecondFactor(ctx, input)),
  confirmSecondFactor: customerProcedure
    .input(appCodeInput)
    .output(recoveryCodesView)
    .mutation(({ ctx, input }) => confirmSecondFactor(ctx, input)),
  renewRecoveryCodes: customerProcedure
    .input(doubleProofInput)
    .output(recoveryCodesView)
    .mutation(({ ctx, input }) => renewCodes(ctx, input)),
  removeSecondFactor: customerProcedure
    .input(doubleProofInput)
    .output(okView)
    .mutation(({ ctx, input }) => removeSecondFactor(ctx, input)),
  passkeys: customerProcedure.output(z.array(passkeyView)).query(({ ctx }) => listPasskeys(ctx)),
  beginPasskey: customerProcedure
    .input(leaveInput)
    .output(newPasskeyView)
    .mutation(({ ctx, input }) => beginPasskey(ctx, input)),
  addPasskey: customerProcedure
    .input(addPasskeyInput)
    .output(z.array(passkeyView))
    .mutation(({ ctx, input }) => addPasskey(ctx, input)),
  renamePasskey: customerProcedure
    .input(renamePasskeyInput)
    .output(z.array(passkeyView))
    .mutation(({ ctx, input }) => renamePasskey(ctx, input)),
  removePasskey: customerProcedure
    .input(removePasskeyInput)
    .output(z.array(passkeyView))
    .mutation(({ ctx, input }) => removePasskey(ctx, input)),
  endSession: customerProcedure
    .input(z.object({ id: z.string().max(100) }))
    .output(okView)
    .mutation(({ ctx, input }) => revokeSession(ctx, input.id)),
});
