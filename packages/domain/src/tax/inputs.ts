import { z } from 'zod';
import { INDIAN_STATES } from '../market/indian-states.ts';
import { CURRENCY_CODES } from '../money/money.ts';
import { codeInput } from '../text/inputs.ts';
import type { IndianState } from './gst-states.ts';
import { gstinFault } from './gstin.ts';
import { TAX_DOCUMENT_KINDS, type TaxDocument } from './tax-document.ts';

/** Spaces are for the eye. */
export const gstinInput = codeInput()
  .overwrite((typed) => typed.replace(/[\s-]/g, '').toUpperCase())
  .check((typed) => {
    const fault = gstinFault(typed.value);
    if (fault !== null) typed.issues.push({ code: 'custom', input: typed.value, message: fault });
  });

/** The owner's answer to "Do you have a GSTIN?". */
export const gstAnswerInput = z.discriminatedUnion('standing', [
  z.object({ standing: z.literal('registered'), gstin: gstinInput }),
  z.object({ standing: z.literal('composition'), gstin: gstinInput }),
  z.object({ standing: z.literal('unregistered') }),
]);

const minor = z.int().min(0);
const stateSchema = z.enum(INDIAN_STATES.map(({ code }) => code) as [IndianState, ...IndianState[]]);

/** A document as the database keeps it: parsed on the way out, so that no column is trusted. */
export const taxDocumentSchema = z.object({
  kind: z.enum(TAX_DOCUMENT_KINDS),
  number: z.string(),
  issuedAt: z.iso.datetime(),
  timeZone: z.string(),
  currency: z.enum(CURRENCY_CODES),
  orderNumber: z.string(),
  handedOverAt: z.iso.datetime(),
  seller: z.object({
    name: z.string(),
    legalName: z.string(),
    address: z.string(),
    state: z.string(),
    gstin: z.string().nullable(),
    licenceNumber: z.string(),
    phone: z.string(),
    email: z.string(),
  }),
  buyer: z.object({ name: z.string(), address: z.string().nullable(), state: z.string().nullable() }),
  /** Documents of before the scheme was asked about do not say. */
  isComposition: z.boolean().default(false),
  placeOfSupply: stateSchema.nullable(),
  stateTax: z.enum(['sgst', 'utgst']),
  lines: z.array(
    z.object({
      position: z.int().nullable(),
      name: z.string(),
      quantity: z.int(),
      hsnCode: z.string(),
      rateBp: minor,
      amountMinor: minor,
      taxableMinor: minor,
      centralMinor: minor,
      stateMinor: minor,
      integratedMinor: minor,
    }),
  ),
  totalMinor: minor,
  corrects: z.object({ kind: z.enum(TAX_DOCUMENT_KINDS), number: z.string(), issuedAt: z.iso.datetime(), reason: z.string() }).nullable(),
}) satisfies z.ZodType<TaxDocument>;
