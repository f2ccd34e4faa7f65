import { changePasswordInput, profileInput, savedAddressInput } from '@sweetspot/domain/accounts/inputs';
import { ALLERGENS } from '@sweetspot/domain/allergens/allergen';
import { z } from 'zod';
import { instantView, okView } from '../http/wire.ts';
import { notBuilt } from '../not-built.ts';
import { viewerView } from '../sessions/session-view.ts';
import { customerProcedure, router } from '../trpc.ts';

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
  isThisOne: z.boolean(),
});

export const accountsRouter = router({
  updateProfile: customerProcedure.input(profileInput).output(viewerView).mutation(notBuilt),
  changePassword: customerProcedure.input(changePasswordInput).output(okView).mutation(notBuilt),
  saveAllergens: customerProcedure
    .input(z.object({ allergens: z.array(z.enum(ALLERGENS)) }))
    .output(viewerView)
    .mutation(notBuilt),
  addresses: customerProcedure.output(z.array(addressView)).query(notBuilt),
  saveAddress: customerProcedure.input(savedAddressInput).output(addressView).mutation(notBuilt),
  deleteAddress: customerProcedure
    .input(z.object({ id: z.uuid() }))
    .output(okView)
    .mutation(notBuilt),
  sessions: customerProcedure.output(z.array(openSessionView)).query(notBuilt),
  endSession: customerProcedure
    .input(z.object({ id: z.string().max(100) }))
    .output(okView)
    .mutation(notBuilt),
});
