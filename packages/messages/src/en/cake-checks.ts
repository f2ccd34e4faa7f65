import type { Allergen } from '@sweetspot/domain/allergens/allergen';
import { ALLERGENS } from '@sweetspot/domain/allergens/allergen';
import type { CustomizationPhrases } from '@sweetspot/domain/customization/phrases';
import { allOf, counted } from '../language.ts';
import type { Sentences } from '../sentences.ts';
import { dietEn } from './diet.ts';

export type CakeCheckSentences = Sentences<Pick<CustomizationPhrases, Extract<keyof CustomizationPhrases, `cake.${string}`>>>;

const isAllergen = (name: string): name is Allergen => ALLERGENS.some((allergen) => allergen === name);

/** What a store reads when its cake cannot be published yet: what is missing, and what to do. */
export const cakeChecksEn: CakeCheckSentences = {
  'cake.allergens_undeclared': ({ allergens }) =>
    `Say for each allergen whether the cake contains it. Still open: ${allOf(
      allergens.map((name) => (isAllergen(name) ? dietEn.allergens[name] : name)),
      'en',
    )}.`,
  'cake.duplicate_group': ({ group }) => `${group} is on the cake twice. Take one off.`,
  'cake.duplicate_option': ({ group, option }) => `${option} is in ${group} twice. Take one out.`,
  'cake.rule_unknown': ({ rule }) => `A rule (${rule}) speaks of an option that is no longer there. Change or remove it.`,
  'cake.too_few_options': ({ group, min }) => `${group} needs at least ${counted(min, 'en', { one: 'option', other: 'options' })}.`,
  'cake.min_above_max': ({ group }) => `${group} asks for more choices than it allows.`,
  'cake.several_sizes': ({ groups }) => `A cake has one size group, and this one has ${allOf(groups, 'en')}.`,
  'cake.tiers_out_of_range': ({ option, max }) => `${option}: a cake has 1 to ${max} tiers.`,
  'cake.cupcakes_shaped': ({ group }) => `A box of cupcakes has no shape and no tiers to choose. Take ${group} off.`,
  'cake.tier_flavour_unplaced': ({ group, max }) => `${group}: say which tier it is for, 1 to ${max} from the bottom.`,
  'cake.never_shown': ({ group }) => `${group} is hidden, and no rule shows it.`,
  'cake.preset_unknown': () => 'The signature chooses something that is no longer on the cake.',
  'cake.preset_broken': ({ group }) => `The signature’s choice for ${group} breaks one of the cake’s rules.`,
  'cake.unorderable': ({ groups }) => `As the rules stand, no cake can be ordered: nothing fits for ${allOf(groups, 'en')}.`,
  'cake.dead_end': ({ group, option }) => `Nobody could order ${option} (${group}): the rules leave no cake with it.`,
  'cake.price_not_above_zero': () =>
    'Some way of choosing, the cake would cost nothing. Raise the base price, give every size a price or lower a discount.',
};
