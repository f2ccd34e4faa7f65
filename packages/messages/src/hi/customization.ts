import type { CustomizationSentences } from '../en/customization.ts';
import { allOf } from '../language.ts';

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
  'customization.changed': ({ group, from, to }) =>
    to.length > 0 ? `${group} अब ${both(to)} है।` : `${both(from)} हटा दिया गया (${group})।`,
};
