import type { Allergen, AllergenDeclaration, AllergenProfile, DietaryClaim, DietaryMark } from '../allergens/allergen.ts';
import type { CurrencyCode } from '../money/money.ts';
import type { CakeDesign, CakeShape, Drip, Frosting, IcingColour, Sponge, Topping } from './cake-design.ts';

/** How a group is answered. */
export const OPTION_GROUP_KINDS = ['single', 'multiple', 'quantity', 'text', 'colour', 'photo'] as const;
export type OptionGroupKind = (typeof OPTION_GROUP_KINDS)[number];

/** What a group means to the rules that read it (size sets per-size prices and the inscription's room, tiers the drawing, ...). */
export const OPTION_GROUP_ROLES = [
  'size',
  'flavour',
  'shape',
  'tiers',
  'tier_flavour',
  'egg',
  'frosting',
  'colour',
  'toppings',
  'extras',
  'inscription',
  'candle_number',
  'photo',
  'other',
] as const;
export type OptionGroupRole = (typeof OPTION_GROUP_ROLES)[number];

/** All amounts in minor units of the cake's currency; negative and zero are real prices. */
export type OptionPrice =
  | { readonly type: 'fixed'; readonly amountMinor: number }
  /** By the chosen size option's id; a size left out uses `otherwiseMinor`. */
  | { readonly type: 'per_size'; readonly amountsMinor: Readonly<Record<string, number>>; readonly otherwiseMinor: number }
  /** Of the cake's price at the chosen size, in basis points (1250 = 12.5 %). */
  | { readonly type: 'percent'; readonly basisPoints: number }
  /** Text groups: each grapheme beyond the free ones; spaces and line breaks cost nothing. */
  | { readonly type: 'per_character'; readonly amountMinor: number; readonly freeCharacters: number }
  /** Quantity groups: each piece. */
  | { readonly type: 'per_piece'; readonly amountMinor: number };

/** What choosing an option does to the picture. */
export interface DrawnAs {
  readonly shape?: CakeShape;
  readonly tiers?: number;
  readonly sponge?: Sponge;
  readonly frosting?: Frosting;
  readonly colour?: IcingColour;
  readonly topping?: Topping;
  /** Beside the frosting `drip`; left out, the option's name says it. */
  readonly drip?: Drip;
  /** A quantity option whose pieces are candles. */
  readonly candles?: boolean;
  /** Of a box of cupcakes, how many; a size that leaves it out holds one for each whom it serves. */
  readonly cupcakes?: number;
}

/** Work by capacity resource id (oven, decorator, "cakes"), in that resource's units. */
export type Work = Readonly<Record<string, number>>;

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly price: OptionPrice;
  readonly allergens: AllergenDeclaration;
  /** The mark this option's ingredients carry; a cake's mark is the strongest over base and chosen options. */
  readonly mark: DietaryMark;
  /** Claims of the cake that choosing this option breaks. */
  readonly breaksClaims: readonly DietaryClaim[];
  readonly work: Work;
  readonly preparationMinutes: number;
  /** Added to the cake's lead time, in kitchen-working minutes. */
  readonly leadTimeMinutes: number;
  readonly drawnAs: DrawnAs;
  /** Size options only. */
  readonly weightGrams: number | null;
  readonly serves: number | null;
  /** Text room this size gives an inscription; null on other options. */
  readonly inscriptionRoom: InscriptionRoom | null;
  readonly isSoldOut: boolean;
  /** Chosen when the customer has not touched the group. */
  readonly isDefault: boolean;
}

export interface InscriptionRoom {
  readonly lines: number;
  /** Graphemes a line. */
  readonly graphemesPerLine: number;
}

export const SCRIPTS = ['latin', 'devanagari'] as const;
export type Script = (typeof SCRIPTS)[number];

export interface OptionGroup {
  readonly id: string;
  readonly name: string;
  readonly kind: OptionGroupKind;
  readonly role: OptionGroupRole;
  /** For `tier_flavour`: which tier, counted from 1 at the bottom; null elsewhere. */
  readonly tier: number | null;
  /** How many options (`multiple`) or pieces (`quantity`) must and may be chosen; for the other kinds min is 0 or 1 and max 1. */
  readonly min: number;
  readonly max: number;
  /** The first N chosen options cost nothing, dearest kept paid last: the cheapest N are the free ones. */
  readonly freeCount: number;
  readonly options: readonly Option[];
  /** Text groups: the scripts the baker can pipe. */
  readonly scripts: readonly Script[];
  /** Text groups: price of the text; null is free. Ids of options do not apply. */
  readonly textPrice: OptionPrice | null;
  /** Shown only when a `show` rule holds. */
  readonly isHiddenByDefault: boolean;
}

