import { z } from 'zod';
import { codeInput } from '../text/inputs.ts';
import { gstinFault } from './gstin.ts';

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
  z.object({ standing: z.literal('unregistered') }),
]);
