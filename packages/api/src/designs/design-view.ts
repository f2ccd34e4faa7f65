import { DIETARY_CLAIMS, DIETARY_MARKS } from '@sweetspot/domain/allergens/allergen';
import { cakeDesignInput } from '@sweetspot/domain/customization/inputs';
import { z } from 'zod';
import { allergenProfileView, choiceView } from '../cakes/index.ts';
import { instantView, moneyView, pageOf, phraseView } from '../http/index.ts';

/** A kept design as its cake can be made today. */
const recalledDesignView = z.object({
  name: z.string(),
  cake: z.object({ slug: z.string(), name: z.string() }),
  store: z.object({
    slug: z.string(),
    name: z.string(),
    city: z.string(),
    /** Only an approved store shows itself. */
    hasPage: z.boolean(),
  }),
  standing: z.enum(['offered', 'sold_out', 'off_menu']),
  design: cakeDesignInput,
  choices: z.array(choiceView),
  unitPrice: moneyView,
  allergens: allergenProfileView,
  mark: z.enum(DIETARY_MARKS),
  claims: z.array(z.enum(DIETARY_CLAIMS)),
  serves: z.int(),
  /** What of it cannot be had any more, and what stands in its place; null for nothing. */
  differences: z.array(z.object({ group: z.string(), role: z.string(), was: z.string().nullable(), will: z.string().nullable() })),
  /** What still has to be settled before it can be ordered. */
  problems: z.array(phraseView),
  /** Where it is designed on; null while the cake is not on the menu. */
  path: z.string().nullable(),
});

export const savedDesignView = recalledDesignView.extend({
  id: z.uuid(),
  createdAt: instantView,
  /** What it cost when it was kept, if that differs. */
  priceBefore: moneyView.nullable(),
  /** What is written on the cake, in its lines: what a link may show or keep to itself. */
  words: z.array(z.string()),
  /** Its link; null while it has none. */
  link: z.object({ path: z.string(), showsWords: z.boolean() }).nullable(),
});
export const savedDesignPageView = pageOf(savedDesignView);

/** For whoever has the link: neither whose it is, nor its pictures; what is written on it only as its owner wished. */
export const sharedDesignView = recalledDesignView.extend({
  /** Null where its words are hidden: whoever names a design after somebody often tells what is written on it. */
  name: z.string().nullable(),
  hidesWords: z.boolean(),
});
