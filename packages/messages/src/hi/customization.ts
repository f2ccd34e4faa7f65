import type { CustomizationSentences } from '../en/customization.ts';
import { workingTimeWords } from '../dates.ts';
import { allOf } from '../language.ts';
import { dietHi } from './diet.ts';

const allergenName = (allergen: string): string => (dietHi.allergens as Readonly<Record<string, string>>)[allergen] ?? allergen;
const claimName = (claim: string): string => (dietHi.claims as Readonly<Record<string, string>>)[claim] ?? claim;

const both = (words: readonly string[]) => allOf(words, 'hi');

export const customizationHi: Partial<CustomizationSentences> = {
  'customization.required': ({ group, min }) => (min > 1 ? `${group}: कम से कम ${min} चुनें।` : `${group}: एक चुनें।`),
  'customization.required_text': ({ group }) => `${group}: कुछ शब्द लिखें।`,
  'customization.required_photo': ({ group }) => `${group}: एक फ़ोटो जोड़ें।`,
  'customization.too_many': ({ group, max }) => `${group}: ज़्यादा से ज़्यादा ${max} चुनें।`,
  'customization.sold_out': ({ option }) => `${option} ख़त्म हो गया है। कोई और चुनें।`,
  'customization.forbidden': ({ reason, options, when }) => reason || `${both(when)} के साथ ${both(options)} नहीं बनता।`,
  'customization.text_too_long': ({ group, line, length, max }) => `${group}: पंक्ति ${line} में ${length} अक्षर हैं, इस आकार में ${max} की जगह है।`,
  'customization.text_too_many_lines': ({ group, lines, max }) => `${group}: इस आकार में ${max} पंक्तियों की जगह है, आपने ${lines} लिखी हैं।`,
  'customization.digits_only': ({ group, max }) => `${group}: ज़्यादा से ज़्यादा ${max} अंकों की संख्या लिखें, जैसे 30।`,
  'customization.changed': ({ group, from, to }) =>
    to.length > 0 ? `${group} अब ${both(to)} है।` : `${both(from)} हटा दिया गया (${group})।`,
  'customization.taken_off': ({ group, options }) => `${both(options)} हटा दिया गया (${group})।`,
  'customization.pushed_out': ({ group, options, max }) => `${both(options)} हट गया: ${group} में ज़्यादा से ज़्यादा ${max} चुन सकते हैं।`,
  'customization.stayed': ({ group, options }) => `${both(options)} बना रहेगा (${group})।`,
  'customization.shown': ({ group, to }) => (to.length > 0 ? `अब ${group} भी चुन सकते हैं: तब तक ${both(to)}।` : `अब ${group} भी चुन सकते हैं।`),
  'customization.hidden': ({ group, options }) => `${group} हट गया, और उसके साथ ${both(options)}।`,
  'customization.dearer': ({ options }) => `इसके साथ ${both(options)} का दाम ज़्यादा है।`,
  'customization.cheaper': ({ options }) => `इसके साथ ${both(options)} का दाम कम है।`,
  'customization.now_contains': ({ allergens }) => `केक में अब है: ${both(allergens.map(allergenName))}।`,
  'customization.now_may_contain': ({ allergens }) => `केक में अब हो सकता है: ${both(allergens.map(allergenName))}।`,
  'customization.now_marked': ({ mark }) => (mark === 'egg' ? 'केक अब अंडे वाला है।' : 'केक अब शाकाहारी नहीं है।'),
  'customization.claims_lost': ({ claims }) => `केक अब ${both(claims.map(claimName))} नहीं है।`,
  'customization.more_notice': ({ minutes }) => `रसोई को इसके लिए ${workingTimeWords(minutes, 'hi')} और चाहिए।`,
};
