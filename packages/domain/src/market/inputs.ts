import { z } from 'zod';
import type { Market } from './market.ts';

/** Fields whose rule is the market's. Each answers the stored form: trimmed, and phones in E.164. */
export function marketInputs(market: Market) {
  const stateCodes = new Set(market.states.map(({ code }) => code));
  return {
    postalCode: z.string().trim().max(20).regex(market.postalCode),
    stateCode: z
      .string()
      .trim()
      .toUpperCase()
      .refine((code) => stateCodes.has(code)),
    phone: z
      .string()
      .max(40)
      .transform((text, context) => {
        const phone = market.normalisePhone(text);
        if (phone !== null) return phone;
        context.addIssue({ code: 'custom', message: 'phone' });
        return z.NEVER;
      }),
    licenceNumber: z
      .string()
      .max(40)
      .transform((text) => text.replace(/[\s-]/g, ''))
      .pipe(z.string().regex(market.licenceNumber)),
    taxRateBp: z.int().refine((rate) => market.taxRatesBp.includes(rate)),
  };
}
