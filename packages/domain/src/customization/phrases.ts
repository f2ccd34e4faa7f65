import type { Phrase } from './customization.ts';

/** Why a rule forbids or requires, in parts: which choice of which group does, and the store's own words ('' when it gave none). */
export type RuleWords = { group: string; options: readonly string[]; whenGroup: string; when: readonly string[]; reason: string };

/** Every sentence the customization rules can say, with its parameters. `messages` has one function for each. */
export type CustomizationPhrases = {
  'customization.required': { group: string; min: number };
  'customization.required_text': { group: string };
  'customization.required_photo': { group: string };
  'customization.too_many': { group: string; max: number };
  'customization.unknown_group': Record<never, never>;
  'customization.unknown_option': { group: string };
  'customization.wrong_kind': { group: string };
  'customization.sold_out': { option: string };
  'customization.locked': { group: string };
  'customization.quantity': { group: string; option: string };
  'customization.forbidden': RuleWords;
  'customization.forbidden_group': RuleWords;
  'customization.rule_requires': RuleWords;
  'customization.rule_requires_answer': RuleWords;
  'customization.text_too_long': { group: string; line: number; length: number; max: number };
  'customization.text_far_too_long': { group: string; max: number };
  'customization.text_too_many_lines': { group: string; lines: number; max: number };
  'customization.text_script': { group: string; characters: readonly string[]; scripts: readonly string[] };
  'customization.digits_only': { group: string; max: number };
  'customization.text_characters': { group: string; characters: readonly string[] };
  'customization.changed': { group: string; from: readonly string[]; to: readonly string[] };
  'customization.taken_off': { group: string; options: readonly string[] };
  'customization.pushed_out': { group: string; options: readonly string[]; max: number };
  'customization.stayed': { group: string; options: readonly string[] };
  'customization.shown': { group: string; to: readonly string[] };
  'customization.hidden': { group: string; options: readonly string[] };
  'customization.dearer': { options: readonly string[] };
  'customization.cheaper': { options: readonly string[] };
  'customization.now_contains': { allergens: readonly string[] };
  'customization.now_may_contain': { allergens: readonly string[] };
  'customization.now_marked': { mark: string };
  'customization.claims_lost': { claims: readonly string[] };
  'customization.more_notice': { minutes: number };
  'cake.allergens_undeclared': { allergens: readonly string[] };
  'cake.duplicate_group': { group: string };
  'cake.duplicate_option': { group: string; option: string };
  'cake.rule_unknown': { rule: string };
  'cake.too_few_options': { group: string; min: number };
  'cake.min_above_max': { group: string };
  'cake.several_sizes': { groups: readonly string[] };
  'cake.tiers_out_of_range': { group: string; option: string; max: number };
  'cake.cupcakes_shaped': { group: string };
  'cake.tier_flavour_unplaced': { group: string; max: number };
  'cake.never_shown': { group: string };
  'cake.preset_unknown': Record<never, never>;
  'cake.preset_broken': { group: string };
  'cake.unorderable': { groups: readonly string[] };
  'cake.dead_end': { group: string; option: string };
  'cake.price_not_above_zero': Record<never, never>;
};

export type CustomizationPhraseKey = keyof CustomizationPhrases;

/** A phrase with exactly the parameters its sentence reads. */
export const phrase = <K extends CustomizationPhraseKey>(key: K, params: CustomizationPhrases[K]): Phrase => ({ key, params });