/** Choosing any of `whenOptionIds` in `whenGroupId` has the effect. Rules only tighten; none depends on order. */
export interface Rule {
  readonly id: string;
  readonly whenGroupId: string;
  readonly whenOptionIds: readonly string[];
  readonly effect:
    | { readonly type: 'show'; readonly groupId: string }
    /** One of these must be chosen. */
    | { readonly type: 'require'; readonly groupId: string; readonly optionIds: readonly string[] }
    /** None of these may be chosen; empty means the whole group stays empty. */
    | { readonly type: 'forbid'; readonly groupId: string; readonly optionIds: readonly string[] }
    | { readonly type: 'reprice'; readonly groupId: string; readonly optionIds: readonly string[]; readonly price: OptionPrice };
  /** The store's own words for why, when it gave some. */
  readonly reason: string | null;
}

/** Everything the one function needs to know of a cake. */
export interface CustomizableCake {
  readonly id: string;
  readonly name: string;
  readonly currency: CurrencyCode;
  /** Price before any option; a size group's prices are added to it. */
  readonly basePriceMinor: number;
  readonly allergens: AllergenDeclaration;
  readonly mark: DietaryMark;
  readonly claims: readonly DietaryClaim[];
  readonly work: Work;
  readonly preparationMinutes: number;
  readonly leadTimeMinutes: number;
  /** How the cake looks where no chosen option says otherwise. */
  readonly design: CakeDesign;
  /** What the base serves when there is no size group. */
  readonly serves: number;
  readonly groups: readonly OptionGroup[];
  readonly rules: readonly Rule[];
  /** A signature cake's chosen options; locked groups may not be changed. */
  readonly preset: { readonly selections: Selections; readonly lockedGroupIds: readonly string[] } | null;
}

/** Per kind: option ids (single, multiple, colour), pieces by option id (quantity), text, or an uploaded photo's id. */
export type Selection =
  | { readonly optionIds: readonly string[] }
  | { readonly quantities: Readonly<Record<string, number>> }
  | { readonly text: string }
  | { readonly photoId: string };

export type Selections = Readonly<Record<string, Selection>>;

/** What a customer chose. A group that is absent takes its default; an empty selection means "none". */
export interface Customization {
  readonly selections: Selections;
}

/** A message key and its parameters; `messages` turns it into a sentence in the reader's language. */
export interface Phrase {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

/** One printed part of a price; the unit price is exactly their sum. */
export interface PricePart {
  /** The group it comes from; null for the base. */
  readonly groupId: string | null;
  readonly optionId: string | null;
  /** The option's own name, or the cake's for the base, as it stood. */
  readonly label: string;
  readonly amountMinor: number;
}

/** One line of the description: group and what was chosen, as the store names them ("Flavour: Belgian chocolate"). */
export interface DescribedChoice {
  readonly groupId: string;
  readonly role: OptionGroupRole;
  readonly group: string;
  readonly choice: string;
  /** The options behind the words, for sold-out checks, bake sheets and figures. */
  readonly optionIds: readonly string[];
}

/** Why a customization cannot be ordered as it stands, and beside which control to say so. */
export interface CustomizationProblem {
  readonly code:
    | 'required'
    | 'too_many'
    | 'unknown_option'
    | 'unknown_group'
    | 'wrong_kind'
    | 'sold_out'
    | 'forbidden'
    | 'rule_requires'
    | 'locked'
    | 'text_too_long'
    | 'text_too_many_lines'
    | 'text_script'
    | 'text_characters'
    | 'quantity';
  readonly groupId: string;
  readonly optionIds: readonly string[];
  readonly phrase: Phrase;
}

/** What a screen needs to draw one group's controls. */
export interface GroupState {
  readonly groupId: string;
  readonly isVisible: boolean;
  readonly isLocked: boolean;
  /** What counts as chosen, defaults applied. */
  readonly selection: Selection | null;
  readonly options: readonly OptionState[];
  /** Text groups: what the chosen size leaves room for. */
  readonly inscriptionRoom: InscriptionRoom | null;
}

export interface OptionState {
  readonly optionId: string;
  readonly isChosen: boolean;
  /** What choosing it now adds or takes, in minor units, rules applied. */
  readonly priceMinor: number;
  /** Null when it can be picked; else the reason. A blocked option may still be picked: `choose` then clears what forbids it. */
  readonly blockedBy: Phrase | null;
}

/** The answer of the one function that prices, validates and describes a customization. */
export interface Evaluation {
  /** Canonical: hidden groups dropped, defaults filled, order and white space settled. Evaluating it again gives itself. */
  readonly customization: Customization;
  readonly isOrderable: boolean;
  readonly problems: readonly CustomizationProblem[];
  readonly groups: readonly GroupState[];
  readonly parts: readonly PricePart[];
  /** The sum of the parts, never below zero; minor units. */
  readonly unitPriceMinor: number;
  readonly choices: readonly DescribedChoice[];
  readonly allergens: AllergenProfile;
  /** Which base or option names brought each allergen at its presence, for "why". */
  readonly allergenSources: Readonly<Partial<Record<Allergen, readonly string[]>>>;
  readonly mark: DietaryMark;
  readonly claims: readonly DietaryClaim[];
  readonly serves: number;
  readonly weightGrams: number | null;
  readonly work: Work;
  readonly preparationMinutes: number;
  /** Notice in kitchen-working minutes: cake plus options. */
  readonly leadTimeMinutes: number;
  readonly design: CakeDesign;
}
