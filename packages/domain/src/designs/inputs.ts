import { z } from 'zod';
import { nameInput } from '../accounts/inputs.ts';
import { customizationInput } from '../customization/inputs.ts';

/** As many designs as one person keeps: more than anybody plans parties for, and a list that one look takes in. */
export const MOST_DESIGNS = 100;

/** The letters and figures of a link that can be read out: none is taken for another. */
const CODE_SIGNS = '23456789abcdefghjkmnpqrstuvwxyz';
const CODE_LENGTH = 12;

export const designNameInput = nameInput.max(60, 'design_name_too_long');

export const saveDesignInput = z.object({ cakeId: z.uuid(), customization: customizationInput, name: designNameInput });
export const designRefInput = z.object({ designId: z.uuid() });
export const renameDesignInput = designRefInput.extend({ name: designNameInput });
/** `withWords`: whoever has the link reads what is written on the cake, too. */
export const shareDesignInput = designRefInput.extend({ withWords: z.boolean() });
/** Any text: one that was never a code is a link that leads nowhere, like one that is over. */
export const sharedDesignInput = z.object({ code: z.string().max(200) });

/** A code of a link, from as many random numbers as it has signs. */
export const designCode = (randomBelow: (most: number) => number): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS.charAt(randomBelow(CODE_SIGNS.length))).join('');
