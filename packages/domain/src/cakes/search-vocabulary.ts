import type { Allergen, DietaryClaim } from '../allergens/allergen.ts';
import { FLAVOUR_WORDS } from './flavour-words.ts';
import { foldWords } from '../text/fold-words.ts';
import type { Occasion } from './occasions.ts';

/** What a cake can be had as, with its options; `veg` and `eggless` are one shelf, because egg is not veg here. */
export type SearchDiet = 'eggless' | 'with_egg' | DietaryClaim;

export type Meaning =
  | { readonly kind: 'diet'; readonly diet: SearchDiet }
  | { readonly kind: 'free_from'; readonly allergens: readonly Allergen[] }
  | { readonly kind: 'occasion'; readonly occasion: Occasion }
  | { readonly kind: 'flavour'; readonly word: string }
  /** Everything here is a cake: it narrows nothing, and is understood all the same. */
  | { readonly kind: 'cake' }
  /** Words between the words. */
  | { readonly kind: 'filler' }
  /** What follows is not wanted; a search can only look for what is there. */
  | { readonly kind: 'without' };

const DIETS: Readonly<Record<SearchDiet, string>> = {
  eggless: `eggless, egless, eggles, eglesss, egg less, eggfree, egg free, no egg, no eggs, without egg, without eggs, non egg, veg, veggie,
    vegetarian, pure veg, pureveg, pure vegetarian, shakahari, bina ande ka, bina anda, bina ande, anda nahi, एगलेस, एगलैस, बिना अंडे, बिना अंडा,
    बिना अंडे का, बिना अंडे वाला, अंडे बिना, अंडे के बिना, अंडा रहित, अंडे रहित, बिन अंड्याचा, बिनअंड्याचा, अंड्याशिवाय, अंडे विना, अंडी नसलेला,
    शाकाहारी, शुद्ध शाकाहारी, वेज, व्हेज, प्योर वेज`,
  with_egg: `with egg, with eggs, non veg, nonveg, non vegetarian, not eggless, non eggless, ande wala, anda wala, अंडे वाला, अंडेवाला, अंडे का,
    अंड्याचा, नॉन वेज, मांसाहारी`,
  vegan: `vegan, vegans, vegen, vagan, veagn, plant based, plantbased, वीगन, वेगन, विगन, व्हेगन`,
  jain: `jain, जैन`,
  gluten_free: `gluten free, glutenfree, gluten fre, no gluten, without gluten, gluten, wheat free, without wheat, no maida, without maida, maida free,
    ग्लूटेन फ्री, ग्लूटन फ्री, ग्लूटेन मुक्त, बिना मैदा, बिना मैदे`,
  sugar_free: `sugar free, sugarfree, sugarless, sugar less, no sugar, without sugar, diabetic, diabetic friendly, शुगर फ्री, शुगरफ्री, बिना चीनी,
    बिना शक्कर, बिना साखर, साखरेशिवाय, साखर विना`,
};

const FREE_FROM: readonly (readonly [readonly Allergen[], string])[] = [
  [
    ['nuts', 'peanuts'],
    'nut free, nutfree, nuts free, no nuts, no nut, without nuts, without nut, nutless, बिना मेवा, बिना मेवे, सुका मेवा विना',
  ],
  [['peanuts'], 'peanut free, no peanuts, without peanuts'],
  [
    ['milk'],
    'dairy free, dairyfree, milk free, lactose free, non dairy, no milk, no dairy, without milk, without dairy, बिना दूध, दुधाशिवाय',
  ],
  [['soybeans'], 'soy free, soya free, without soy, without soya'],
];

const OCCASIONS: Readonly<Partial<Record<Occasion, string>>> = {
  birthday: `birthday, birthdays, bday, b day, bdays, birth day, happy birthday, janmdin, janamdin, vadhdivas, जन्मदिन, जन्मदिवस, जन्म दिन, बर्थडे, बर्थ डे,
    वाढदिवस, वाढदिवसाचा, वाढदिवसासाठी`,
  wedding: `wedding, weddings, marriage, shaadi, shadi, vivah, lagna, शादी, विवाह, लग्न, लग्नाचा, वेडिंग`,
  anniversary: `anniversary, anniversaries, anniv, anni, anniversery, aniversary, wedding anniversary, marriage anniversary, salgirah, saalgirah, सालगिरह,
    शादी की सालगिरह, वर्षगांठ, एनिवर्सरी, अॅनिव्हर्सरी, लग्नाचा वाढदिवस`,
  engagement: `engagement, engagements, sagai, ring ceremony, sakharpuda, सगाई, साखरपुडा, अंगूठी`,
  baby_shower: `baby shower, babyshower, godh bharai, god bharai, godbharai, dohale jevan, dohalejevan, गोद भराई, गोदभराई, डोहाळे जेवण, डोहाळजेवण, बेबी शावर`,
  graduation: `graduation, convocation, passing out, ग्रेजुएशन, पदवीदान`,
  festival: `festival, festive, diwali, deepavali, christmas, xmas, eid, holi, rakhi, raksha bandhan, ganpati, navratri, new year, त्योहार, त्यौहार, सण, दिवाली,
    दिवाळी, क्रिसमस, नाताळ, ईद, होली, होळी, राखी, गणपती`,
  farewell: `farewell, send off, sendoff, retirement, goodbye, विदाई, निरोप, फेयरवेल`,
};

const CAKE = 'cake, cakes, kek, cak, केक, केक्स, केकचा';
const FILLER = `the, and, for, with, of, in, an, a, to, my, me, i, on, by, or, is, at, her, his, our, near, nearby, best, good, nice, order, buy, want, need, please,
  delivery, shop, online, made, का, की, के, को, में, मैं, और, या, वाला, वाली, वाले, लिए, मुझे, मला, चाहिए, हवा, हवी, हवे, पाहिजे, साठी, चा, ची, चे, च्या, आणि, पर, एक`;
const WITHOUT = 'without, no, not, minus, except, बिना, विना, नको';

/** Every spelling that is known, folded, and what it means. What comes later wins: a diet is never taken for a flavour. */
export const VOCABULARY: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...meaning(FILLER, { kind: 'filler' }),
  ...meaning(WITHOUT, { kind: 'without' }),
  ...meaning(CAKE, { kind: 'cake' }),
  ...Object.entries(FLAVOUR_WORDS).flatMap(([word, others]) => meaning([word, ...others].join(), { kind: 'flavour', word })),
  ...entriesOf(OCCASIONS).flatMap(([occasion, list]) => meaning(list, { kind: 'occasion', occasion })),
  ...FREE_FROM.flatMap(([allergens, list]) => meaning(list, { kind: 'free_from', allergens })),
  ...entriesOf(DIETS).flatMap(([diet, list]) => meaning(list, { kind: 'diet', diet })),
]);

function meaning(list: string, meant: Meaning): [string, Meaning][] {
  return list.split(',').map((spelling) => [foldWords(spelling), meant]);
}

function entriesOf<Key extends string>(table: Readonly<Partial<Record<Key, string>>>): [Key, string][] {
  return Object.entries(table) as [Key, string][];
}
