import type { CustomizationPhrases, RuleWords } from '@sweetspot/domain/customization/phrases';
import { allOf, anyOf, capitalised, counted } from '../language.ts';
import { workingTimeWords } from '../dates.ts';
import type { Sentences } from '../sentences.ts';
import { dietEn } from './diet.ts';

type CustomerPhrases = Pick<CustomizationPhrases, Extract<keyof CustomizationPhrases, `customization.${string}`>>;
export type CustomizationSentences = Sentences<CustomerPhrases>;

const SCRIPT_NAMES: Readonly<Record<string, string>> = { latin: 'Latin', devanagari: 'Devanagari' };

const both = (words: readonly string[]) => allOf(words, 'en');
const either = (words: readonly string[]) => anyOf(words, 'en');
const quoted = (characters: readonly string[]) => both(characters.map((character) => `“${character}”`));

const allergenName = (allergen: string): string => (dietEn.allergens as Readonly<Record<string, string>>)[allergen] ?? allergen;
const claimName = (claim: string): string => ((dietEn.claims as Readonly<Record<string, string>>)[claim] ?? claim).toLowerCase();

/** The choice that set a rule off, as a subject: `Heart (shape)`. */
const cause = ({ when, whenGroup }: RuleWords) => `${both(when)} (${whenGroup.toLowerCase()})`;
/** The store's own words say it best; else the rule itself is the reason. */
const because = (words: RuleWords, otherwise: string) => words.reason || otherwise;

export const customizationEn: CustomizationSentences = {
  'customization.required': ({ group, min }) => (min > 1 ? `${group}: choose at least ${min}.` : `${group}: choose one.`),
  'customization.required_text': ({ group }) => `${group}: write a few words.`,
  'customization.required_photo': ({ group }) => `${group}: add a photo.`,
  'customization.too_many': ({ group, max }) => `${group}: choose ${max} at most.`,
  'customization.unknown_group': () => 'Part of this choice belongs to another cake. Choose again.',
  'customization.unknown_option': ({ group }) => `${group}: this choice is no longer offered. Pick another.`,
  'customization.wrong_kind': ({ group }) => `${group}: this choice could not be read. Choose again.`,
  'customization.sold_out': ({ option }) => `${option} is sold out. Pick another.`,
  'customization.locked': ({ group }) => `${group} is part of this signature cake and stays as it is.`,
  'customization.quantity': ({ option, group }) => `${option || group}: choose a whole number from 0 up.`,
  'customization.forbidden': (words) => because(words, `${both(words.options)} does not go with ${cause(words)}.`),
  'customization.forbidden_group': (words) => because(words, `${words.group} stays empty with ${cause(words)}.`),
  'customization.rule_requires': (words) =>
    because(words, `${cause(words)} needs ${either(words.options)} (${words.group.toLowerCase()}).`),
  'customization.rule_requires_answer': (words) => because(words, `${cause(words)} needs ${words.group.toLowerCase()}.`),
  'customization.text_too_long': ({ group, line, length, max }) =>
    `${group}: line ${line} has ${length} letters, and this size has room for ${max}.`,
  'customization.text_far_too_long': ({ group, max }) =>
    `${group}: keep it under ${counted(max, 'en', { one: 'letter', other: 'letters' })}.`,
  'customization.text_too_many_lines': ({ group, lines, max }) =>
    `${group}: this size has room for ${counted(max, 'en', { one: 'line', other: 'lines' })}, and there are ${lines}.`,
  'customization.text_script': ({ group, characters, scripts }) =>
    `${group}: the baker pipes ${both(scripts.map((script) => SCRIPT_NAMES[script] ?? script))} letters, so ${quoted(characters)} cannot be written.`,
  'customization.digits_only': ({ group, max }) =>
    `${group}: write a number of up to ${counted(max, 'en', { one: 'digit', other: 'digits' })}, such as 30.`,
  'customization.text_characters': ({ group, characters }) =>
    `${group}: ${quoted(characters)} cannot be piped. Use letters, numbers and simple signs.`,
  'customization.changed': ({ group, from, to }) =>
    to.length > 0 ? `${capitalised(group)} is now ${both(to)}.` : `${capitalised(both(from))} was taken off (${group.toLowerCase()}).`,
  'customization.taken_off': ({ group, options }) => `${capitalised(both(options))} was taken off (${group.toLowerCase()}).`,
  'customization.pushed_out': ({ group, options, max }) =>
    `${capitalised(both(options))} made room: ${group.toLowerCase()} ${max === 1 ? 'takes one' : `take ${max} at most`}.`,
  'customization.stayed': ({ group, options }) => `${capitalised(both(options))} stays (${group.toLowerCase()}).`,
  'customization.shown': ({ group, to }) =>
    to.length > 0 ? `${group} can be chosen now: ${both(to)} until you do.` : `${group} can be chosen now.`,
  'customization.hidden': ({ group, options }) => `${group} is left out, and ${both(options)} with it.`,
  'customization.dearer': ({ options }) => `${capitalised(both(options))} ${options.length === 1 ? 'costs' : 'cost'} more with it.`,
  'customization.cheaper': ({ options }) => `${capitalised(both(options))} ${options.length === 1 ? 'costs' : 'cost'} less with it.`,
  'customization.now_contains': ({ allergens }) => `The cake now contains ${both(allergens.map(allergenName))}.`,
  'customization.now_may_contain': ({ allergens }) => `The cake may now contain ${both(allergens.map(allergenName))}.`,
  'customization.now_marked': ({ mark }) =>
    mark === 'egg' ? 'The cake is no longer eggless: it contains egg.' : 'The cake is no longer vegetarian.',
  'customization.claims_lost': ({ claims }) => `The cake is no longer ${both(claims.map(claimName))}.`,
  'customization.more_notice': ({ minutes }) => `The kitchen needs ${workingTimeWords(minutes, 'en')} more for it.`,
};
