import { DIETARY_MARKS } from '@sweetspot/domain/allergens/allergen';
import { customizationInput, cakeDesignInput } from '@sweetspot/domain/customization/inputs';
import { z } from 'zod';
import { allergenProfileView, choiceView } from '../cakes/index.ts';
import { moneyView, phraseView } from '../http/index.ts';

/** Whether a line can be ordered again: as it was, with what has changed, only if it is designed anew, or not at all. */
export const AGAIN_STANDINGS = ['as_it_was', 'changed', 'design_anew', 'sold_out', 'off_menu', 'store_closed'] as const;

export const againView = z.object({
  store: z.object({ name: z.string(), slug: z.string(), hasPage: z.boolean() }),
  lines: z.array(
    z.object({
      position: z.int(),
      cakeName: z.string(),
      quantity: z.int(),
      standing: z.enum(AGAIN_STANDINGS),
      /** Of the cake as it would come today; as it came where it does not. */
      design: cakeDesignInput,
      /** Of the same cake, in words; what is written on it stands in its design. */
      choices: z.array(choiceView),
      allergens: allergenProfileView,
      mark: z.enum(DIETARY_MARKS),
      customization: customizationInput,
      priceBefore: moneyView,
      /** Null where it cannot be ordered. */
      priceNow: moneyView.nullable(),
      differences: z.array(z.object({ group: z.string(), role: z.string(), was: z.string().nullable(), will: z.string().nullable() })),
      /** What it contains, where that is not what it contained. */
      otherContents: allergenProfileView.nullable(),
      /** Why it has to be designed anew. */
      problems: z.array(phraseView),
      /** The cake's page; null where it has none. */
      cakeSlug: z.string().nullable(),
      /** Says that this is what was shown, when it is put into the cart. */
      key: z.string().nullable(),
    }),
  ),
});
export type AgainView = z.output<typeof againView>;
export type AgainLine = AgainView['lines'][number];
